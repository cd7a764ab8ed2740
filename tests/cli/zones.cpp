#include "cli/zones.hpp"

#include <doctest/doctest.h>
#include "berlin.hpp"

#include <algorithm>

using namespace followup;
using namespace followup::cli;

TEST_CASE("zones are known by their exact names") {
    CHECK(zone_exists("Europe/Berlin"));
    CHECK(zone_exists("America/Argentina/Ushuaia"));
    CHECK(zone_exists("Etc/UTC"));
    CHECK_FALSE(zone_exists("europe/berlin"));
    CHECK_FALSE(zone_exists("Europe"));
    CHECK_FALSE(zone_exists("Europe/Berlin "));
    CHECK_FALSE(zone_exists("../../etc/passwd"));
    CHECK_FALSE(zone_exists(""));
    CHECK_FALSE(zone_exists("localtime"));  // a copy of what this machine is set to
    const auto names = zone_names();
    CHECK(std::count(names.begin(), names.end(), "Asia/Kathmandu") == 1);
    CHECK(std::count(names.begin(), names.end(), "localtime") == 0);
}

TEST_CASE("the rules of a zone are those of its years") {
    const auto rules = zone_rules("Europe/Berlin");
    CHECK(rules.name == "Europe/Berlin");
    for (const auto month : {1U, 3U, 4U, 6U, 10U, 11U})
        for (const auto day : {1U, 25U, 29U}) {
            const Instant noon = date::sys_days(date::year{2026} / date::month{month} / date::day{day}) +
                                 std::chrono::hours{12};
            CHECK(to_wall(rules, noon) == to_wall(berlin, noon));
        }
    CHECK(std::is_sorted(rules.periods.begin(), rules.periods.end(),
                         [](const auto& a, const auto& b) { return a.begin < b.begin; }));
}

TEST_CASE("where the data end while clocks still change") {
    CHECK(changes_clocks_to_the_end(zone_rules("Europe/Berlin")));
    CHECK(changes_clocks_to_the_end(zone_rules("Australia/Lord_Howe")));
    CHECK_FALSE(changes_clocks_to_the_end(zone_rules("Asia/Kathmandu")));
    CHECK_FALSE(changes_clocks_to_the_end(zone_rules("Etc/UTC")));
    CHECK_FALSE(changes_clocks_to_the_end(zone_rules("Asia/Tokyo")));
}
