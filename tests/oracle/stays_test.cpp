// What is published stays put, whatever the rules: the same book a moment later.

#include "oracle/random_surroundings.hpp"
#include "oracle/shown.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <tuple>

namespace followup::oracle {
namespace {

constexpr std::uint64_t books = 2'000;
constexpr std::uint64_t first_seed = 2'000'000;
constexpr std::chrono::seconds moment{59};  // no working hours end within a minute

auto identity(const Touch& touch) {
    return std::tuple{touch.contact, touch.kind, touch.about, touch.number};
}

}  // namespace

TEST_CASE("a moment later every touch is where it was published") {
    std::size_t touches = 0;
    for (std::uint64_t seed = first_seed; seed < first_seed + books; ++seed) {
        Case random = random_surrounded_case(seed);
        const Plan published = make_plan(random.book, random.now, random.around);
        Shown shown;
        shown.publish(random, published);
        random.now += moment;
        const Plan again = make_plan(random.book, random.now, random.around, shown.slots(random));
        for (const Touch& touch : published.touches) {
            const auto same = std::ranges::find(again.touches, identity(touch), identity);
            REQUIRE_MESSAGE(same != again.touches.end(), seed);
            CHECK_MESSAGE(same->slot.begin == touch.slot.begin, seed);
            CHECK_MESSAGE(same->days_late >= 0, seed);
            ++touches;
        }
    }
    CHECK(touches > books);
}

}  // namespace followup::oracle
