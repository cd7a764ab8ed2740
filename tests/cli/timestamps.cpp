#include "cli/timestamps.hpp"

#include <doctest/doctest.h>
#include "berlin.hpp"

using namespace followup;
using namespace followup::cli;

namespace {

/// What a text means in Berlin, as UTC: `2026-11-22T07:00:00Z`; `none` if it is no time.
std::string in_berlin(std::string_view text) {
    const auto time = parse_time(text);
    return time ? rfc3339(resolve(*time, berlin), utc) : "none";
}

std::string of_berlin(std::string_view instant) {
    return rfc3339(resolve(parse_time(instant).value(), utc), berlin);
}

}  // namespace

TEST_CASE("times as --now takes them") {
    struct Row {
        std::string_view text, meaning;
    };
    for (const auto& row : {
             Row{"2026-11-22", "2026-11-21T23:00:00+00:00"},
             {"2026-11-22T08:00", "2026-11-22T07:00:00+00:00"},
             {"2026-07-22T08:00", "2026-07-22T06:00:00+00:00"},
             {"2026-11-22T08:00:30", "2026-11-22T07:00:30+00:00"},
             {"2026-11-22T08:00:00Z", "2026-11-22T08:00:00+00:00"},
             {"2026-11-22t08:00:00z", "2026-11-22T08:00:00+00:00"},
             {"2026-11-22T08:00:00.999Z", "2026-11-22T08:00:00+00:00"},
             {"2026-11-22T08:00:00-05:30", "2026-11-22T13:30:00+00:00"},
             {"2026-11-22T00:30:00+01:00", "2026-11-21T23:30:00+00:00"},
             {"2026-03-29T02:30", "2026-03-29T01:30:00+00:00"},  // skipped: 03:30 in summer
             {"2026-10-25T02:30", "2026-10-25T00:30:00+00:00"},  // comes twice: the first
             {"2024-02-29", "2024-02-28T23:00:00+00:00"},
             {"", "none"},
             {"now", "none"},
             {"2026-02-29", "none"},
             {"2026-13-01", "none"},
             {"2026-00-10", "none"},
             {"26-11-22", "none"},
             {"2026-11-22 ", "none"},
             {"2026-11-22T", "none"},
             {"2026-11-22T8:00", "none"},
             {"2026-11-22T24:00", "none"},
             {"2026-11-22T08:60", "none"},
             {"2026-11-22T08:00:60Z", "none"},
             {"2026-11-22T08:00:00.Z", "none"},
             {"2026-11-22T08:00:00+1", "none"},
             {"2026-11-22T08:00:00+01:00x", "none"},
             {"+026-11-22", "none"},
         }) {
        CAPTURE(row.text);
        CHECK(in_berlin(row.text) == row.meaning);
    }
}

TEST_CASE("times are printed with the offset of their day") {
    CHECK(of_berlin("2026-11-23T08:00:00Z") == "2026-11-23T09:00:00+01:00");
    CHECK(of_berlin("2026-07-01T07:00:00Z") == "2026-07-01T09:00:00+02:00");
    CHECK(of_berlin("2026-03-29T00:59:59Z") == "2026-03-29T01:59:59+01:00");
    CHECK(of_berlin("2026-03-29T01:00:00Z") == "2026-03-29T03:00:00+02:00");
    CHECK(of_berlin("2026-10-25T00:30:00Z") == "2026-10-25T02:30:00+02:00");
    CHECK(of_berlin("2026-10-25T01:30:00Z") == "2026-10-25T02:30:00+01:00");
}

TEST_CASE("offsets west of Greenwich, of half hours, and with seconds") {
    const auto midnight = resolve(parse_time("2026-01-01T00:00:00Z").value(), utc);
    const auto printed_at = [&](int seconds) {
        return rfc3339(midnight, {.name = "Test", .periods = {{{}, std::chrono::seconds(seconds)}}});
    };
    CHECK(printed_at(-12600) == "2025-12-31T20:30:00-03:30");
    CHECK(printed_at(20700) == "2026-01-01T05:45:00+05:45");
    CHECK(printed_at(20476) == "2026-01-01T05:41:00+05:41");  // 05:41:16, Kathmandu before 1920
}
