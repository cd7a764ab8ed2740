#include "plan/diary.hpp"

#include <algorithm>
#include <utility>

namespace followup {

namespace {

bool suits(const TimeSpan& span, const Search& search) {
    return span.begin >= search.not_before &&
           (search.their_zone == nullptr || is_inside_their_day(*search.their_zone, span));
}

}  // namespace

Day FullDays::next_other(Day day) {
    Day other = day;
    for (auto full = beyond_.find(other); full != beyond_.end(); full = beyond_.find(other))
        other = full->second;
    while (day != other) day = std::exchange(beyond_.at(day), other);
    return other;
}

void Tally::add(Instant at) {
    auto place = std::lower_bound(running_.begin(), running_.end(), at,
                                  [](const auto& entry, Instant t) { return entry.first < t; });
    if (place == running_.end() || place->first != at) {
        const int so_far = place == running_.begin() ? 0 : std::prev(place)->second;
        place = running_.insert(place, {at, so_far});
    }
    for (; place != running_.end(); ++place) ++place->second;
}

int Tally::before(Instant at) const {
    const auto place = std::lower_bound(running_.begin(), running_.end(), at,
                                        [](const auto& entry, Instant t) { return entry.first < t; });
    return place == running_.begin() ? 0 : std::prev(place)->second;
}

int Tally::up_to(Instant at) const {
    return before(at + std::chrono::seconds{1});
}

void Diary::enter(const TimeSpan& span, TouchStatus status) {
    Entries& entries = days_[hours_.day_of(span.begin)];
    if (status == TouchStatus::confirmed) ++entries.confirmed;
    entries.begins.add(span.begin);
    entries.ends.add(span.end);
}

const Diary::Entries* Diary::entries(Day day) const {
    const auto found = days_.find(day);
    return found == days_.end() ? nullptr : &found->second;
}

int Diary::overlaps(const Entries* entries, const TimeSpan& span) {
    return entries ? entries->begins.before(span.end) - entries->ends.up_to(span.begin) : 0;
}

bool Diary::is_free(const TimeSpan& span) const {
    return overlaps_near(hours_.day_of(span.begin), span) == 0;
}

int Diary::overlaps_near(Day day, const TimeSpan& span) const {
    int count = overlaps(entries(day), span);
    if (!calendar_.away.empty())
        count += overlaps(entries(day - date::days{1}), span) + overlaps(entries(day + date::days{1}), span);
    return count;
}

int Diary::load(Day day) const {
    const Entries* found = entries(day);
    return found ? found->confirmed : 0;
}

bool Diary::is_busy(const TimeSpan& span, const Search& search) const {
    const bool heeds_busy = search.heeds_busy && search.overlap != Overlap::any;
    return heeds_busy && overlaps_any(around_.busy, span);
}

std::optional<Opening> Diary::opening(Day day, const Search& search) const {
    const bool wants_free_time = search.overlap == Overlap::none && search.heeds_busy;
    if (wants_free_time && skip_full_days(day, search.length) != day) return std::nullopt;
    const ZoneRules& zone = hours_.zone_on(day);
    const TimeSpan hours = hours_.of(day);
    bool is_full = true;
    std::optional<Opening> best;
    for (WallTime wall = day + calendar_.day_begins; wall < day + calendar_.day_ends; wall += search.length) {
        const Instant begin = to_instant(zone, wall);
        const TimeSpan span{begin, begin + search.length};
        if (span.end > hours.end) break;
        if (span.begin < hours.begin || is_busy(span, search)) continue;
        const int there = overlaps_near(day, span);
        is_full = is_full && there > 0;
        if (!suits(span, search)) continue;
        // Where a change of clocks skips the time, clocks show a later one.
        const auto shown = date::floor<Minutes>(to_wall(around_.zone, begin));
        if (!best || there < best->overlaps) best = Opening{day, {shown, span.begin, span.end}, there};
        if (there == 0 || search.overlap == Overlap::any) break;
    }
    if (is_full && search.overlap != Overlap::any) full_[search.length].add(day);
    return search.overlap == Overlap::none && best && best->overlaps > 0 ? std::nullopt : best;
}

}  // namespace followup
