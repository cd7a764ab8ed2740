#include <followup/time.hpp>

#include <algorithm>
#include <cassert>

namespace followup {

std::vector<TimeSpan> merged(std::vector<TimeSpan> spans) {
    std::sort(spans.begin(), spans.end(),
              [](const TimeSpan& a, const TimeSpan& b) { return a.begin < b.begin; });
    std::vector<TimeSpan> result;
    for (const TimeSpan& span : spans)
        if (!result.empty() && span.begin <= result.back().end)
            result.back().end = std::max(result.back().end, span.end);
        else
            result.push_back(span);
    return result;
}

bool overlaps_any(const std::vector<TimeSpan>& spans, const TimeSpan& span) {
    const auto first = std::ranges::partition_point(
        spans, [&](const TimeSpan& earlier) { return earlier.end <= span.begin; });
    return first != spans.end() && first->begin < span.end;
}

Instant to_instant(const ZoneRules& zone, WallTime wall) {
    assert(!zone.periods.empty());
    const Instant as_if_utc{wall.time_since_epoch()};
    // The first period that has not ended when its clocks show `wall`: of two, that is the earlier one.
    const auto next = std::partition_point(
        std::next(zone.periods.begin()), zone.periods.end(),
        [&](const ZoneRules::Period& p) { return as_if_utc - (&p - 1)->offset >= p.begin; });
    const auto period = std::prev(next);
    const bool in_gap = period != zone.periods.begin() && as_if_utc - period->offset < period->begin;
    return as_if_utc - (in_gap ? std::prev(period)->offset : period->offset);
}

date::local_seconds to_wall(const ZoneRules& zone, Instant instant) {
    assert(!zone.periods.empty());
    const auto later = std::upper_bound(zone.periods.begin(), zone.periods.end(), instant,
                                        [](Instant t, const ZoneRules::Period& p) { return t < p.begin; });
    const auto& period = later == zone.periods.begin() ? *later : *std::prev(later);
    return date::local_seconds{(instant + period.offset).time_since_epoch()};
}

}  // namespace followup
