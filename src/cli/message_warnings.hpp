#pragma once

// What `check` says of messages that would not read well.

#include <followup/events.hpp>
#include "cli/diagnostics.hpp"

#include <string>
#include <vector>

namespace followup::cli {

/// A warning for each message and what is missing in it, naming some of the contacts.
std::vector<Diagnostic> message_warnings(const Book& book, const std::vector<MessageGap>& gaps,
                                         const std::string& source);

}  // namespace followup::cli
