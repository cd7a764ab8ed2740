#include "doctor/broken_feeds.hpp"

#include <stdexcept>

namespace followup::test {
namespace {

constexpr std::string_view good_lines = R"(BEGIN:VCALENDAR
PRODID:-//example//made by hand//EN
VERSION:2.0
CALSCALE:GREGORIAN
NAME:Appointments
X-WR-CALNAME:Appointments
COLOR:seagreen
REFRESH-INTERVAL;VALUE=DURATION:PT12H
X-PUBLISHED-TTL:PT12H
SOURCE;VALUE=URI:https://example.org/feed.ics
BEGIN:VTIMEZONE
TZID:Europe/Berlin
BEGIN:DAYLIGHT
DTSTART:19700329T020000
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
END:DAYLIGHT
BEGIN:STANDARD
DTSTART:19701025T030000
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
END:STANDARD
END:VTIMEZONE
BEGIN:VEVENT
UID:call@example.org
DTSTAMP:20261101T100000Z
LAST-MODIFIED:20261101T100000Z
SEQUENCE:1
DTSTART:20261123T080000Z
DTEND:20261123T083000Z
SUMMARY:Call Ana
DESCRIPTION:For the garden\, and the shears\; if x < 3 or y > 5\, best grü
 ße from Bob
URL:https://example.org/ana
CATEGORIES:Work,Garden
STATUS:CONFIRMED
TRANSP:OPAQUE
BEGIN:VALARM
ACTION:DISPLAY
TRIGGER:-PT15M
DESCRIPTION:Call Ana
END:VALARM
END:VEVENT
BEGIN:VEVENT
UID:choir@example.org
DTSTAMP:20261102T100000Z
LAST-MODIFIED:20261102T100000Z
SEQUENCE:0
DTSTART;TZID=Europe/Berlin:20261124T190000
DTEND;TZID=Europe/Berlin:20261124T210000
RRULE:FREQ=WEEKLY;COUNT=10
SUMMARY:Choir
END:VEVENT
BEGIN:VEVENT
UID:fair@example.org
DTSTAMP:20261103T100000Z
LAST-MODIFIED:20261103T100000Z
SEQUENCE:2
DTSTART;VALUE=DATE:20261128
DTEND;VALUE=DATE:20261129
SUMMARY:Fair
END:VEVENT
END:VCALENDAR
)";

/// With CRLF for each line feed.
std::string with_returns(std::string_view lines) {
    std::string text;
    for (const char c : lines) {
        if (c == '\n') text += '\r';
        text += c;
    }
    return text;
}

std::string many_events() {
    std::string events;
    for (int i = 0; i < 1000; ++i)
        events += "BEGIN:VEVENT\nUID:" + std::to_string(i) +
                  "\nDTSTAMP:20261101T100000Z\nLAST-MODIFIED:20261101T100000Z\nDTSTART:20261201T080000Z\n"
                  "DTEND:20261201T090000Z\nSUMMARY:One of many\nEND:VEVENT\n";
    return with_returns(events);
}

/// With line feeds for CRLF.
BrokenFeed line(std::string_view rule, std::size_t number, std::string_view before, std::string_view after) {
    return {rule, number, with_returns(before), with_returns(after)};
}

BrokenFeed everywhere(std::string_view rule, std::size_t number, std::string_view before,
                      std::string_view after) {
    return {rule, number, std::string(before), std::string(after), true};
}

std::vector<BrokenFeed> of_octets() {
    return {
        {"empty-file", 1, good_feed(), ""},
        {"no-calendar", 1, good_feed(), "<!DOCTYPE html>\n<title>Log in</title>\n"},
        {"byte-order-mark", 1, "BEGIN:VCALENDAR",
         "\xEF\xBB\xBF"
         "BEGIN:VCALENDAR"},
        {"bare-line-feed", 3, "VERSION:2.0\r\n", "VERSION:2.0\n"},
        {"stray-return", 33, "Call Ana\r\n", "Call\rAna\r\n"},
        {"no-last-line-break", 65, "END:VCALENDAR\r\n", "END:VCALENDAR"},
        {"line-too-long", 34, "gr\xC3\xBC\r\n ", "gr\xC3\xBC"},
        {"line-too-long", 34, "garden", "gardens"},  // of 76 octets, and fewer characters
        {"split-character", 34, "gr\xC3\xBC\r\n ", "gr\xC3\r\n \xBC"},
        {"invalid-utf-8", 33, "Call Ana", "Call An\xE1"},
        {"invalid-utf-8", 34, "gr\xC3\xBC\r\n ", "gr\xC3\r\n "},  // half a character before a fold
        {"control-character", 33, "Call Ana", "Call\x07 Ana"},
        {"control-character", 33, "Call Ana", "Call\xC2\x85 Ana"},
        {"blank-line", 26, "END:VTIMEZONE\r\n", "END:VTIMEZONE\r\n\r\n"},
        {"fold-without-line", 1, "BEGIN:VCALENDAR", " BEGIN:VCALENDAR"},
        line("no-content-line", 34, "SUMMARY:Call Ana\n", "SUMMARY:Call Ana\nand Bob\n"),
        line("bad-parameter", 33, "SUMMARY:", "SUMMARY;LANGUAGE:"),
        line("bad-parameter", 33, "SUMMARY:", "SUMMARY;ALTREP=\"CID:1:"),
        line("repeated-parameter", 33, "SUMMARY:", "SUMMARY;LANGUAGE=en;LANGUAGE=de:"),
    };
}

std::vector<BrokenFeed> of_components() {
    return {
        line("unbalanced", 1, "END:VEVENT\nEND:VCALENDAR\n", "END:VEVENT\n"),
        line("unbalanced", 45, "END:VALARM\n", "END:VALARM\nEND:VALARM\n"),
        line("misplaced-component", 26, "BEGIN:VEVENT\nUID:call",
             "BEGIN:VALARM\nACTION:DISPLAY\nTRIGGER:-PT15M\nDESCRIPTION:Call\nEND:VALARM\nBEGIN:VEVENT\nUID:"
             "call"),
        line("outside-calendar", 66, "END:VCALENDAR\n", "END:VCALENDAR\nX-MORE:1\n"),
        line("several-calendars", 66, "END:VCALENDAR\n",
             "END:VCALENDAR\nBEGIN:VCALENDAR\nPRODID:-//example//EN\nVERSION:2.0\nNAME:More\n"
             "BEGIN:VTIMEZONE\nTZID:Etc/UTC\nBEGIN:STANDARD\nDTSTART:19700101T000000\nTZOFFSETFROM:+0000\n"
             "TZOFFSETTO:+0000\nEND:STANDARD\nEND:VTIMEZONE\nEND:VCALENDAR\n"),
        {"empty-calendar", 1, good_feed().substr(good_feed().find("BEGIN:VTIMEZONE")), "END:VCALENDAR\r\n"},
        line("property-after-component", 45, "END:VALARM\n", "END:VALARM\nLOCATION:Office\n"),
        line("missing-uid", 26, "UID:call@example.org\n", ""),
        line("missing-dtstamp", 26, "DTSTAMP:20261101T100000Z\n", ""),
        line("missing-property", 1, "PRODID:-//example//made by hand//EN\n", ""),
        line("missing-property", 26, "DTSTART:20261123T080000Z\nDTEND:20261123T083000Z\n", ""),
        line("missing-property", 13, "TZOFFSETFROM:+0100\n", ""),
        line("repeated-property", 34, "SUMMARY:Call Ana\n", "SUMMARY:Call Ana\nSUMMARY:Call Bob\n"),
        line("misplaced-property", 27, "END:VTIMEZONE\nBEGIN:VEVENT\n",
             "END:VTIMEZONE\nBEGIN:VEVENT\nACTION:DISPLAY\n"),
        line("unknown-property", 34, "SUMMARY:Call Ana\n", "SUMMARY:Call Ana\nHURRY:very\n"),
        line("duplicate-uid", 47, "UID:choir@", "UID:call@"),
        line("empty-uid", 27, "UID:call@example.org", "UID:"),
        line("parser-error", 34, "SUMMARY:Call Ana\n",
             "SUMMARY:Call Ana\nX-LIC-ERROR;X-LIC-ERRORTYPE=VALUE-PARSE-ERROR:No value for COMMENT\n"),
    };
}

std::vector<BrokenFeed> of_values() {
    return {
        line("bad-value", 30, "SEQUENCE:1", "SEQUENCE:one"),
        line("bad-value", 15, "TZOFFSETFROM:+0100", "TZOFFSETFROM:+1"),
        line("bad-value-type", 31, "DTSTART:20261123", "DTSTART;VALUE=DATE:20261123"),
        line("bad-value-type", 61, "DTSTART;VALUE=DATE:", "DTSTART:"),
        line("bad-value-type", 54, "COUNT=10\n", "COUNT=10\nEXDATE;VALUE=DATE:20261201\n"),
        line("bad-keyword", 38, "STATUS:CONFIRMED", "STATUS:SURE"),
        line("bad-keyword", 3, "VERSION:2.0", "VERSION:1.0"),
        line("bad-duration", 42, "-PT15M", "-P15M"),
        line("bad-duration", 9, "TTL:PT12H", "TTL:12 hours"),
        line("bad-link", 36, "https://example.org/ana", "example.org/ana"),
        line("bad-link", 36, "https://example.org/ana", "https://example.org/a b"),
        line("unescaped-text", 33, "Call Ana", "Call Ana, then Bob"),
        line("unescaped-text", 33, "Call Ana", "Call Ana\\: now"),
        line("bad-rule", 53, "COUNT=10", "COUNT=ten"),
        line("bad-rule", 53, "COUNT=10", "UNTIL=20270101T080000"),  // DTSTART is in a zone: needs UTC
        line("bad-time", 31, "20261123T080000Z", "20261131T080000Z"),
        line("not-utc", 28, "20261101T100000Z", "20261101T100000"),
        line("end-differs", 62, "DTEND;VALUE=DATE:20261129", "DTEND:20261129T090000Z"),
        line("ends-before-start", 32, "DTEND:20261123T083000Z", "DTEND:20261123T073000Z"),
        line("zero-length", 32, "DTEND:20261123T083000Z", "DTEND:20261123T080000Z"),
        line("all-day-end", 62, "DATE:20261129", "DATE:20261128"),
        line("both-ends", 32, "DTEND:20261123T083000Z\n", "DTEND:20261123T083000Z\nDURATION:PT30M\n"),
        line("missing-zone", 51, "TZID:Europe/Berlin", "TZID:Europe/Paris"),
        line("needless-zone", 31, "DTSTART:2026", "DTSTART;TZID=Europe/Berlin:2026"),
        line("bad-timezone", 14, "DTSTART:19700329T020000", "DTSTART:19700329T020000Z"),
        line("duplicate-timezone", 27, "END:VTIMEZONE\n",
             "END:VTIMEZONE\nBEGIN:VTIMEZONE\nTZID:Europe/Berlin\nBEGIN:STANDARD\nDTSTART:19700101T000000\n"
             "TZOFFSETFROM:+0100\nTZOFFSETTO:+0100\nEND:STANDARD\nEND:VTIMEZONE\n"),
        line("bad-recurrence-id", 48, "UID:choir@example.org\n",
             "UID:call@example.org\nRECURRENCE-ID:20261123T080000Z\n"),
        line("incomplete-alarm", 40, "TRIGGER:-PT15M\n", ""),
        line("incomplete-alarm", 40, "-PT15M\nDESCRIPTION:Call Ana\n", "-PT15M\n"),
        line("color-name", 7, "COLOR:seagreen", "COLOR:#2E8B57"),
        line("untyped-refresh", 8, "REFRESH-INTERVAL;VALUE=DURATION:", "REFRESH-INTERVAL:"),
        line("refresh-not-positive", 8, "PT12H\nX-PUBLISHED-TTL:PT12H\n", "PT0S\n"),
        line("untyped-link", 10, "SOURCE;VALUE=URI:", "SOURCE:"),
    };
}

std::vector<BrokenFeed> of_apps() {
    return {
        {"large-feed", 1, "END:VCALENDAR\r\n", many_events() + "END:VCALENDAR\r\n"},
        line("no-name", 1, "NAME:Appointments\nX-WR-CALNAME:Appointments\n", ""),
        line("escapes-in-name", 5, "NAME:Appointments", "NAME:Appointments\\, mine"),
        everywhere("hurried-refresh", 8, ":PT12H", ":PT5M"),
        line("refresh-differs", 9, "TTL:PT12H", "TTL:PT1H"),
        line("method-publish", 5, "CALSCALE:GREGORIAN\n", "CALSCALE:GREGORIAN\nMETHOD:PUBLISH\n"),
        line("invitation", 5, "CALSCALE:GREGORIAN\n", "CALSCALE:GREGORIAN\nMETHOD:REQUEST\n"),
        line("todo", 26, "BEGIN:VEVENT\nUID:call",
             "BEGIN:VTODO\nUID:t\nDTSTAMP:20261101T100000Z\nSUMMARY:Tea\nEND:VTODO\nBEGIN:VEVENT\nUID:call"),
        line("journal", 26, "BEGIN:VEVENT\nUID:call",
             "BEGIN:VJOURNAL\nUID:t\nDTSTAMP:20261101T100000Z\nSUMMARY:Tea\nEND:VJOURNAL\nBEGIN:VEVENT\nUID:"
             "call"),
        line("no-revision", 26, "LAST-MODIFIED:20261101T100000Z\nSEQUENCE:1\n", ""),
        {"stamps-of-now", 28, "DTSTAMP:2026110", "DTSTAMP:20261122T070000Z\r\nX-WAS:", true},
        line("cancelled", 38, "STATUS:CONFIRMED", "STATUS:CANCELLED"),
        line("no-summary", 46, "SUMMARY:Choir\n", ""),
        line("no-end", 26, "DTEND:20261123T083000Z\n", ""),
        line("single-occurrence", 53, "COUNT=10", "COUNT=1"),
        line("html-text", 34, "if x < 3 or", "if <b>x</b>"),
        line("comma-in-category", 37, "Work,Garden", "Work,Garden\\, front"),
        line("floating-time", 31, "DTSTART:20261123T080000Z\nDTEND:20261123T083000Z\n",
             "DTSTART:20261123T080000\nDTEND:20261123T083000\n"),
        everywhere("libical-zone", 51, "Europe/Berlin", "/freeassociation.sourceforge.net/Europe/Berlin"),
        everywhere("windows-zone", 51, "Europe/Berlin", "W. Europe Standard Time"),
        line("dated-timezone", 17, "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
             "RDATE:20260329T020000,20270328T020000"),
        line("audio-alarm", 41, "ACTION:DISPLAY", "ACTION:AUDIO"),
        line("email-alarm", 41, "ACTION:DISPLAY\n",
             "ACTION:EMAIL\nATTENDEE:mailto:a@example.org\nSUMMARY:Call\n"),
        line("other-alarm", 41, "ACTION:DISPLAY", "ACTION:NONE"),
        line("alarm-after-start", 42, "-PT15M", "PT15M"),
        line("alarm-at-end", 42, "TRIGGER:", "TRIGGER;RELATED=END:"),
        line("absolute-alarm", 42, "TRIGGER:-PT15M", "TRIGGER;VALUE=DATE-TIME:20261123T074500Z"),
        line("alarm-in-seconds", 42, "-PT15M", "-PT90S"),
        line("distant-alarm", 42, "-PT15M", "-P31D"),
        line("repeating-alarm", 43, "-PT15M\n", "-PT15M\nREPEAT:2\nDURATION:PT5M\n"),
        line(
            "alarms-at-once", 47, "END:VALARM\n",
            "END:VALARM\nBEGIN:VALARM\nACTION:DISPLAY\nTRIGGER:-P0DT0H15M0S\nDESCRIPTION:Call\nEND:VALARM\n"),
    };
}

}  // namespace

std::string good_feed() {
    return with_returns(good_lines);
}

std::string BrokenFeed::text() const {
    auto feed = good_feed();
    auto at = feed.find(before);
    if (at == feed.npos) throw std::logic_error("not in the good feed: " + before);
    do {
        feed.replace(at, before.size(), after);
        at = feed.find(before, at + after.size());
    } while (is_everywhere && at != feed.npos);
    return feed;
}

const std::vector<BrokenFeed>& broken_feeds() {
    static const std::vector<BrokenFeed> all = [] {
        std::vector<BrokenFeed> feeds;
        for (const auto& group : {of_octets(), of_components(), of_values(), of_apps()})
            feeds.insert(feeds.end(), group.begin(), group.end());
        return feeds;
    }();
    return all;
}

}  // namespace followup::test
