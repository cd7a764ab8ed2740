#pragma once

// What a feed below `full` says: made from what may be seen, not by taking away what may not.

#include <followup/events.hpp>

#include <string>
#include <string_view>

namespace followup {

/// "A. R." for "Ana Ruiz": the first letter of each word, with its marks. A word of one letter is left out,
/// since that would be the whole of it; `somebody` if nothing remains.
std::string initials_of(std::string_view name);

/// A book in which all that people wrote is gone but the contacts' initials, in the same order: texts made
/// from it can say nothing else.
Book with_initials(const Book& book);

/// The event without what is there for the next run.
Event without_state(Event event);

/// When it is, and whether it is certain and blocks the time: "Busy".
Event busy_event(const Event& event);

/// The same, and with whom it is by initials, why, and its alarms. `with_initials` is such a book; a touch of
/// nullptr is not known.
Event initials_event(const Event& event, const Book& with_initials, const Touch* touch);

}  // namespace followup
