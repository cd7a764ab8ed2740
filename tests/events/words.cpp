#include "events/words.hpp"

#include <doctest/doctest.h>

#include "events/sample.hpp"

using namespace followup;
using namespace followup::test;
using namespace std::chrono_literals;

TEST_CASE("days in words") {
    CHECK(day_text(day(2026, 11, 20)) == "Fri 20 Nov 2026");
    CHECK(day_text(day(2026, 2, 1)) == "Sun 1 Feb 2026");
    CHECK(day_text(day(2024, 2, 29)) == "Thu 29 Feb 2024");
    CHECK(day_text(day(1, 1, 1)) == "Mon 1 Jan 1");
    CHECK(day_text(day(9999, 12, 31)) == "Fri 31 Dec 9999");
}

TEST_CASE("days and times in ISO 8601") {
    CHECK(iso_text(day(2026, 2, 1)) == "2026-02-01");
    CHECK(iso_text(day(1, 1, 1)) == "0001-01-01");
    CHECK(iso_text(WallTime{day(2026, 11, 23)} + 9h + 5min) == "2026-11-23T09:05");
    CHECK(iso_text(WallTime{day(1969, 12, 31)} + 23h + 45min) == "1969-12-31T23:45");
}

TEST_CASE("durations in words") {
    struct Row {
        Duration duration;
        const char* text;
    };
    const Row rows[] = {
        {{}, "0 days"},
        {{.days = 1}, "1 day"},
        {{.days = 3}, "3 days"},
        {{.days = 7}, "1 week"},
        {{.days = 10}, "10 days"},
        {{.days = 14}, "2 weeks"},
        {{.workdays = 1}, "1 workday"},
        {{.workdays = 5}, "5 workdays"},
        {{.months = 1}, "1 month"},
        {{.months = 3}, "3 months"},
        {{.months = 12}, "1 year"},
        {{.months = 18}, "1 year and 6 months"},
        {{.months = 1, .days = 3}, "1 month and 3 days"},
        {{.months = 26, .days = 14}, "2 years, 2 months and 2 weeks"},
        {{.clock = 15min}, "15 minutes"},
        {{.clock = 1h}, "1 hour"},
        {{.clock = 90min}, "1 hour and 30 minutes"},
        {{.clock = 24h}, "24 hours"},
    };
    for (const Row& row : rows) CHECK(duration_text(row.duration) == row.text);
}

TEST_CASE("ordinals") {
    const std::pair<int, const char*> rows[] = {{1, "1st"},   {2, "2nd"},   {3, "3rd"},    {4, "4th"},
                                                {11, "11th"}, {12, "12th"}, {13, "13th"},  {20, "20th"},
                                                {21, "21st"}, {22, "22nd"}, {111, "111th"}};
    for (const auto& [n, text] : rows) CHECK(ordinal(n) == text);
}

TEST_CASE("times and places in words") {
    CHECK(clock_text(WallTime{day(2026, 11, 23)} + 9h + 5min) == "09:05");
    CHECK(clock_text(WallTime{day(1969, 12, 31)} + 23h + 45min) == "23:45");
    CHECK(place_text("America/Los_Angeles") == "Los Angeles");
    CHECK(place_text("America/Argentina/Buenos_Aires") == "Buenos Aires");
    CHECK(place_text("Etc/GMT+5") == "Etc/GMT+5");
    CHECK(place_text("UTC") == "UTC");
}
