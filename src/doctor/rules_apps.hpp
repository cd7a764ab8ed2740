#pragma once

// Rules about what is legal, and yet mishandled by some app.

#include "doctor/rule.hpp"

namespace followup::doctor {

inline constexpr Rule rules_of_apps[] = {
    {"large-feed", Level::warning, "the feed is large",
     "stay below 900 kB and 1000 events: publish less of past and future, or several feeds"},
    {"no-name", Level::warning, "the calendar has no name", "write NAME and X-WR-CALNAME"},
    {"escapes-in-name", Level::warning, "the calendar's name has a backslash in it",
     "keep commas, semicolons and backslashes out of it: some apps show the escapes"},
    {"hurried-refresh", Level::warning, "the feed asks to be fetched more often than every 15 minutes",
     "ask for PT15M or longer: hosts shut out those who fetch too often"},
    {"refresh-differs", Level::warning, "X-PUBLISHED-TTL differs from REFRESH-INTERVAL",
     "write the same twice"},
    {"method-publish", Level::warning, "the feed has METHOD:PUBLISH",
     "leave METHOD out: it is for mail, and asks for an ORGANIZER in each event"},
    {"invitation", Level::warning, "the feed has the METHOD of an invitation", "leave METHOD out"},
    {"todo", Level::warning, "there is a VTODO",
     "write what has a time as VEVENT: most apps show no tasks of a feed"},
    {"journal", Level::warning, "there is a component that most apps do not show", "write events alone"},

    {"no-revision", Level::warning, "an event has neither SEQUENCE nor LAST-MODIFIED",
     "write both, and let both grow whenever the event changes"},
    {"stamps-of-now", Level::warning, "DTSTAMP is when the feed was made, not when the events were changed",
     "write LAST-MODIFIED as DTSTAMP: a feed in which nothing changed then stays the same"},
    {"cancelled", Level::warning, "an event has STATUS:CANCELLED",
     "leave it out after a while, or begin its SUMMARY with \"Cancelled:\": apps differ"},
    {"no-summary", Level::warning, "an event has no SUMMARY", "say in it what is to be done"},
    {"no-end", Level::warning, "an event has a time and no length",
     "write a DTEND: some apps show a line, or nothing"},
    {"single-occurrence", Level::warning, "a rule recurs once",
     "leave out RRULE where there is one occurrence"},
    {"html-text", Level::warning, "a DESCRIPTION has HTML in it", "write plain text and bare links"},
    {"comma-in-category", Level::warning, "a category has a comma in it",
     "use another character: some apps make two categories of it"},

    {"floating-time", Level::warning, "a time has neither a zone nor the Z of UTC",
     "write it in UTC: floating times are shown in the reader's zone, or in another"},
    {"libical-zone", Level::warning, "a TZID is libical's own name for a zone",
     "write Europe/Berlin and the like"},
    {"windows-zone", Level::warning, "a TZID is none of the IANA database",
     "write Europe/Berlin and the like"},
    {"dated-timezone", Level::warning, "a VTIMEZONE lists dates",
     "write one yearly RRULE each for winter and summer"},

    {"audio-alarm", Level::warning, "an alarm has ACTION:AUDIO",
     "write ACTION:DISPLAY, which more apps ring"},
    {"email-alarm", Level::warning, "an alarm has ACTION:EMAIL",
     "write ACTION:DISPLAY: no app mails for a feed"},
    {"other-alarm", Level::warning, "an alarm has an ACTION that apps ignore, or choke on",
     "write ACTION:DISPLAY, or no alarm"},
    {"alarm-after-start", Level::warning, "an alarm is to ring after the start",
     "write a negative TRIGGER; for 9:00 on the day before an all-day event -PT15H"},
    {"alarm-at-end", Level::warning, "an alarm counts from the end", "count from the start"},
    {"absolute-alarm", Level::warning, "an alarm has an absolute time", "write a TRIGGER such as -PT15M"},
    {"alarm-in-seconds", Level::warning, "an alarm is not at a whole minute", "write whole minutes: -PT15M"},
    {"distant-alarm", Level::warning, "an alarm rings more than 30 days ahead",
     "ring later, or publish an event of its own for the day of the alarm"},
    {"repeating-alarm", Level::warning, "an alarm repeats itself",
     "write an alarm for each time it is to ring"},
    {"alarms-at-once", Level::warning, "two alarms of an event ring at the same time", "write one of them"},
};

}  // namespace followup::doctor
