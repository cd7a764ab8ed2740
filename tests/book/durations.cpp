#include "book/durations.hpp"

#include <doctest/doctest.h>

#include <regex>

using namespace followup;
using namespace followup::book;

namespace {

using Rule = DurationRule;

constexpr Rule any_day{.units = Rule::days | Rule::workdays | Rule::months, .at_least = {}, .at_most = {}};
constexpr Rule any_minute{.units = Rule::minutes | Rule::days, .at_least = {}, .at_most = {}};

Duration months(int count) {
    return {.months = count};
}
Duration days(int count) {
    return {.days = count};
}

}  // namespace

TEST_CASE("lengths of time") {
    struct Row {
        const char* text;
        Duration length;
    };
    const Row rows[] = {
        {"P3D", days(3)},
        {"P2W", days(14)},
        {"P1M", months(1)},
        {"P1Y", months(12)},
        {"P1Y6M", months(18)},
        {"P1M3D", {.months = 1, .days = 3}},
        {"P1W2D", days(9)},
        {"P0D", days(0)},
        {"0 days", days(0)},
        {"1 day", days(1)},
        {"3 days", days(3)},
        {"2 weeks", days(14)},
        {"1 month", months(1)},
        {"2 years", months(24)},
        {"1 year and 6 months", months(18)},
        {"5 workdays", {.workdays = 5}},
        {"0 workdays", {}},
        {"daily", days(1)},
        {"weekly", days(7)},
        {"biweekly", days(14)},
        {"fortnightly", days(14)},
        {"monthly", months(1)},
        {"quarterly", months(3)},
        {"semiannually", months(6)},
        {"yearly", months(12)},
    };
    const std::regex pattern(duration_pattern(any_day));
    for (const Row& row : rows) {
        CAPTURE(std::string(row.text));
        const auto parsed = parse_duration(row.text, any_day);
        REQUIRE(std::holds_alternative<Duration>(parsed));
        CHECK(std::get<Duration>(parsed) == row.length);
        CHECK(std::regex_search(row.text, pattern));
    }
}

TEST_CASE("minutes and hours; days are 24 hours among them") {
    struct Row {
        const char* text;
        int minutes;
    };
    const Row rows[] = {
        {"PT15M", 15},    {"PT1H30M", 90},    {"15 minutes", 15}, {"1 hour", 60},
        {"1 day", 1'440}, {"1 week", 10'080}, {"P1DT2H", 1'560},  {"1 hour and 5 minutes", 65},
        {"0 minutes", 0}};
    const std::regex pattern(duration_pattern(any_minute));
    for (const Row& row : rows) {
        CAPTURE(std::string(row.text));
        const auto parsed = parse_duration(row.text, any_minute);
        REQUIRE(std::holds_alternative<Duration>(parsed));
        CHECK(std::get<Duration>(parsed) == Duration{.clock = Minutes{row.minutes}});
        CHECK(std::regex_search(row.text, pattern));
    }
}

// Found while tests/fuzz/times.cpp was written: the sum overflowed.
TEST_CASE("as many parts as there are units, and no more") {
    std::string text = "99999 years";
    for (int part = 1; part < 7; ++part) text += " and 99999 years";
    const auto sum = parse_duration(text, any_day);
    REQUIRE(std::holds_alternative<Duration>(sum));
    CHECK(std::get<Duration>(sum) == months(7 * 99'999 * 12));
    CHECK(std::regex_match(text, std::regex(duration_pattern(any_day))));
    text += " and 1 year";
    CHECK(std::holds_alternative<Wrong>(parse_duration(text, any_day)));
    CHECK_FALSE(std::regex_match(text, std::regex(duration_pattern(any_day))));
    for (int part = 0; part < 2'000; ++part) text += " and 99999 years";
    CHECK(std::holds_alternative<Wrong>(parse_duration(text, any_day)));
}

TEST_CASE("what is no length of time, by reader and schema alike") {
    const std::regex pattern(duration_pattern(any_day));
    for (const char* text : {"",         "P",
                             "PT",       "P1",
                             "1D",       "P1X",
                             "P1DT",     "p1d",
                             "P1D1M",    "P1D1D",
                             "P-1D",     "-1 days",
                             "1.5 days", "3  days",
                             "3days",    "days",
                             "3 dayss",  "1 decade",
                             "P123456D", "123456 days",
                             "fortnite", "3 days and",
                             " 3 days",  "3 days\n",
                             "P1W1M",    "99999999999999999999 days"}) {
        CAPTURE(std::string(text));
        const auto parsed = parse_duration(text, any_day);
        REQUIRE(std::holds_alternative<Wrong>(parsed));
        CHECK(std::get<Wrong>(parsed).that == "");
        CHECK_FALSE(std::regex_search(text, pattern));
    }
}

TEST_CASE("a NUL is no unit, though workdays have no letter (found by fuzzing)") {
    constexpr std::string_view text("P12\0", 4);
    CHECK(std::holds_alternative<Wrong>(parse_duration(text, any_day)));
}

TEST_CASE("what is wrong with a length of time") {
    struct Row {
        const char* text;
        Rule rule;
        const char* that;
        const char* instead;
    };
    constexpr Rule calendar_units{.at_least = "1 day", .at_most = "2 years"};
    constexpr Rule slack{.units = Rule::days | Rule::workdays, .at_least = {}, .at_most = "1 year"};
    constexpr Rule slot{.units = Rule::minutes, .at_least = "5 minutes", .at_most = "480 minutes"};
    const Row rows[] = {
        {"Weekly", calendar_units, "", "\"weekly\""},
        {"3 Days", calendar_units, "", "\"3 days\""},
        {"3 workdays", calendar_units, "counts workdays, which it cannot", ""},
        {"PT5M", calendar_units, "is finer than a day", ""},
        {"P1DT5M", calendar_units, "is finer than a day", ""},
        {"0 days", calendar_units, "is shorter than 1 day", ""},
        {"3 years", calendar_units, "is longer than 2 years", ""},
        {"732 days", calendar_units, "is longer than 2 years", ""},
        {"monthly", slack, "counts months or years, which it cannot", ""},
        {"1 day and 2 workdays", slack, "mixes workdays with other units", ""},
        {"99999 workdays", slack, "is longer than 1 year", ""},
        {"1 day", slot, "is not in minutes or hours", ""},
        {"4 minutes", slot, "is shorter than 5 minutes", ""},
        {"9 hours", slot, "is longer than 480 minutes", ""},
    };
    for (const Row& row : rows) {
        CAPTURE(std::string(row.text));
        const auto parsed = parse_duration(row.text, row.rule);
        REQUIRE(std::holds_alternative<Wrong>(parsed));
        CHECK(std::get<Wrong>(parsed).that == row.that);
        CHECK(std::get<Wrong>(parsed).instead == row.instead);
    }
    for (const char* text : {"730 days", "24 months", "1 day", "yearly"})
        CHECK(std::holds_alternative<Duration>(parse_duration(text, calendar_units)));
    for (const char* text : {"5 minutes", "8 hours", "PT8H"})
        CHECK(std::holds_alternative<Duration>(parse_duration(text, slot)));
}
