#pragma once

// Rules about the form of a feed: octets, lines, parameters, components.

#include "doctor/rule.hpp"

namespace followup::doctor {

inline constexpr Rule rules_of_form[] = {
    // RFC 5545 section 3.1, and section 6 for the character set
    {"empty-file", Level::error, "the feed is empty",
     "publish a calendar with one component, such as a VTIMEZONE, rather than nothing"},
    {"no-calendar", Level::error, "this is no calendar; it begins with",
     "look at what the address really answers: a page to log in, or one that says what went wrong?"},
    {"byte-order-mark", Level::error, "a byte order mark stands before the calendar",
     "write UTF-8 without one: many readers refuse the feed for it"},
    {"bare-line-feed", Level::error, "a line does not end in CRLF", "end every line in CR and LF"},
    {"stray-return", Level::error, "a CR stands inside a line", "write \\n for a line break in a text"},
    {"no-last-line-break", Level::error, "the last line has no line break",
     "end it in CRLF, and see whether the feed is cut off"},
    {"line-too-long", Level::error, "a line is longer than 75 octets",
     "fold it: CRLF and a space before its 76th octet, without splitting a character"},
    {"split-character", Level::error, "a fold splits a character",
     "fold between characters: octets count, but those of one character stay together"},
    {"invalid-utf-8", Level::error, "something is not UTF-8", "write UTF-8, and send charset=utf-8"},
    {"control-character", Level::error, "there is a control character", "leave it out"},
    {"blank-line", Level::error, "there is an empty line", "leave it out"},
    {"fold-without-line", Level::error, "the first line continues a line that is not there",
     "leave out the space that it begins with"},
    {"no-content-line", Level::error, "a line is no NAME:VALUE",
     "fold long values (a space begins the next line), and write \\n for line breaks in them"},
    {"bad-parameter", Level::error, "a parameter is malformed",
     "write ;NAME=VALUE, the value in double quotes if : ; or , is in it"},
    {"repeated-parameter", Level::error, "a parameter stands there twice", "write it once"},

    // RFC 5545 sections 3.4 and 3.6
    {"unbalanced", Level::error, "BEGIN and END do not match",
     "close each component by its own END, and see whether the feed is cut off"},
    {"misplaced-component", Level::error, "a component stands where it must not",
     "put events and time zones into a VCALENDAR, and alarms into events"},
    {"outside-calendar", Level::error, "something stands outside the VCALENDAR", "leave it out"},
    {"several-calendars", Level::warning, "there are several calendars in one feed",
     "publish one VCALENDAR a feed: most apps read the first alone"},
    {"empty-calendar", Level::error, "the calendar has no component",
     "leave a VTIMEZONE in it when there are no events"},
    {"property-after-component", Level::error, "a property stands behind a component inside its component",
     "write all properties first, then alarms"},
    {"missing-uid", Level::error, "a component has no UID",
     "give each one that is made from its own data and stays, never a random one"},
    {"missing-dtstamp", Level::error, "a component has no DTSTAMP", "write when it was last changed, in UTC"},
    {"missing-property", Level::error, "a component lacks a property", "write it"},
    {"repeated-property", Level::error, "a property stands there twice", "write it once"},
    {"misplaced-property", Level::error, "a property stands in a component that does not take it",
     "leave it out, or put it where it belongs"},
    {"unknown-property", Level::error, "a property is neither registered nor an X- one",
     "begin names of your own with X-"},
    {"duplicate-uid", Level::error, "two components have the same UID",
     "give each its own; only changes of one occurrence share it, with a RECURRENCE-ID"},
    {"empty-uid", Level::error, "a UID is empty", "give each component one that stays"},
    {"parser-error", Level::warning, "libical left a note of what it could not read",
     "mend the line it was about: see what wrote the feed"},
};

}  // namespace followup::doctor
