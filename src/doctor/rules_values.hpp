#pragma once

// Rules about values: what the RFCs ask of each.

#include "doctor/rule.hpp"

namespace followup::doctor {

inline constexpr Rule rules_of_values[] = {
    // RFC 5545 section 3.3
    {"bad-value", Level::error, "a value is none of its kind", "see section 3.8 of RFC 5545"},
    {"bad-value-type", Level::error, "VALUE= does not fit the property or its value",
     "write dates with VALUE=DATE, absolute triggers with VALUE=DATE-TIME, others without VALUE"},
    {"bad-keyword", Level::error, "a word is none of those that can stand there",
     "see section 3.8 of RFC 5545 for those that can"},
    {"bad-duration", Level::error, "this is no duration",
     "write -PT15M, -PT1H, -P1D: hours and minutes need the T, days go without it"},
    {"bad-link", Level::error, "this is no URI", "write scheme and all, and percent-encode other characters"},
    {"unescaped-text", Level::error, "a text is not escaped as it has to be",
     "write \\, \\; \\\\ and \\n for comma, semicolon, backslash and line break, and no other escape"},
    {"bad-rule", Level::error, "this is no recurrence rule", "see section 3.3.10 of RFC 5545"},

    // Times: RFC 5545 sections 3.3.5, 3.6.1, 3.6.5, 3.8.2 and 3.8.4.4
    {"bad-time", Level::error, "this is no date and no time",
     "write 20261123T080000Z, or VALUE=DATE:20261123"},
    {"not-utc", Level::error, "a time has to be in UTC", "write it with a Z: 20261123T080000Z"},
    {"end-differs", Level::error, "DTEND and DTSTART are of different kinds",
     "write both as dates, both in UTC or both in a zone"},
    {"ends-before-start", Level::error, "an event ends before it starts", "write a later DTEND"},
    {"zero-length", Level::error, "an event ends when it starts", "write a DTEND that is later"},
    {"all-day-end", Level::error, "an all-day event ends on the day it starts",
     "write the day after as its DTEND, which is not part of the event, or leave DTEND out"},
    {"both-ends", Level::error, "an event has both DTEND and DURATION", "write DTEND alone"},
    {"missing-zone", Level::error, "a TZID has no VTIMEZONE",
     "write single events in UTC; else add the VTIMEZONE"},
    {"needless-zone", Level::error, "a TZID stands at a date or at a time in UTC", "leave it out"},
    {"bad-timezone", Level::error, "a VTIMEZONE cannot be used",
     "give it a STANDARD, and a DAYLIGHT if clocks change: DTSTART local, UNTIL in UTC"},
    {"duplicate-timezone", Level::error, "a VTIMEZONE is there twice", "write it once"},
    {"bad-recurrence-id", Level::error, "a RECURRENCE-ID does not fit its series",
     "give the series its RRULE or RDATE, and the RECURRENCE-ID the kind of its DTSTART"},

    // Alarms: RFC 5545 section 3.6.6
    {"incomplete-alarm", Level::error, "an alarm is incomplete or contradicts itself",
     "write ACTION:DISPLAY, TRIGGER:-PT15M and DESCRIPTION, and nothing else"},

    // RFC 7986 section 5
    {"color-name", Level::error, "COLOR is no CSS3 colour name",
     "write a name such as seagreen; #RRGGBB goes into X-APPLE-CALENDAR-COLOR"},
    {"untyped-refresh", Level::error, "REFRESH-INTERVAL has no VALUE=DURATION",
     "write REFRESH-INTERVAL;VALUE=DURATION:PT12H"},
    {"refresh-not-positive", Level::error, "REFRESH-INTERVAL is not positive", "write PT12H or so"},
    {"untyped-link", Level::error, "a property of RFC 7986 does not say that it is a URI",
     "write SOURCE;VALUE=URI:https://..."},
};

}  // namespace followup::doctor
