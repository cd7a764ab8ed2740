#include "oracle/board.hpp"

#include "oracle/days.hpp"
#include "oracle/reached.hpp"

#include <algorithm>

// The day that each kind of touch is placed on.

namespace followup::oracle {
namespace {

using Code = Reason::Code;

constexpr date::days one_day{1};
constexpr date::days search_days{366};

}  // namespace

/// Reading: a promise keeps its day only while a touch could still be placed on it; missed and overdue ones,
/// and one whose day has no hours left, go where there is time. Should no working day ever come, it is
/// for today.
bool Board::place_promise(Wanted& wanted) {
    const Day own_day = wanted.rolled, first = wanted.first.value_or(world_.today);
    // Reading: its own day goes before the meeting that other touches wait for.
    Wanted on_its_day = wanted;
    if (times_.starts(first, wanted).empty()) on_its_day.not_before = Instant::min();
    const bool over = own_day >= world_.today && times_.starts(own_day, on_its_day).empty();
    std::optional<DaySlot> slot;
    if (own_day < world_.today || first != own_day || over || wanted.late_since) {
        reach(over ? "day: promise, too late" : "day: promise overdue");
        slot = whatever_the_limit(first, wanted);
    }
    if (!slot) {
        wanted.not_before = on_its_day.not_before;
        slot = times_.free_time(first, wanted);
    }
    if (!slot) slot = times_.whatever_is_there(first, wanted);
    return settle(wanted, *slot, Code::no_free_time);
}

std::optional<DaySlot> Board::within_limit(Day first, Day last, const Wanted& wanted) const {
    for (Day day = first; day <= last; day += one_day) {
        if (!is_open_day(world_.book.calendar, day) || !times_.has_room(day)) continue;
        if (const std::optional<DaySlot> slot = times_.free_time(day, wanted)) return slot;
    }
    return std::nullopt;
}

/// Of the open days that have a free time.
std::optional<DaySlot> Board::least_loaded(Day first, Day last, const Wanted& wanted) const {
    std::optional<DaySlot> best;
    for (Day day = first; day <= last; day += one_day) {
        if (!is_open_day(world_.book.calendar, day)) continue;
        const std::optional<DaySlot> slot = times_.free_time(day, wanted);
        if (slot && (!best || times_.load(day) < times_.load(best->day))) best = slot;
    }
    return best;
}

std::optional<DaySlot> Board::whatever_the_limit(Day first, const Wanted& wanted) const {
    for (Day day = first; day <= first + search_days; day += one_day) {
        if (!is_open_day(world_.book.calendar, day)) continue;
        if (const std::optional<DaySlot> slot = times_.free_time(day, wanted)) return slot;
    }
    return std::nullopt;
}

/// Without a daily limit a day is only left when it has no start at all.
std::optional<DaySlot> Board::without_limit(Day first, Day last, const Wanted& wanted) const {
    for (Day day = first; day <= last; day += one_day) {
        if (!is_open_day(world_.book.calendar, day)) continue;
        if (const std::optional<DaySlot> slot = times_.free_or_least_overlapping(day, wanted)) return slot;
    }
    return std::nullopt;
}

bool Board::place_confirmed(Wanted& wanted) {
    if (!wanted.first) return false;
    const Day first = *wanted.first;
    std::optional<DaySlot> slot;
    Code why = Code::no_free_time;
    if (!world_.book.calendar.daily_limit) {
        slot = without_limit(first, first + search_days, wanted);
    } else {
        // Reading: slack counts from the first working day, today included even when its hours are over.
        const Day last = add(world_.book.calendar, first, wanted.slack).value_or(first + search_days);
        slot = within_limit(first, last, wanted);
        if (slot && slot->day != first) reach("day: delayed within slack");
        if (slot && !times_.has_room(first)) why = Code::day_full;
        if (!slot && (slot = least_loaded(first, last, wanted))) {
            reach("day: limit exceeded");
            why = Code::limit_exceeded;
        }
        if (!slot && (slot = whatever_the_limit(last + one_day, wanted))) reach("day: beyond slack");
    }
    if (!slot) return false;
    return settle(wanted, *slot, why);
}

/// "It never falls out of the calendar": on the least loaded day, if need be after the horizon.
bool Board::place_late_undated(Wanted& wanted) {
    const bool limited = world_.book.calendar.daily_limit.has_value();
    std::optional<DaySlot> slot;
    if (limited) slot = least_loaded(*wanted.first, world_.last_day, wanted);
    const Code why = slot ? Code::limit_exceeded : Code::no_free_time;
    reach(slot ? "published: undated, late, all days full" : "published: undated, late, beyond the horizon");
    const Day after = std::max(*wanted.first, world_.last_day + one_day);
    if (!slot && limited) slot = whatever_the_limit(after, wanted);
    if (!slot && !limited) slot = without_limit(after, after + search_days, wanted);
    if (!slot) return false;
    return settle(wanted, *slot, why);
}

/// Reading: which day it is on is no shift, as any would do.
bool Board::place_undated(Wanted& wanted) {
    if (!wanted.first) return false;
    const bool limited = world_.book.calendar.daily_limit.has_value();
    const auto slot = limited ? within_limit(*wanted.first, world_.last_day, wanted)
                              : without_limit(*wanted.first, world_.last_day, wanted);
    if (!slot) return wanted.late_since && place_late_undated(wanted);
    wanted.first = slot->day;
    return settle(wanted, *slot, Code::no_free_time);
}

bool Board::place_tentative(Wanted& wanted) {
    if (!wanted.first) return false;
    const bool limited = world_.book.calendar.daily_limit.has_value();
    const auto slot = limited ? whatever_the_limit(*wanted.first, wanted)
                              : without_limit(*wanted.first, world_.last_day, wanted);
    if (!slot) return false;
    return settle(wanted, *slot, Code::no_free_time);
}

}  // namespace followup::oracle
