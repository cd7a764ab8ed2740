#pragma once

// Stage 3: a plan becomes calendar events: identity, texts, links, alarms. Book words become
// iCalendar's here.

#include <followup/plan.hpp>

#include <string>
#include <vector>

namespace followup {

/// A DISPLAY alarm (RFC 5545 section 3.6.6).
struct Alarm {
    std::string uid;  ///< stable (RFC 9074 section 4)
    Minutes before{0};
    std::string description;
};

/// One VEVENT (RFC 5545 section 3.6.1) less the properties that say when it was made and changed, which
/// only the feed knows. Texts are UTF-8 without control characters, but for line feeds in `description`.
/// They speak of the event's own dates, never of today, else every run would change every event.
struct Event {
    std::string uid;
    Instant start, end;
    std::string summary, description;
    std::string location, url, contact;   ///< empty: not written
    std::vector<std::string> categories;  ///< without commas
    bool tentative = false;
    bool busy = false;  ///< whether it blocks the time
    int priority = 5;   ///< RFC 5545 section 3.8.1.9: 1, 5 or 9
    std::string color;  ///< CSS3 name; empty: not written
    std::vector<Alarm> alarms;
    // Ours, read back by the next run:
    std::string slot;    ///< `2026-11-23T09:00 Europe/Berlin`
    std::string due;     ///< `2026-11-23`
    std::string first;   ///< first slot ever published
    std::string shifts;  ///< what shifted the slot when it was chosen; may be empty
    std::string cause;   ///< SHA-1, as a version 5 UUID, of the rule, its inputs and the settings that apply
};

/// The properties of the VCALENDAR.
struct CalendarProperties {
    std::string name, description, timezone;
    std::string color;  ///< CSS3 name; may be empty
    Minutes refresh{0};
    std::string source;  ///< https address of the feed; may be empty
};

/// UID of a touch: UUID version 5 (RFC 9562 section 5.5) of what identifies it, so that the same touch keeps
/// it when its date, its words or the contact's name change. `book.calendar.id` must be set.
std::string touch_uid(const Book& book, const Touch& touch);

/// A reason in plain English, one sentence without a full stop: "2nd of 3 attempts, 3 workdays after the
/// one of Fri 20 Nov 2026".
std::string reason_text(const Reason& reason, const Book& book, const Touch& touch);

/// "Fri 20 Nov 2026"
std::string day_text(Day day);

/// "3 workdays", "1 month and 3 days"
std::string duration_text(const Duration& duration);

/// The events of a plan, by start, then UID.
std::vector<Event> compose_events(const Book& book, const Plan& plan, const ZoneRules& zone);

CalendarProperties calendar_properties(const Calendar& calendar);

}  // namespace followup
