#pragma once

// Logging from the phone: links in an event that write a mail to oneself.

#include <followup/events.hpp>

#include <string>

namespace followup {

/// A paragraph with a link for each thing that can have come of the touch. Empty without a key, or where the
/// book does not say the user's own address.
std::string mail_links(const Book& book, const Touch& touch, const std::string& key);

}  // namespace followup
