#include "plan/diary.hpp"

#include <algorithm>

namespace followup {

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

void Diary::enter(const Slot& slot, TouchStatus status) {
    Entries& entries = days_[day_of(slot.wall)];
    if (status == TouchStatus::confirmed) ++entries.confirmed;
    entries.begins.add(slot.begin);
    entries.ends.add(slot.end);
}

const Diary::Entries* Diary::entries(Day day) const {
    const auto found = days_.find(day);
    return found == days_.end() ? nullptr : &found->second;
}

int Diary::overlaps(const Entries* entries, Instant begin, Instant end) {
    return entries ? entries->begins.before(end) - entries->ends.up_to(begin) : 0;
}

bool Diary::is_free(const Slot& slot) const {
    return overlaps(entries(day_of(slot.wall)), slot.begin, slot.end) == 0;
}

int Diary::load(Day day) const {
    const Entries* found = entries(day);
    return found ? found->confirmed : 0;
}

std::optional<Opening> Diary::opening(Day day, Minutes length, Instant not_before, Overlap overlap) const {
    const Entries* found = entries(day);
    std::optional<Opening> best;
    const WallTime end_of_work = day + calendar_.day_ends;
    for (WallTime wall = day + calendar_.day_begins; wall + length <= end_of_work; wall += length) {
        const Instant begin = to_instant(zone_, wall);
        if (begin < not_before) continue;
        const Instant end = begin + length;
        const int there = overlaps(found, begin, end);
        if (!best || there < best->overlaps) best = Opening{{wall, begin, end}, there};
        if (there == 0 || overlap == Overlap::any) break;
    }
    if (!best || (overlap == Overlap::none && best->overlaps > 0)) return std::nullopt;
    // Where a change of clocks skips the time, clocks show a later one.
    best->slot.wall = date::floor<Minutes>(to_wall(zone_, best->slot.begin));
    return best;
}

}  // namespace followup
