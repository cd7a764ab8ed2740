// Files of other programs as a whole.

#include <doctest/doctest.h>

#include "ical/their_calendar.hpp"

using namespace followup;
using namespace followup::test;

namespace {

const std::string event = event_of({"DTSTART:20260302T090000Z", "DURATION:PT1H"});
const Texts busy{"2026-03-02 09:00/10:00"};

std::string without_returns(std::string text) {
    std::erase(text, '\r');
    return text;
}

}  // namespace

TEST_CASE("calendars that are whole") {
    const std::string plain = calendar_of({event});
    const std::string more = calendar_of({event_of({"DTSTART:20260303T090000Z", "DURATION:PT1H"})});
    for (const std::string& ics :
         {plain, without_returns(plain), "\xEF\xBB\xBF" + plain, "\r\n \r\n" + plain + "\r\n\r\n",
          plain.substr(0, plain.size() - 2), calendar_of({"METHOD:REQUEST", event}),
          calendar_of({"BEGIN:VTODO", "DTSTART:20260304T090000Z", "DURATION:PT1H", "END:VTODO", event}),
          calendar_of({"BEGIN:VJOURNAL", "DTSTART:20260304T090000Z", "END:VJOURNAL", event}),
          calendar_of({event, event}),
          calendar_of({"begin:vevent", "dtstart:20260302T090000Z", "duration:PT1H", "end:vevent"})}) {
        const OtherCalendar calendar = read_other_calendar(ics, reading_of_2026());
        CHECK_MESSAGE(shown(calendar.busy) == busy, ics);
        CHECK_MESSAGE(calendar.damages.empty(), ics);
        CHECK_MESSAGE(calendar.is_whole, ics);
    }
    CHECK(read_other_calendar(plain + more, reading_of_2026()).busy.size() == 2);
    CHECK(read_other_calendar(calendar_of({}), reading_of_2026()).is_whole);
}

TEST_CASE("what is no whole calendar") {
    const std::string plain = calendar_of({event}), end = "END:VCALENDAR\r\n";
    struct Row {
        std::string ics;
        Texts busy, damages;
    };
    const Row rows[] = {
        {"", {}, {"1: an empty file"}},
        {"\r\n", {}, {"1: an empty file"}},
        {"<html>\r\n", {}, {"1: no BEGIN:VCALENDAR"}},
        {event, {}, {"1: no BEGIN:VCALENDAR"}},
        {"BEGIN:VCALENDAR", {}, {"1: no END:VCALENDAR"}},
        {plain.substr(0, plain.size() - end.size()), busy, {"7: no END:VCALENDAR"}},
        {plain.substr(0, plain.find("END:VEVENT")), {}, {"6: no END:VCALENDAR", "3: an event without END"}},
        {plain.substr(0, plain.find("DURATION") + 3), {}, {"6: no END:VCALENDAR", "3: an event without END"}},
        {plain.substr(0, plain.size() - end.size()) + plain, busy, {"8: no END:VCALENDAR"}},
        {plain + "<!-- 7 ms -->", busy, {"9: something behind END:VCALENDAR"}},
        {calendar_of({"BEGIN:VEVENT", "DTSTART:20260304T090000Z", event}), busy, {"3: an event without END"}},
    };
    for (const Row& row : rows) {
        const OtherCalendar calendar = read_other_calendar(row.ics, reading_of_2026());
        CHECK_MESSAGE(shown(calendar.busy) == row.busy, row.ics);
        const Texts damages = shown(calendar.damages);
        CHECK_MESSAGE(damages == row.damages, row.ics, damages.empty() ? "" : damages[0]);
        CHECK_FALSE(calendar.is_whole);
    }
}

TEST_CASE("busy times without events") {
    const std::string ics = calendar_of(
        {"BEGIN:VFREEBUSY", "DTSTART:20260301T000000Z", "DTEND:20260401T000000Z",
         "FREEBUSY:20260302T090000Z/PT1H,20260302T093000Z/20260302T110000Z",
         "FREEBUSY;FBTYPE=FREE:20260303T090000Z/PT1H", "FREEBUSY;FBTYPE=BUSY-TENTATIVE:20260304T090000Z/PT1H",
         "FREEBUSY;FBTYPE=\"BUSY-UNAVAILABLE\":20260305T090000Z/PT1H", "END:VFREEBUSY"});
    const OtherCalendar calendar = read_other_calendar(ics, reading_of_2026());
    CHECK(shown(calendar.busy) ==
          Texts{"2026-03-02 09:00/11:00", "2026-03-04 09:00/10:00", "2026-03-05 09:00/10:00"});
    CHECK(calendar.is_whole);
    CHECK(calendar.holidays.empty());
    const auto broken = read_other_calendar(
        calendar_of({"BEGIN:VFREEBUSY", "FREEBUSY:20260302T090000Z", "END:VFREEBUSY"}), reading_of_2026());
    CHECK(shown(broken.damages) == Texts{"3: a FREEBUSY that cannot be used"});
    CHECK_FALSE(broken.is_whole);
}

TEST_CASE("no more damages than anybody reads") {
    Texts events;
    for (int i = 0; i < 100; ++i) events.push_back(event_of({}));
    const OtherCalendar calendar = read_other_calendar(calendar_of(events), reading_of_2026());
    CHECK(calendar.damages.size() == 20);
    CHECK(calendar.damages[1].line == 6);
}
