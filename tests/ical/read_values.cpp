#include "ical/read_values.hpp"

#include <doctest/doctest.h>

#include "ical/libical.hpp"

using namespace followup;
using namespace std::chrono_literals;

TEST_CASE("TEXT") {
    struct Row {
        const char* value;
        const char* text;
        bool is_ours;
    };
    const Row rows[] = {
        {"", "", true},
        {"a b", "a b", true},
        {"\\n\\,\\;\\\\n", "\n,;\\n", true},
        {"日\xC3", "日\xC3", true},
        {"\\N", "\n", false},
        {"a,b", "a,b", false},
        {"a;b", "a;b", false},
        {"\\:\\\"\\t", ":\"t", false},
        {"a\\", "a\\", false},
        {"a\tb", "a\tb", false},
        {"a\rb", "a\rb", false},
    };
    for (const Row& row : rows) {
        std::string text = "replaced";
        CHECK_MESSAGE(read_text(row.value, text) == row.is_ours, row.value);
        CHECK_MESSAGE(text == row.text, row.value);
    }
}

TEST_CASE("lists") {
    struct Row {
        const char* value;
        std::vector<std::string> texts;
        bool is_ours;
    };
    const Row rows[] = {
        {"", {}, true},
        {"a", {"a"}, true},
        {"a,b;c,d\\\\\\n", {"a", "b;c", "d\\\n"}, true},
        {"a\\,b,c", {"a,b", "c"}, false},
        {"a\\;b", {"a;b"}, false},
        {"a,", {"a"}, false},
        {",a,,b", {"a", "b"}, false},
        {",", {}, false},
        {"a\\", {"a\\"}, false},
    };
    for (const Row& row : rows) {
        std::vector<std::string> texts;
        CHECK_MESSAGE(read_list(row.value, texts) == row.is_ours, row.value);
        CHECK_MESSAGE(texts == row.texts, row.value);
    }
}

TEST_CASE("times in UTC, and nothing else") {
    using date::year;
    CHECK(read_time("19700101T000000Z") == date::sys_days{year{1970} / 1 / 1});
    CHECK(read_time("20261122T080503Z") == date::sys_days{year{2026} / 11 / 22} + 8h + 5min + 3s);
    CHECK(read_time("00000101T000000Z") == date::sys_days{year{0} / 1 / 1});
    CHECK(read_time("99991231T235959Z") == date::sys_days{year{10000} / 1 / 1} - 1s);
    CHECK(read_time("20240229T000000Z").has_value());
    for (const char* text : {"",
                             "Z",
                             "20261122",
                             "20261122T080000",
                             "20261122T080000z",
                             "20261122t080000Z",
                             "20261122T080000Z ",
                             "020261122T08000Z",
                             "20230229T000000Z",
                             "20260001T000000Z",
                             "20261301T000000Z",
                             "20260100T000000Z",
                             "20260132T000000Z",
                             "20260101T240000Z",
                             "20260101T006000Z",
                             "20260101T000060Z",
                             "-0010101T000000Z",
                             "2026 101T000000Z",
                             "20260101T0000+1Z",
                             "20260101T00:0:0Z"})
        CHECK_MESSAGE(!read_time(text).has_value(), text);
}

TEST_CASE("numbers as we write them, and nothing else") {
    CHECK(read_integer("0") == 0);
    CHECK(read_integer("-1") == -1);
    CHECK(read_integer("2147483647") == 2147483647);
    for (const char* text :
         {"", "-", "+1", "01", "-0", "1 ", " 1", "1.0", "0x1", "2147483648", "99999999999999999999"})
        CHECK_MESSAGE(!read_integer(text).has_value(), text);
    CHECK_FALSE(read_integer(std::string(40, '9')).has_value());
    CHECK_FALSE(read_integer(std::string(1000, '0')).has_value());
}

TEST_CASE("durations, in whatever units") {
    const std::pair<const char*, Minutes> rows[] = {
        {"PT0S", 0min},          {"-PT30M", -30min}, {"-P1D", -24h},   {"-P1DT2H", -26h},
        {"-P1W", -24h * 7},      {"+PT15M", 15min},  {"PT90M", 90min}, {"PT1H30M0S", 90min},
        {"PT60S", 1min},         {"P0D", 0min},      {"-PT0M", 0min},  {"P1W1DT1H", 24h * 8 + 1h},
        {"P24855D", 24h * 24855}};
    for (const auto& row : rows) CHECK_MESSAGE(read_duration(row.first) == row.second, row.first);
    for (const char* text :
         {"", "-", "P", "-P", "PT", "P1", "PT1", "P-1D", "P1X", "1D", "--P1D", "PT30S", "PT1.5M", "P1D ",
          "P24856D", "P2147483647W", "P9999999999D", "PT2147483647S", "20261122T080000Z"})
        CHECK_MESSAGE(!read_duration(text).has_value(), text);
    CHECK_FALSE(read_duration("P" + std::string(100, '9') + "D").has_value());
}

TEST_CASE("durations are written as libical writes them") {
    for (int minutes = -60 * 24 * 30; minutes <= 60 * 24 * 30; minutes += minutes % 60 == 0 ? 1 : 59) {
        const auto expected =
            owned<OwnedText>(icaldurationtype_as_ical_string_r(icaldurationtype_from_int(minutes * 60)));
        REQUIRE(written_duration(Minutes{minutes}) == expected.get());
        REQUIRE(read_duration(expected.get()) == Minutes{minutes});
    }
}
