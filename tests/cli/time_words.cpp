#include "cli/time_words.hpp"

#include <doctest/doctest.h>
#include <followup/events.hpp>

using namespace followup;
using namespace followup::cli;
using namespace date::literals;

namespace {

const WorkingDays workdays{Calendar{}};

/// As of Monday 23 November 2026.
TimeWords words(Looking looking) {
    return {Day(2026_y / 11 / 23), looking, workdays};
}

std::string ahead(std::string_view text) {
    const auto day = day_said(text, words(Looking::ahead));
    return day ? iso_text(*day) : "none";
}

std::string back(std::string_view text) {
    const auto day = day_said(text, words(Looking::back));
    return day ? iso_text(*day) : "none";
}

std::string moment(std::string_view text) {
    const auto said = moment_said(text, words(Looking::back));
    if (!said) return "none";
    return iso_text(said->day) + (said->time ? " " + clock_text(Day{} + *said->time) : "");
}

}  // namespace

TEST_CASE("days said looking ahead") {
    struct Row {
        std::string_view text, day;
    };
    for (const auto& row : {
             Row{"today", "2026-11-23"},
             {"now", "2026-11-23"},
             {"Tomorrow", "2026-11-24"},
             {"friday", "2026-11-27"},
             {"FRI", "2026-11-27"},
             {"monday", "2026-11-30"},
             {"next monday", "2026-11-30"},
             {"next friday", "2026-11-27"},
             {"on friday", "2026-11-27"},
             {"this friday", "2026-11-27"},
             {"sunday", "2026-11-29"},
             {"tues", "2026-11-24"},
             {"2w", "2026-12-07"},
             {"3d", "2026-11-26"},
             {"1m", "2026-12-23"},
             {"1y", "2027-11-23"},
             {"in 3 days", "2026-11-26"},
             {"3 days", "2026-11-26"},
             {"a week", "2026-11-30"},
             {"in a week", "2026-11-30"},
             {"next week", "2026-11-30"},
             {"next month", "2026-12-23"},
             {"5 workdays", "2026-11-30"},
             {"P2W", "2026-12-07"},
             {"1 year and 1 month", "2027-12-23"},
             {"fortnightly", "2026-12-07"},
             {"2026-12-15", "2026-12-15"},
             {"the 15th", "2026-12-15"},
             {"24th", "2026-11-24"},
             {"the 31st", "2026-12-31"},
             {"15 Dec", "2026-12-15"},
             {"Dec 15", "2026-12-15"},
             {"15. december", "2026-12-15"},
             {"1 march 2027", "2027-03-01"},
             {"jan 2", "2027-01-02"},
             {"29 feb", "2028-02-29"},
             {"  in  3   days ", "2026-11-26"},
         }) {
        CAPTURE(row.text);
        CHECK(ahead(row.text) == row.day);
    }
}

TEST_CASE("days said looking back") {
    struct Row {
        std::string_view text, day;
    };
    for (const auto& row : {
             Row{"today", "2026-11-23"},
             {"yesterday", "2026-11-22"},
             {"monday", "2026-11-23"},
             {"last monday", "2026-11-16"},
             {"friday", "2026-11-20"},
             {"last friday", "2026-11-20"},
             {"on sunday", "2026-11-22"},
             {"3 days ago", "2026-11-20"},
             {"a week ago", "2026-11-16"},
             {"2w ago", "2026-11-09"},
             {"last week", "2026-11-16"},
             {"1 month ago", "2026-10-23"},
             {"2026-11-20", "2026-11-20"},
             {"20 Nov", "2026-11-20"},
             {"the 20th", "2026-11-20"},
             {"the 31st", "2026-10-31"},
             {"24 nov", "2025-11-24"},
             {"29 feb 2024", "2024-02-29"},
         }) {
        CAPTURE(row.text);
        CHECK(back(row.text) == row.day);
    }
}

TEST_CASE("what says no day, or one on the wrong side of today") {
    for (const std::string_view text : {"",
                                        "   ",
                                        "fryday",
                                        "soon",
                                        "15",
                                        "2026-02-30",
                                        "2026-11-22",
                                        "yesterday",
                                        "3 days ago",
                                        "last friday",
                                        "32nd",
                                        "the",
                                        "in",
                                        "30 feb 2027",
                                        "5 minutes",
                                        "11 years",
                                        "-3 days",
                                        "99999999999999999999 days",
                                        "2w3",
                                        "m",
                                        "\xff\xfe",
                                        "next",
                                        "next next friday",
                                        "15 dec 99999"}) {
        CAPTURE(text);
        CHECK(ahead(text) == "none");
    }
    for (const std::string_view text : {"tomorrow", "next friday", "in 3 days", "3 days", "2026-11-24", "ago",
                                        "next week", "2 workdays ago", "24 nov 2026"}) {
        CAPTURE(text);
        CHECK(back(text) == "none");
    }
}

TEST_CASE("a time of day may follow") {
    CHECK(moment("yesterday 14:30") == "2026-11-22 14:30");
    CHECK(moment("yesterday at 9:05") == "2026-11-22 09:05");
    CHECK(moment("8:00") == "2026-11-23 08:00");
    CHECK(moment("2026-11-20T14:30") == "2026-11-20 14:30");
    CHECK(moment("2026-11-20") == "2026-11-20");
    CHECK(moment("friday") == "2026-11-20");
    CHECK(moment("2026-11-20T25:30") == "none");
    CHECK(moment("yesterday 24:00") == "none");
    CHECK(moment("") == "none");
}
