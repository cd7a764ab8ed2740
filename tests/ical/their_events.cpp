// What an event of another program's calendar takes of a day. Times are shown in UTC: Berlin is an hour ahead
// in winter, two in summer (from 2026-03-29 to 2026-10-25).

#include <doctest/doctest.h>

#include "ical/their_calendar.hpp"

using namespace followup;
using namespace followup::test;

namespace {

const std::string missing = "3: an event without a DTSTART that can be used";

}  // namespace

TEST_CASE("the times of one event") {
    struct Row {
        Texts lines;
        Texts busy;
    };
    const Row rows[] = {
        {{"DTSTART:20260302T090000Z", "DTEND:20260302T093000Z"}, {"2026-03-02 09:00/09:30"}},
        {{"DTSTART:20260302T090000", "DTEND:20260302T100000"}, {"2026-03-02 08:00/09:00"}},
        {{"DTSTART;TZID=America/New_York:20260302T090000", "DURATION:PT1H"}, {"2026-03-02 14:00/15:00"}},
        {{"DTSTART:20260302T090000Z", "DURATION:P1DT2H"}, {"2026-03-02 09:00/2026-03-03 11:00"}},
        // A day of a DURATION is as long as the clocks make it, an hour is an hour.
        {{"DTSTART:20260328T120000", "DURATION:P1D"}, {"2026-03-28 11:00/2026-03-29 10:00"}},
        {{"DTSTART:20260328T120000", "DURATION:PT24H"}, {"2026-03-28 11:00/2026-03-29 11:00"}},
        // Days are at home.
        {{"DTSTART;VALUE=DATE:20260302"}, {"2026-03-01 23:00/2026-03-02 23:00"}},
        {{"DTSTART;VALUE=DATE:20260302", "DTEND;VALUE=DATE:20260305"}, {"2026-03-01 23:00/2026-03-04 23:00"}},
        {{"DTSTART;VALUE=DATE:20260302", "DURATION:P2D"}, {"2026-03-01 23:00/2026-03-03 23:00"}},
        {{"DTSTART;VALUE=DATE:20260302", "DTEND;VALUE=DATE:20260302"}, {"2026-03-01 23:00/2026-03-02 23:00"}},
        {{"DTSTART;VALUE=DATE:20260329"}, {"2026-03-28 23:00/2026-03-29 22:00"}},
        {{"DTSTART:20260302"}, {"2026-03-01 23:00/2026-03-02 23:00"}},
        {{"DTSTART;VALUE=DATE:20260302T000000"}, {"2026-03-01 23:00/2026-03-02 23:00"}},
        // A flight: it leaves at 10:00 in Berlin and lands at 13:00 in New York.
        {{"DTSTART;TZID=Europe/Berlin:20260302T100000", "DTEND;TZID=America/New_York:20260302T130000"},
         {"2026-03-02 09:00/18:00"}},
        // A time that does not exist is the one an hour later; of two, the first is meant.
        {{"DTSTART:20260329T023000", "DURATION:PT10M"}, {"2026-03-29 01:30/01:40"}},
        {{"DTSTART:20261025T023000", "DURATION:PT10M"}, {"2026-10-25 00:30/00:40"}},
        // The window ends where 2026 does in Berlin.
        {{"DTSTART:20251231T220000Z", "DTEND:20260101T020000Z"}, {"2025-12-31 23:00/2026-01-01 02:00"}},
        {{"DTSTART;VALUE=DATE:20261231", "DTEND;VALUE=DATE:20270105"}, {"2026-12-30 23:00/2026-12-31 23:00"}},
        {{"DTSTART:20251230T090000Z", "DTEND:20251230T100000Z"}, {}},
        {{"DTSTART:20270101T090000Z", "DTEND:20270101T100000Z"}, {}},
        {{"dtstart;value=date-time:20260302T090000Z", "DtEnd:20260302T093000Z"}, {"2026-03-02 09:00/09:30"}},
        {{"DTSTART:20260302T230000", "DTEND:20260302T240000"}, {"2026-03-02 22:00/23:00"}},
    };
    for (const Row& row : rows) CHECK_MESSAGE(busy_of(row.lines) == row.busy, row.lines[0]);
}

TEST_CASE("events that take no time") {
    const Texts start{"DTSTART:20260302T090000Z", "DTEND:20260302T100000Z"};
    const Texts busy{"2026-03-02 09:00/10:00"};
    struct Row {
        Texts lines;
        bool is_busy;
    };
    const Row rows[] = {
        {{}, true},
        {{"TRANSP:OPAQUE"}, true},
        {{"TRANSP:TRANSPARENT"}, false},
        {{"transp: transparent"}, false},
        {{"STATUS:CONFIRMED"}, true},
        {{"STATUS:TENTATIVE"}, true},
        {{"STATUS:CANCELLED"}, false},
        {{"X-MICROSOFT-CDO-BUSYSTATUS:FREE"}, false},
        {{"X-MICROSOFT-CDO-BUSYSTATUS:TENTATIVE"}, true},
        {{"X-MICROSOFT-CDO-BUSYSTATUS:OOF"}, true},
        {{"X-MICROSOFT-CDO-BUSYSTATUS:FREE", "TRANSP:OPAQUE"}, true},
        {{"X-FOLLOWUP-CONTACT:ana@example.org"}, false},
        {{"BEGIN:VALARM", "TRANSP:TRANSPARENT", "DURATION:PT9H", "END:VALARM"}, true},
    };
    for (const Row& row : rows) {
        Texts lines = start;
        lines.insert(lines.end(), row.lines.begin(), row.lines.end());
        CHECK_MESSAGE(busy_of(lines) == (row.is_busy ? busy : Texts{}), lines.back());
    }
    CHECK(busy_of({"DTSTART:20260302T090000Z"}).empty());
    CHECK(busy_of({"DTSTART:20260302T090000Z", "DTEND:20260302T090000Z"}).empty());
    CHECK(busy_of({"DTSTART:20260302T090000Z", "DTEND:20260302T080000Z"}).empty());
    CHECK(busy_of({"DTSTART:20260302T090000Z", "DURATION:-PT1H"}).empty());
}

TEST_CASE("our own events, come back") {
    const std::string ics = calendar_of({event_of({"DTSTART:20260302T090000Z", "DURATION:PT1H"})});
    CalendarReading reading = reading_of_2026();
    reading.is_ours = [](std::string_view uid) { return uid == "1@example.org"; };
    CHECK(read_other_calendar(ics, reading).busy.empty());
    CHECK(read_other_calendar(ics, reading).is_whole);
    reading.is_ours = [](std::string_view uid) { return uid == "2@example.org"; };
    CHECK(read_other_calendar(ics, reading).busy.size() == 1);
}

TEST_CASE("events that cannot be used") {
    struct Row {
        Texts lines;
        Texts result;
    };
    const Row rows[] = {
        {{}, {missing}},
        {{"DTSTART:"}, {missing}},
        {{"DTSTART:tomorrow"}, {missing}},
        {{"DTSTART:20260230T090000Z"}, {missing}},
        {{"DTSTART:20260302T250000Z"}, {missing}},
        {{"DTSTART:00000302T090000Z"}, {missing}},
        {{"DTSTART;VALUE=DATE:2026/03/02"}, {missing}},
        {{"DTSTART:20260302T090000Z", "DTEND:later"}, {"3: an event with a DTEND that cannot be used"}},
        {{"DTSTART:20260302T090000Z", "DURATION:long"}, {"3: an event with a DURATION that cannot be used"}},
        {{"DTSTART:20260302T090000Z", "DURATION:PT1H", "RDATE:now"},
         {"2026-03-02 09:00/10:00", "3: an event with an RDATE that cannot be used"}},
        {{"DTSTART:20260302T090000Z", "DURATION:PT1H", "RRULE:FREQ=SOMETIMES"},
         {"2026-03-02 09:00/10:00",
          "3: an event whose recurrence cannot be followed: only its first time is used"}},
    };
    for (const Row& row : rows) {
        CHECK(busy_of(row.lines) == row.result);
        CHECK_FALSE(read_event_of(row.lines).is_whole);
    }
}

TEST_CASE("what is wrong with an event, but hides no time") {
    const Texts event{"DTSTART:20260302T090000Z", "DURATION:PT1H"};
    struct Row {
        const char* line;
        const char* damage;
    };
    const Row rows[] = {
        {"EXDATE:never", "3: an event with an EXDATE that cannot be used"},
        {"EXRULE:FREQ=DAILY", "3: an event with an EXRULE, which is not heeded"},
        {"RECURRENCE-ID:first", "3: an event with a RECURRENCE-ID that cannot be used"},
    };
    for (const Row& row : rows) {
        Texts lines = event;
        lines.emplace_back(row.line);
        CHECK(busy_of(lines) == Texts{"2026-03-02 09:00/10:00", row.damage});
        CHECK(read_event_of(lines).is_whole);
    }
}

TEST_CASE("holidays are days that are taken as a whole, free or not") {
    struct Row {
        Texts lines;
        Texts holidays;
    };
    const Row rows[] = {
        {{"DTSTART;VALUE=DATE:20261225", "DTEND;VALUE=DATE:20261227", "TRANSP:TRANSPARENT"},
         {"2026-12-25/2026-12-26"}},
        {{"DTSTART;VALUE=DATE:20001003", "RRULE:FREQ=YEARLY"}, {"2026-10-03"}},
        {{"DTSTART;VALUE=DATE:20001003", "RRULE:FREQ=YEARLY", "TRANSP:TRANSPARENT"}, {"2026-10-03"}},
        {{"DTSTART;VALUE=DATE:20261225", "STATUS:CANCELLED"}, {}},
        {{"DTSTART;VALUE=DATE:20261225", "DESCRIPTION:Public holiday"}, {"2026-12-25"}},
        {{"DTSTART;VALUE=DATE:20261206", "DESCRIPTION:Observance\\nTo hide observances\\, go to"}, {}},
        {{"DTSTART:20261224T230000Z", "DTEND:20261225T230000Z"}, {"2026-12-25"}},
        {{"DTSTART:20260329T000000", "DTEND:20260330T000000"}, {"2026-03-29"}},
        {{"DTSTART:20261225T000000Z", "DTEND:20261226T000000Z"}, {}},
        {{"DTSTART:20261225T000000", "DTEND:20261225T120000"}, {}},
        {{"DTSTART;VALUE=DATE:20251224", "DTEND;VALUE=DATE:20260103"}, {"2026-01-01/2026-01-02"}},
        {{"DTSTART;VALUE=DATE:20270101"}, {}},
        {{"DTSTART;VALUE=DATE:20251231"}, {}},
    };
    for (const Row& row : rows) {
        CHECK_MESSAGE(shown(read_event_of(row.lines).holidays) == row.holidays, row.lines[0]);
        CHECK(read_event_of(row.lines).damages.empty());
    }
}
