#pragma once

// What an event says to the person who looks at the calendar.

#include <followup/events.hpp>

#include <string>

namespace followup {

/// What to do, with whom, and how pressing: "Call Bob Lee (2 of 3) · 9 days late".
std::string summary_text(const Book& book, const Touch& touch);

/// All that a person needs to act without opening anything else, as paragraphs of plain text with bare
/// links. A tentative touch says only why it is there. Markup in notes is left as written.
std::string description_text(const Book& book, const Touch& touch);

}  // namespace followup
