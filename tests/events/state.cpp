#include "events/state.hpp"

#include <doctest/doctest.h>

#include "events/sample.hpp"

using namespace followup;
using namespace followup::test;
using namespace std::chrono_literals;

namespace {

/// Clocks go back from 3:00 to 2:00 on 25 October 2026, at 1:00 UTC.
ZoneRules berlin_in_autumn() {
    const Instant change = date::sys_days{date::year{2026} / 10 / 25} + 1h;
    return {.name = "Europe/Berlin", .periods = {{Instant{}, 2h}, {change, 1h}}};
}

std::optional<Instant> begin_read_back(Instant start) {
    const ZoneRules zone = berlin_in_autumn();
    Touch touch = second_attempt();
    touch.slot = {.wall = day(2026, 10, 25) + 2h, .begin = start, .end = start + 15min};
    touch.first_slot = touch.slot.wall;
    Event event;
    write_state(event, sample_book(), touch, zone);
    event.start = start;
    const auto published = published_touch(event, sample_book(), touch, zone);
    REQUIRE(published);
    return published->begin;
}

}  // namespace

TEST_CASE("of an hour that comes twice, the one that was published is read back") {
    const Instant midnight_utc = date::sys_days{date::year{2026} / 10 / 25};
    CHECK(begin_read_back(midnight_utc) == midnight_utc);
    CHECK(begin_read_back(midnight_utc + 1h) == midnight_utc + 1h);
}

TEST_CASE("where the zone's rules have changed since, the wall-clock time counts") {
    const Instant midnight_utc = date::sys_days{date::year{2026} / 10 / 25};
    CHECK(begin_read_back(midnight_utc + 5h) == midnight_utc);
}
