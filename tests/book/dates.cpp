#include "book/dates.hpp"

#include "support.hpp"

#include <doctest/doctest.h>

using namespace book_test;
using namespace followup::book;

namespace {

template <typename Value>
std::string wrong(const Parsed<Value>& parsed) {
    const auto* fault = std::get_if<Wrong>(&parsed);
    if (fault == nullptr) return "right";
    return fault->that.empty() ? "no such thing" : fault->that;
}

}  // namespace

TEST_CASE("days") {
    CHECK(std::get<Day>(parse_day("2026-11-20")) == day(2026, 11, 20));
    CHECK(std::get<Day>(parse_day("1900-01-01")) == day(1900, 1, 1));
    CHECK(std::get<Day>(parse_day("2199-12-31")) == day(2199, 12, 31));
    CHECK(std::get<Day>(parse_day("2028-02-29")) == day(2028, 2, 29));

    struct Row {
        const char* text;
        const char* that;
    };
    const Row rows[] = {
        {"2026-02-29", "is no day of the calendar"},
        {"1900-02-29", "is no day of the calendar"},
        {"2026-04-31", "is no day of the calendar"},
        {"2026-13-01", "is no day of the calendar"},
        {"2026-00-10", "is no day of the calendar"},
        {"2026-10-00", "is no day of the calendar"},
        {"0000-01-01", "is not in the years 1900 to 2199"},
        {"1899-12-31", "is not in the years 1900 to 2199"},
        {"2200-01-01", "is not in the years 1900 to 2199"},
        {"10000-01-01", "is not in the years 1900 to 2199"},
        {"999999999-01-01", "is not in the years 1900 to 2199"},
        {"", "no such thing"},
        {"2026", "no such thing"},
        {"2026-11", "no such thing"},
        {"26-11-20", "no such thing"},
        {"2026-1-2", "no such thing"},
        {"20.11.2026", "no such thing"},
        {"2026/11/20", "no such thing"},
        {"2026-11-20 ", "no such thing"},
        {"-2026-11-20", "no such thing"},
        {"2026-11-20T10:00", "no such thing"},
        {"2026-11-2x", "no such thing"},
    };
    for (const Row& row : rows) {
        CAPTURE(std::string(row.text));
        CHECK(wrong(parse_day(row.text)) == row.that);
    }
}

TEST_CASE("moments") {
    const auto moment = std::get<Moment>(parse_moment("2026-11-20T23:59"));
    CHECK(moment.day == day(2026, 11, 20));
    CHECK(moment.time == Minutes{23 * 60 + 59});
    CHECK_FALSE(std::get<Moment>(parse_moment("2026-11-20")).time);
    for (const char* text : {"2026-11-20T24:00", "2026-11-20T9:00", "2026-11-20T", "2026-11-20T10:60",
                             "2026-11-20T10:00:00", "2026-11-20T10:00Z"}) {
        CAPTURE(std::string(text));
        CHECK(wrong(parse_moment(text)) == "has a time that is not HH:MM");
    }
    CHECK(wrong(parse_moment("2026-11-20 10:00")) == "no such thing");
    CHECK(wrong(parse_moment("2026-11-31T10:00")) == "is no day of the calendar");
}

TEST_CASE("working hours") {
    const auto hours = std::get<WorkingHours>(parse_hours("08:30-17:00"));
    CHECK(hours.begin == Minutes{8 * 60 + 30});
    CHECK(hours.end == Minutes{17 * 60});
    CHECK(wrong(parse_hours("17:00-09:00")) == "ends before it begins");
    CHECK(wrong(parse_hours("09:00-09:00")) == "ends before it begins");
    for (const char* text : {"9-17", "09:00", "09:00-24:00", "09:00–17:00", "09:00 17:00"})
        CHECK(wrong(parse_hours(text)) == "no such thing");
}

TEST_CASE("days of every year and ranges") {
    CHECK(std::get<date::month_day>(parse_yearly("--12-25")) == date::December / 25);
    CHECK(std::get<date::month_day>(parse_yearly("--02-29")) == date::February / 29);
    CHECK(wrong(parse_yearly("--02-30")) == "is no day of any year");
    CHECK(wrong(parse_yearly("-12-25")) == "no such thing");
    const auto range = std::get<std::pair<Day, Day>>(parse_range("2026-12-24/2027-01-01"));
    CHECK(range == std::pair{day(2026, 12, 24), day(2027, 1, 1)});
    CHECK(wrong(parse_range("2026-12-24/2026-12-23")) == "ends before it begins");
    CHECK(wrong(parse_range("2026-12-24/2026-12-32")) == "is no day of the calendar");
    CHECK(wrong(parse_range("2026-12-24")) == "no such thing");
}
