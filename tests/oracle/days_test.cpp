#include "oracle/days.hpp"
#include "oracle/parse.hpp"

#include <doctest/doctest.h>

#include <vector>

// Derived by hand from a wall calendar and the dates of the changes of clocks.

namespace followup::oracle {
namespace {

/// Monday to Friday, without Christmas, New Year and the week after it.
Calendar calendar() {
    Calendar calendar;
    for (unsigned weekday = 1; weekday <= 5; ++weekday) calendar.working_days.emplace_back(weekday);
    calendar.holidays.yearly = {date::December / 25, date::January / 1};
    calendar.holidays.ranges = {{day("2027-01-04"), day("2027-01-08")}};
    return calendar;
}

}  // namespace

TEST_CASE("oracle: durations are added to days") {
    struct Row {
        const char* from;
        Duration duration;
        const char* to;
    };
    const std::vector<Row> rows{
        {"2027-01-31", {.months = 1}, "2027-02-28"},
        {"2028-01-31", {.months = 1}, "2028-02-29"},
        {"2027-01-31", {.months = 2}, "2027-03-31"},
        {"2028-02-29", {.months = 12}, "2029-02-28"},
        {"2027-01-31", {.months = 1, .days = 3}, "2027-03-03"},
        {"2026-12-30", {.days = 7}, "2027-01-06"},
        {"2026-11-21", {}, "2026-11-21"},
        {"2026-11-20", {.workdays = 1}, "2026-11-23"},
        {"2026-11-22", {.workdays = 1}, "2026-11-23"},
        {"2026-12-24", {.workdays = 1}, "2026-12-28"},
        {"2026-12-31", {.workdays = 1}, "2027-01-11"},
        {"2026-12-24", {.workdays = 5}, "2027-01-11"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.from);
        CAPTURE(row.to);
        CHECK(add(calendar(), day(row.from), row.duration) == day(row.to));
    }
}

TEST_CASE("oracle: days off roll forward, for 366 days at most") {
    Calendar with_holidays = calendar();
    CHECK(roll(with_holidays, day("2026-11-20")) == day("2026-11-20"));
    CHECK(roll(with_holidays, day("2027-01-01")) == day("2027-01-11"));
    with_holidays.holidays.ranges = {{day("2027-01-01"), day("2028-01-02")}};
    CHECK(roll(with_holidays, day("2027-01-02")) == day("2028-01-03"));
    CHECK(roll(with_holidays, day("2027-01-01")) == std::nullopt);
    CHECK(add(with_holidays, day("2026-12-31"), Duration{.workdays = 1}) == std::nullopt);
}

TEST_CASE("oracle: wall-clock times become instants") {
    using std::chrono::hours;
    const ZoneRules berlin{"Europe/Berlin",
                           {{instant("2025-10-26T01:00Z"), hours{1}},
                            {instant("2026-03-29T01:00Z"), hours{2}},
                            {instant("2026-10-25T01:00Z"), hours{1}}}};
    CHECK(instant_of(berlin, wall("2025-07-01T12:00")) == instant("2025-07-01T11:00Z"));
    CHECK(instant_of(berlin, wall("2026-03-29T01:59")) == instant("2026-03-29T00:59Z"));
    CHECK(instant_of(berlin, wall("2026-03-29T02:00")) == instant("2026-03-29T01:00Z"));
    CHECK(instant_of(berlin, wall("2026-03-29T02:30")) == instant("2026-03-29T01:30Z"));
    CHECK(instant_of(berlin, wall("2026-03-29T03:00")) == instant("2026-03-29T01:00Z"));
    CHECK(instant_of(berlin, wall("2026-10-25T02:30")) == instant("2026-10-25T00:30Z"));
    CHECK(instant_of(berlin, wall("2026-10-25T03:00")) == instant("2026-10-25T02:00Z"));
    CHECK(wall_of(berlin, instant("2026-10-25T01:30Z")) == wall("2026-10-25T02:30"));

    const ZoneRules lord_howe{
        "Australia/Lord_Howe",
        {{instant("2026-04-04T15:00Z"), Minutes{630}}, {instant("2026-10-03T15:30Z"), Minutes{660}}}};
    CHECK(instant_of(lord_howe, wall("2026-10-04T02:10")) == instant("2026-10-03T15:40Z"));
    CHECK(wall_of(lord_howe, instant("2026-10-03T15:40Z")) == wall("2026-10-04T02:40"));
}

}  // namespace followup::oracle
