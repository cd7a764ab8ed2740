#pragma once

// What an event says to the person who looks at the calendar.

#include <followup/events.hpp>

#include <string>

#include "events/messages.hpp"

namespace followup {

/// What to do, with whom, and how pressing: "Call Bob Lee (2 of 3) · 9 days late".
std::string summary_text(const Book& book, const Touch& touch);

/// The words that go with it, and the one tap that sends them.
struct Words {
    std::optional<Message> message;
    std::string url;           ///< with the message filled in; may be empty
    bool is_link_cut = false;  ///< `url` holds only the beginning of the message
};

/// All that a person needs to act without opening anything else, as paragraphs of plain text with bare
/// links. A tentative touch says only why it is there.
std::string description_text(const Book& book, const Touch& touch, const Words& words);

/// Whether the user's clock may show another time than the calendar's.
bool is_on_a_journey(const Calendar& calendar, Day day);

}  // namespace followup
