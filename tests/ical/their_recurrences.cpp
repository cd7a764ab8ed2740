// Events that recur. Times are shown in UTC: Berlin is an hour ahead in winter, two in summer (from
// 2026-03-29 to 2026-10-25).

#include <doctest/doctest.h>

#include "ical/their_calendar.hpp"

using namespace followup;
using namespace followup::test;

namespace {

const std::string nine = "DTSTART;TZID=Europe/Berlin:20260323T090000";  // a Monday
const std::string hour = "DURATION:PT1H";

/// Of a calendar with several events of one UID.
Texts busy_of_events(const std::vector<Texts>& events) {
    Texts lines;
    for (const Texts& event : events) lines.push_back(event_of(event));
    const OtherCalendar calendar = read_other_calendar(calendar_of(lines), reading_of_2026());
    CHECK(calendar.damages.empty());
    CHECK(calendar.is_whole);
    return shown(calendar.busy);
}

}  // namespace

TEST_CASE("rules, and what is added and taken away") {
    struct Row {
        Texts lines;
        Texts busy;
    };
    const Row rows[] = {
        // 09:00 stays 09:00 when the clocks change.
        {{nine, hour, "RRULE:FREQ=WEEKLY;COUNT=2"}, {"2026-03-23 08:00/09:00", "2026-03-30 07:00/08:00"}},
        {{nine, hour, "RRULE:FREQ=WEEKLY;UNTIL=20260330T070000Z"},
         {"2026-03-23 08:00/09:00", "2026-03-30 07:00/08:00"}},
        {{nine, hour, "RRULE:FREQ=WEEKLY;UNTIL=20260330T065959Z"}, {"2026-03-23 08:00/09:00"}},
        {{nine, hour, "RRULE:FREQ=WEEKLY;UNTIL=20260330"},
         {"2026-03-23 08:00/09:00", "2026-03-30 07:00/08:00"}},
        {{nine, hour, "RRULE:FREQ=WEEKLY;UNTIL=20260330T090000"},
         {"2026-03-23 08:00/09:00", "2026-03-30 07:00/08:00"}},
        {{nine, hour, "RRULE:FREQ=WEEKLY;BYDAY=MO, FR;COUNT=2;"},
         {"2026-03-23 08:00/09:00", "2026-03-27 08:00/09:00"}},
        {{nine, hour, "rrule:freq=daily;interval=2;count=2"},
         {"2026-03-23 08:00/09:00", "2026-03-25 08:00/09:00"}},
        {{nine, hour, "RRULE:FREQ=MONTHLY;BYDAY=-1MO;UNTIL=20260501T000000Z"},
         {"2026-03-23 08:00/09:00", "2026-03-30 07:00/08:00", "2026-04-27 07:00/08:00"}},
        {{nine, hour, "RRULE:FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;UNTIL=20260501T000000Z"},
         {"2026-03-23 08:00/09:00", "2026-03-31 07:00/08:00", "2026-04-30 07:00/08:00"}},
        {{nine, hour, "RRULE:FREQ=DAILY;UNTIL=20200101T000000Z"}, {"2026-03-23 08:00/09:00"}},
        {{nine, hour, "RRULE:FREQ=HOURLY;INTERVAL=3;COUNT=3"},
         {"2026-03-23 08:00/09:00", "2026-03-23 11:00/12:00", "2026-03-23 14:00/15:00"}},
        // From long before the window, with and without a count.
        {{"DTSTART:19900101T090000Z", hour, "RRULE:FREQ=YEARLY"}, {"2026-01-01 09:00/10:00"}},
        {{"DTSTART:20160101T090000Z", hour, "RRULE:FREQ=YEARLY;COUNT=11"}, {"2026-01-01 09:00/10:00"}},
        {{"DTSTART:20160101T090000Z", hour, "RRULE:FREQ=YEARLY;COUNT=10"}, {}},
        {{"DTSTART:20251231T100000Z", hour, "RRULE:FREQ=DAILY;COUNT=2"}, {"2026-01-01 10:00/11:00"}},
        {{"DTSTART:20251231T223000Z", hour, "RRULE:FREQ=DAILY;COUNT=1"}, {"2025-12-31 23:00/23:30"}},
        {{"DTSTART;VALUE=DATE:20251201", "DURATION:P1W", "RRULE:FREQ=MONTHLY;COUNT=2"},
         {"2025-12-31 23:00/2026-01-07 23:00"}},
        {{"DTSTART;VALUE=DATE:20260302", "RRULE:FREQ=WEEKLY;UNTIL=20260309"},
         {"2026-03-01 23:00/2026-03-02 23:00", "2026-03-08 23:00/2026-03-09 23:00"}},
        {{"DTSTART;VALUE=DATE:20260302", "RRULE:FREQ=WEEKLY;UNTIL=20260308T230000Z"},
         {"2026-03-01 23:00/2026-03-02 23:00", "2026-03-08 23:00/2026-03-09 23:00"}},
        // EXDATE, in whatever form, and lists in one line or several.
        {{nine, hour, "RRULE:FREQ=DAILY;COUNT=4", "EXDATE;TZID=Europe/Berlin:20260323T090000,20260324T090000",
          "EXDATE:20260325T080000Z"},
         {"2026-03-26 08:00/09:00"}},
        {{nine, hour, "RRULE:FREQ=DAILY;COUNT=3", "EXDATE;VALUE=DATE:20260324"},
         {"2026-03-23 08:00/09:00", "2026-03-25 08:00/09:00"}},
        {{"DTSTART;VALUE=DATE:20260302", "RRULE:FREQ=WEEKLY;COUNT=2", "EXDATE:20260309T000000"},
         {"2026-03-01 23:00/2026-03-02 23:00"}},
        // RDATE: a time, a day, a period.
        {{nine, hour, "RDATE;TZID=Europe/Berlin:20260330T090000"},
         {"2026-03-23 08:00/09:00", "2026-03-30 07:00/08:00"}},
        {{nine, hour, "RDATE;VALUE=DATE:20260330"}, {"2026-03-23 08:00/09:00", "2026-03-30 07:00/08:00"}},
        {{nine, hour,
          "RDATE;VALUE=PERIOD:20260401T090000Z/PT30M,20260402T090000Z/20260402T093000Z,20260403T090000Z/PT1M",
          "EXDATE:20260403T090000Z"},
         {"2026-03-23 08:00/09:00", "2026-04-01 09:00/09:30", "2026-04-02 09:00/09:30"}},
        // Times that touch are one.
        {{nine, "DURATION:P1D", "RRULE:FREQ=DAILY;COUNT=3"}, {"2026-03-23 08:00/2026-03-26 08:00"}},
    };
    for (const Row& row : rows) CHECK_MESSAGE(busy_of(row.lines) == row.busy, row.lines.back());
}

TEST_CASE("single times that are changed") {
    const Texts master{nine, hour, "RRULE:FREQ=DAILY;COUNT=3"};
    const Texts others{"2026-03-23 08:00/09:00", "2026-03-25 08:00/09:00"};
    const std::string second = "RECURRENCE-ID;TZID=Europe/Berlin:20260324T090000";
    const std::string noon = "DTSTART;TZID=Europe/Berlin:20260324T120000";
    const Texts moved{"2026-03-23 08:00/09:00", "2026-03-24 11:00/12:00", "2026-03-25 08:00/09:00"};
    CHECK(busy_of_events({master, {second, noon, hour}}) == moved);
    CHECK(busy_of_events({{second, noon, hour}, master}) == moved);
    CHECK(busy_of_events({master, {"RECURRENCE-ID:20260324T080000Z", noon, hour}}) == moved);
    CHECK(busy_of_events({master, {"RECURRENCE-ID;VALUE=DATE:20260324", noon, hour}}) == moved);
    CHECK(busy_of_events({master, {second, noon, hour, "STATUS:CANCELLED"}}) == others);
    CHECK(busy_of_events({master, {second, "STATUS:CANCELLED"}}) == others);
    CHECK(busy_of_events({master, {second, noon, hour, "TRANSP:TRANSPARENT"}}) == others);
    CHECK(busy_of_events({{second, noon, hour}}) == Texts{"2026-03-24 11:00/12:00"});
    Texts cancelled = master;
    cancelled.emplace_back("STATUS:CANCELLED");
    CHECK(busy_of_events({cancelled, {second, noon, hour}}) == Texts{"2026-03-24 11:00/12:00"});
}

TEST_CASE("a time that is moved into the window from outside, and out of it") {
    const Texts master{"DTSTART:20250601T090000Z", hour, "RRULE:FREQ=YEARLY"};
    CHECK(busy_of_events({master, {"RECURRENCE-ID:20250601T090000Z", "DTSTART:20260102T090000Z", hour}}) ==
          Texts{"2026-01-02 09:00/10:00", "2026-06-01 09:00/10:00"});
    CHECK(busy_of_events({master, {"RECURRENCE-ID:20260601T090000Z", "DTSTART:20270102T090000Z", hour}})
              .empty());
}

TEST_CASE("a time and all that follow are changed") {
    const Texts master{nine, hour, "RRULE:FREQ=DAILY;COUNT=4"};
    const auto change = [](const std::string& id) {
        return "RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Berlin:" + id;
    };
    const Texts noon{change("20260324T090000"), "DTSTART;TZID=Europe/Berlin:20260324T120000",
                     "DURATION:PT2H"};
    CHECK(busy_of_events({master, noon}) == Texts{"2026-03-23 08:00/09:00", "2026-03-24 11:00/13:00",
                                                  "2026-03-25 11:00/13:00", "2026-03-26 11:00/13:00"});
    const Texts next_day{change("20260325T090000"), "DTSTART;TZID=Europe/Berlin:20260326T080000", hour};
    CHECK(busy_of_events({master, noon, next_day}) ==
          Texts{"2026-03-23 08:00/09:00", "2026-03-24 11:00/13:00", "2026-03-26 07:00/08:00",
                "2026-03-27 07:00/08:00"});
    const Texts end{change("20260325T090000"), "STATUS:CANCELLED"};
    CHECK(busy_of_events({master, end}) == Texts{"2026-03-23 08:00/09:00", "2026-03-24 08:00/09:00"});
}

TEST_CASE("events without a UID, or with another one, change nothing of one another") {
    const std::string ics = calendar_of({
        "BEGIN:VEVENT",
        nine,
        hour,
        "RRULE:FREQ=DAILY;COUNT=2",
        "END:VEVENT",
        "BEGIN:VEVENT",
        "RECURRENCE-ID:20260324T080000Z",
        "DTSTART:20260401T080000Z",
        hour,
        "END:VEVENT",
        "BEGIN:VEVENT",
        "UID:2",
        "RECURRENCE-ID:20260323T080000Z",
        "DTSTART:20260402T080000Z",
        hour,
        "END:VEVENT",
    });
    CHECK(shown(read_other_calendar(ics, reading_of_2026()).busy) ==
          Texts{"2026-03-23 08:00/09:00", "2026-03-24 08:00/09:00", "2026-04-01 08:00/09:00",
                "2026-04-02 08:00/09:00"});
}
