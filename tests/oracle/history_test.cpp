#include "oracle/compare.hpp"
#include "oracle/reached.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string_view>

namespace followup::oracle {
namespace {

constexpr std::uint64_t histories = 3'000;
constexpr std::uint64_t first_seed = 1'000'000;  ///< other books than those that are planned once
constexpr int most_reports = 3;                  ///< shrinking takes its time

/// All that `reach` is told of what is published.
constexpr std::string_view rules[]{
    "published: kept",
    "published: kept, late",
    "published: kept, tentative",
    "published: kept, now confirmed",
    "published: kept, undated",
    "published: kept, its time has come",
    "published: kept, overlapping",
    "published: kept, beyond the horizon",
    "published: kept, a promise on a day off",
    "published: no room to be confirmed in",
    "published: delayed past its due day, not late",
    "published: its causes changed",
    "published: moved by a holiday",
    "published: moved by a day off",
    "published: moved into other hours",
    "published: moved by a busy event",
    "published: a promise, busy",
    "published: kept for want of a calendar",
    "published: due as it was, for want of a calendar",
    "published: brought forward",
    "published: missed",
    "published: missed again",
    "published: missed this evening",
    "published: missed, undated",
    "published: missed, a promise",
    "published: moved after a miss",
    "published: overdue all the time",
    "published: undated, late, all days full",
    "published: undated, late, beyond the horizon",
    "published: too long ago to be made, but made already",
    "published: thanks of long ago",
    "published: taken by a contact that is set aside",
};

}  // namespace

TEST_CASE("random books planned again and again are planned as the naive implementation plans them") {
    reached().clear();
    int differing = 0;
    for (std::uint64_t seed = first_seed; seed < first_seed + histories && differing < most_reports; ++seed) {
        const History random = random_history(seed);
        if (difference(random).empty()) continue;
        ++differing;
        FAIL_CHECK(report(seed, random));
    }
    check_reached(rules);
    CHECK(std::ranges::count_if(reached(), [](const auto& rule) {
              return rule.first.starts_with("published");
          }) == std::ssize(rules));
}

}  // namespace followup::oracle
