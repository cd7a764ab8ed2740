#pragma once

// Small books written in code, and their plans in a few words.

#include "oracle/random_book.hpp"

#include <string>

namespace followup::oracle {

/// An empty book on that day at 08:00, in a zone that is always UTC.
Case empty_book(const char* today = "2026-11-22");

/// Somebody with an e-mail address; met then, or never.
Contact& add_contact(Case& small, const char* met, const char* policy = "event");

Interaction& log(Contact& contact, const char* on, Outcome outcome, Channel channel = Channel::email);

/// "11-23 09:00 c0 attempt 1 email" a line, with what is unusual about the touch.
std::string brief(const Case& small);

}  // namespace followup::oracle
