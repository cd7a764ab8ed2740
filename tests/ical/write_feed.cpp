#include <doctest/doctest.h>

#include "ical/sample.hpp"

using namespace followup;
using namespace followup::test;
using namespace std::chrono_literals;

TEST_CASE("a whole feed, byte for byte") {
    Feed feed = feed_of({full_event()});
    feed.calendar = {.id = "ana, bob",
                     .name = "Follow-ups",
                     .description = "Who, when; why",
                     .timezone = "Europe/Berlin",
                     .color = "SteelBlue",
                     .refresh = 12h,
                     .source = "https://example.org/a,b;c.ics"};
    CHECK(write_feed(feed) ==
          "BEGIN:VCALENDAR\r\n"
          "PRODID:-//followup//followup//EN\r\n"
          "VERSION:2.0\r\n"
          "CALSCALE:GREGORIAN\r\n"
          "NAME:Follow-ups\r\n"
          "X-WR-CALNAME:Follow-ups\r\n"
          "X-WR-TIMEZONE:Europe/Berlin\r\n"
          "X-WR-CALDESC:Who\\, when\\; why\r\n"
          "COLOR:SteelBlue\r\n"
          "X-APPLE-CALENDAR-COLOR:#4682B4\r\n"
          "REFRESH-INTERVAL;VALUE=DURATION:PT12H\r\n"
          "X-PUBLISHED-TTL:PT12H\r\n"
          "SOURCE;VALUE=URI:https://example.org/a,b;c.ics\r\n"
          "X-FOLLOWUP-ID:ana\\, bob\r\n"
          "BEGIN:VEVENT\r\n"
          "UID:5971f267-48e5-54b4-beb0-7aa2368f7c54\r\n"
          "DTSTAMP:20261122T080000Z\r\n"
          "CREATED:20261122T080000Z\r\n"
          "LAST-MODIFIED:20261122T080000Z\r\n"
          "SEQUENCE:217497600\r\n"
          "DTSTART:20261123T080000Z\r\n"
          "DTEND:20261123T081500Z\r\n"
          "SUMMARY:Email Ana Ruiz (2 of 3)\r\n"
          "DESCRIPTION:Why: 2nd of 3 attempts\\, 3 workdays after the one of Wed 18 Nov\r\n"
          "  2026.\\n\\nAna Ruiz\\; CTO\\n\\\\o/\r\n"
          "LOCATION:+49 30 1234\r\n"
          "URL:mailto:ana@example.org?subject=a%2Cb\r\n"
          "CONTACT:Ana Ruiz\\, ana@example.org\r\n"
          "CATEGORIES:Follow-up,referral,berlin\r\n"
          "STATUS:CONFIRMED\r\n"
          "CLASS:PRIVATE\r\n"
          "PRIORITY:1\r\n"
          "TRANSP:TRANSPARENT\r\n"
          "X-MICROSOFT-CDO-BUSYSTATUS:FREE\r\n"
          "COLOR:steelblue\r\n"
          "X-FOLLOWUP-CONTACT:ana@example.org\r\n"
          "X-FOLLOWUP-ABOUT:bob@example.org\r\n"
          "X-FOLLOWUP-SLOT:2026-11-23T09:00 Europe/Berlin\r\n"
          "X-FOLLOWUP-DUE:2026-11-21\r\n"
          "X-FOLLOWUP-FIRST:2026-11-23T09:00 Europe/Berlin\r\n"
          "X-FOLLOWUP-SHIFTS:day-off=2026-11-21/2026-11-23\r\n"
          "X-FOLLOWUP-CAUSE:00000000-0000-5000-8000-000000000000\r\n"
          "BEGIN:VALARM\r\n"
          "UID:ce19c86e-00a6-5e31-ba78-4d4737f1b705\r\n"
          "ACTION:DISPLAY\r\n"
          "TRIGGER:PT0S\r\n"
          "DESCRIPTION:Email Ana Ruiz (2 of 3)\r\n"
          "END:VALARM\r\n"
          "BEGIN:VALARM\r\n"
          "UID:94820168-24d0-5815-b2b7-76a1cef32c56\r\n"
          "ACTION:DISPLAY\r\n"
          "TRIGGER:-PT15M\r\n"
          "DESCRIPTION:Email Ana Ruiz (2 of 3)\r\n"
          "END:VALARM\r\n"
          "END:VEVENT\r\n"
          "END:VCALENDAR\r\n");
}

TEST_CASE("a feed without events holds one component") {
    const std::string text = write_feed(feed_of({}));
    CHECK(text ==
          "BEGIN:VCALENDAR\r\n"
          "PRODID:-//followup//followup//EN\r\n"
          "VERSION:2.0\r\n"
          "CALSCALE:GREGORIAN\r\n"
          "NAME:Follow-ups\r\n"
          "X-WR-CALNAME:Follow-ups\r\n"
          "X-WR-TIMEZONE:Europe/Berlin\r\n"
          "REFRESH-INTERVAL;VALUE=DURATION:PT12H\r\n"
          "X-PUBLISHED-TTL:PT12H\r\n"
          "BEGIN:VTIMEZONE\r\n"
          "TZID:UTC\r\n"
          "BEGIN:STANDARD\r\n"
          "DTSTART:19700101T000000\r\n"
          "TZOFFSETFROM:+0000\r\n"
          "TZOFFSETTO:+0000\r\n"
          "TZNAME:UTC\r\n"
          "END:STANDARD\r\n"
          "END:VTIMEZONE\r\n"
          "END:VCALENDAR\r\n");
}

TEST_CASE("what is empty is not written") {
    const std::string text = write_feed(feed_of({sample_event()}));
    for (const char* name : {"DESCRIPTION", "LOCATION", "URL", "CONTACT", "CATEGORIES", "COLOR", "X-FOLLOWUP",
                             "SOURCE", "X-WR-CALDESC", "X-APPLE-CALENDAR-COLOR", "BEGIN:VALARM"})
        CHECK_MESSAGE(text.find(std::string{"\r\n"} + name) == std::string::npos, name);
}

TEST_CASE("tentative and busy") {
    Event event = sample_event();
    event.tentative = event.busy = true;
    const std::string text = write_feed(feed_of({event}));
    CHECK(has_line(text, "STATUS:TENTATIVE"));
    CHECK(has_line(text, "TRANSP:OPAQUE"));
    CHECK(has_line(text, "X-MICROSOFT-CDO-BUSYSTATUS:BUSY"));
}

TEST_CASE("alarms are so long before the start") {
    const std::pair<Minutes, const char*> rows[] = {{0min, "TRIGGER:PT0S"},      {1min, "TRIGGER:-PT1M"},
                                                    {90min, "TRIGGER:-PT1H30M"}, {24h, "TRIGGER:-P1D"},
                                                    {26h, "TRIGGER:-P1DT2H"},    {24h * 7, "TRIGGER:-P1W"},
                                                    {24h * 30, "TRIGGER:-P30D"}};
    for (const auto& [before, expected] : rows) {
        Event event = sample_event();
        event.alarms = {{"uid", before, event.summary}};
        CHECK(has_line(write_feed(feed_of({event})), expected));
    }
}

TEST_CASE("times are in UTC, far off ones too") {
    Event event = sample_event();
    event.start = date::sys_days{date::year{1969} / 12 / 31} + 23h + 59min;
    event.end = date::sys_days{date::year{2100} / 3 / 1} + 1s;
    const std::string text = write_feed(feed_of({event}));
    CHECK(has_line(text, "DTSTART:19691231T235900Z"));
    CHECK(has_line(text, "DTEND:21000301T000001Z"));
}

TEST_CASE("what was published is written as it is") {
    const std::string head = "BEGIN:VCALENDAR\nX-OTHER:a\n";
    const std::string bytes = "begin:vevent\nUID:1\n\nX-OTHER:" + std::string(100, 'x') + "\nEND:VEVENT\n";
    Feed feed = feed_of({sample_event(), sample_event()});
    feed.events[0].bytes = bytes;
    feed.head = head;
    const std::string text = write_feed(feed);
    CHECK(text.starts_with(head + bytes + "BEGIN:VEVENT\r\nUID:" + sample_event().uid + "\r\n"));
    CHECK(text.ends_with("END:VEVENT\r\nEND:VCALENDAR\r\n"));
    feed.events.clear();
    CHECK(write_feed(feed).starts_with(head + "BEGIN:VTIMEZONE\r\n"));
}

TEST_CASE("the library's version") {
    CHECK(ical_library_version().starts_with("3.0."));
}
