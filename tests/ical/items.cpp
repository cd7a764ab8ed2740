#include <doctest/doctest.h>

#include "ical/sample.hpp"

using namespace followup;
using namespace followup::test;

namespace {

const CalendarProperties calendar = {.id = "ana, bob",
                                     .name = "Follow-ups",
                                     .description = "of Ana",
                                     .timezone = "Europe/Berlin",
                                     .color = "steelblue",
                                     .refresh = std::chrono::hours{12},
                                     .source = "https://example.org/feed.ics"};

/// An item with these lines in its event.
Item item_of(const std::string& lines) {
    return read_item("BEGIN:VCALENDAR\r\nX-FOLLOWUP-ID:ana\r\nBEGIN:VEVENT\r\n" + lines +
                     "END:VEVENT\r\nEND:VCALENDAR\r\n");
}

}  // namespace

TEST_CASE("an item is its event, and says whose it is") {
    CHECK(write_item(calendar, {sample_event(), revision, {}}) ==
          "BEGIN:VCALENDAR\r\n"
          "PRODID:-//followup//followup//EN\r\n"
          "VERSION:2.0\r\n"
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
          "STATUS:CONFIRMED\r\n"
          "CLASS:PRIVATE\r\n"
          "PRIORITY:5\r\n"
          "TRANSP:TRANSPARENT\r\n"
          "X-MICROSOFT-CDO-BUSYSTATUS:FREE\r\n"
          "END:VEVENT\r\n"
          "END:VCALENDAR\r\n");
}

TEST_CASE("the event of an item has the bytes it has in the feed") {
    const auto feed = feed_of({full_event()});
    const auto item = write_item(feed.calendar, feed.events.front());
    const auto event = item.substr(item.find("BEGIN:VEVENT"));
    CHECK(write_feed(feed).ends_with(event));
    const std::string as_published = "BEGIN:VEVENT\r\nUID:by another hand\r\nEND:VEVENT\r\n";
    CHECK(write_item(calendar, {full_event(), revision, as_published}) ==
          "BEGIN:VCALENDAR\r\n"
          "PRODID:-//followup//followup//EN\r\n"
          "VERSION:2.0\r\n"
          "X-FOLLOWUP-ID:ana\\, bob\r\n" +
              as_published + "END:VCALENDAR\r\n");
}

TEST_CASE("an item is read back: the event's own UID, not that of an alarm") {
    const auto item = read_item(write_item(calendar, {full_event(), revision, {}}));
    CHECK(item.calendar_id == "ana, bob");
    CHECK(item.uid == "5971f267-48e5-54b4-beb0-7aa2368f7c54");
    CHECK(item.sequence == 217497600);
    CHECK(
        item_of("BEGIN:VALARM\r\nUID:alarm\r\nSEQUENCE:9\r\nEND:VALARM\r\nUID:event\r\nSEQUENCE:3\r\n").uid ==
        "event");
    CHECK(item_of("BEGIN:VALARM\r\nSEQUENCE:9\r\nEND:VALARM\r\nSEQUENCE:3\r\n").sequence == 3);
}

TEST_CASE("an item that a server has written anew is read as well") {
    const auto item = read_item(
        "BEGIN:VCALENDAR\nBEGIN:VTIMEZONE\nTZID:Europe/"
        "Berlin\nX-FOLLOWUP-ID:no\nUID:no\nSEQUENCE:9\nEND:VTIMEZONE\n"
        "x-followup-id;x-a=\"b:c\":ana\nBEGIN:VTODO\nUID:no\nSEQUENCE:9\nEND:VTODO\nbegin:vevent\n"
        "DTSTART;TZID=Europe/Berlin:20261123T090000\nSEQUENCE: 7 \nuid;x-a=b:5971\n "
        "f267\nEND:VEVENT\nEND:VCALENDAR");
    CHECK(item.calendar_id == "ana");
    CHECK(item.uid == "5971f267");
    CHECK(item.sequence == 7);
}

TEST_CASE("an item that now repeats has the highest SEQUENCE of its events") {
    const std::string first = "UID:a\r\nSEQUENCE:5\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\n";
    CHECK(item_of(first + "UID:a\r\nSEQUENCE:8\r\n").sequence == 8);
    CHECK(item_of(first + "UID:a\r\nSEQUENCE:2\r\n").sequence == 5);
    CHECK(item_of(first + "UID:b\r\n").uid == "a");
}

TEST_CASE("what an item does not say") {
    CHECK(item_of("SUMMARY:x\r\n").uid.empty());
    CHECK(item_of("UID:a\r\n").sequence == 0);
    CHECK(item_of("UID:a\r\nSEQUENCE:many\r\n").sequence == 0);
    CHECK(item_of("UID:a\r\nSEQUENCE:99999999999\r\n").sequence == 0);
    CHECK(item_of("UID:a\r\nSEQUENCE:-4\r\n").sequence == 0);
    for (const char* text : {"", "\r\n", "no calendar", "END:VEVENT\r\nUID:a\r\n", "UID:a\r\nSEQUENCE:4\r\n"})
        CHECK_MESSAGE(read_item(text).uid.empty(), text);
}

TEST_CASE("an item that is cut off says nothing, wherever it is cut") {
    const auto whole = write_item(calendar, {full_event(), revision, {}});
    for (std::size_t length = 0; length < whole.size() - 2; ++length) {
        const auto item = read_item(whole.substr(0, length));
        CHECK_MESSAGE(item.uid.empty(), length);
        CHECK_MESSAGE(item.calendar_id.empty(), length);
    }
}
