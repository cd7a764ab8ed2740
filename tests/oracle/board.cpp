#include "oracle/board.hpp"

#include "oracle/days.hpp"
#include "oracle/reached.hpp"

#include <algorithm>

namespace followup::oracle {
namespace {

using Code = Reason::Code;

constexpr date::days one_day{1};
constexpr date::days search_days{366};

}  // namespace

void Board::take(TouchStatus status) {
    for (const auto& [slot, of] : world_.published.taken) {
        if (of != status) continue;
        reach("published: taken by a contact that is set aside");
        times_.enter(slot, of);
    }
}

/// Says why it is not on the first day it could be on, or that it overlaps others.
void Board::shift(Wanted& wanted, const Slot& slot, Code why) const {
    std::vector<Reason>& reasons = wanted.touch.reasons;
    const Day day = day_of(slot), first = wanted.first.value_or(world_.today);
    if (day != first || why == Code::limit_exceeded) reasons.push_back({why, first, day, {}});
    if (times_.overlaps(slot) > 0) reasons.push_back({Code::overlapping, day, {}, {}});
}

bool Board::put(Wanted& wanted, const Slot& slot) {
    const bool always = wanted.touch.kind == TouchKind::promise || wanted.late_since;
    // Reading: what is not shown is not there, so it takes no room either.
    if (!always && day_of(slot) > world_.last_day) return false;
    Touch& touch = wanted.touch;
    touch.slot = slot;
    touch.first_slot = slot.wall;
    if (wanted.published && slot.wall < wanted.published->first_slot) reach("published: brought forward");
    if (wanted.published) touch.first_slot = std::min(touch.first_slot, wanted.published->first_slot);
    // Reading: due on the day it was first placed on, so that its due date stays what it was.
    if (wanted.undated) touch.due = date::floor<date::days>(touch.first_slot);
    if (wanted.late_since) {
        touch.days_late = static_cast<int>((day_of(slot) - *wanted.late_since).count());
    }
    touches_.push_back(touch);
    times_.enter(slot, touch.status);
    return true;
}

/// Reading: it is a time on the wall that stays, also where the zone's rules now give another instant.
Slot Board::published_slot(const Wanted& wanted) const {
    const Instant begin = instant_of(world_.zone, wanted.published->slot);
    return {wanted.published->slot, begin, begin + wanted.touch.length};
}

bool Board::can_stay(const Wanted& wanted) const {
    const Slot slot = published_slot(wanted);
    return times_.has_room(day_of(slot)) && times_.overlaps(slot) == 0;
}

void Board::count_kept(const Wanted& wanted, const Slot& slot) const {
    const bool tentative = wanted.touch.status == TouchStatus::tentative;
    reach(tentative ? "published: kept, tentative" : "published: kept");
    if (wanted.late_since) reach("published: kept, late");
    if (wanted.undated) reach("published: kept, undated");
    if (wanted.stays == Stays::if_there_is_room) reach("published: kept, now confirmed");
    if (day_of(slot) > world_.last_day) reach("published: kept, beyond the horizon");
    if (slot.begin <= world_.now) reach("published: kept, its time has come");
    if (times_.overlaps(slot) > 0) reach("published: kept, overlapping");
    if (!is_working_day(world_.book.calendar, day_of(slot))) reach("published: kept, a promise on a day off");
}

bool Board::keep(Wanted& wanted) {
    const Slot slot = published_slot(wanted);
    count_kept(wanted, slot);
    const std::vector<Reason>& shifts = wanted.published->shifts;
    wanted.touch.reasons.resize(1);
    wanted.touch.reasons.insert(wanted.touch.reasons.end(), shifts.begin(), shifts.end());
    return put(wanted, slot);
}

/// Reading: a promise keeps its day only while a touch could still be placed on it; missed and overdue ones,
/// and one for today when its hours are over, go where there is time. Should no working day ever come, it is
/// for today.
bool Board::place_promise(Wanted& wanted) {
    const Day own_day = wanted.touch.due, first = wanted.first.value_or(world_.today);
    // Reading: its own day goes before the meeting that other touches wait for.
    Wanted on_its_day = wanted;
    if (times_.starts(first, wanted).empty()) on_its_day.not_before = Instant::min();
    const bool over = own_day == world_.today && times_.starts(own_day, on_its_day).empty();
    std::optional<Slot> slot;
    if (own_day < world_.today || over || wanted.late_since) {
        reach(over ? "day: promise for today, too late" : "day: promise overdue");
        slot = whatever_the_limit(first, wanted);
    }
    if (!slot) slot = times_.free_time(first, on_its_day);
    if (!slot) slot = times_.whatever_is_there(first, on_its_day);
    shift(wanted, *slot, Code::no_free_time);
    return put(wanted, *slot);
}

std::optional<Slot> Board::within_limit(Day first, Day last, const Wanted& wanted) const {
    for (Day day = first; day <= last; day += one_day) {
        if (!is_working_day(world_.book.calendar, day) || !times_.has_room(day)) continue;
        if (const std::optional<Slot> slot = times_.free_time(day, wanted)) return slot;
    }
    return std::nullopt;
}

/// Of the working days that have a free time.
std::optional<Slot> Board::least_loaded(Day first, Day last, const Wanted& wanted) const {
    std::optional<Slot> best;
    for (Day day = first; day <= last; day += one_day) {
        if (!is_working_day(world_.book.calendar, day)) continue;
        const std::optional<Slot> slot = times_.free_time(day, wanted);
        if (slot && (!best || times_.load(day) < times_.load(day_of(*best)))) best = slot;
    }
    return best;
}

std::optional<Slot> Board::whatever_the_limit(Day first, const Wanted& wanted) const {
    for (Day day = first; day <= first + search_days; day += one_day) {
        if (!is_working_day(world_.book.calendar, day)) continue;
        if (const std::optional<Slot> slot = times_.free_time(day, wanted)) return slot;
    }
    return std::nullopt;
}

/// Without a daily limit a day is only left when it has no start at all.
std::optional<Slot> Board::without_limit(Day first, Day last, const Wanted& wanted) const {
    for (Day day = first; day <= last; day += one_day) {
        if (!is_working_day(world_.book.calendar, day)) continue;
        if (const std::optional<Slot> slot = times_.free_or_least_overlapping(day, wanted)) return slot;
    }
    return std::nullopt;
}

bool Board::place_confirmed(Wanted& wanted) {
    if (!wanted.first) return false;
    const Day first = *wanted.first;
    std::optional<Slot> slot;
    Code why = Code::no_free_time;
    if (!world_.book.calendar.daily_limit) {
        slot = without_limit(first, first + search_days, wanted);
    } else {
        // Reading: slack counts from the first working day, today included even when its hours are over.
        const Day last = add(world_.book.calendar, first, wanted.slack).value_or(first + search_days);
        slot = within_limit(first, last, wanted);
        if (slot && day_of(*slot) != first) reach("day: delayed within slack");
        if (slot && !times_.has_room(first)) why = Code::day_full;
        if (!slot && (slot = least_loaded(first, last, wanted))) {
            reach("day: limit exceeded");
            why = Code::limit_exceeded;
        }
        if (!slot && (slot = whatever_the_limit(last + one_day, wanted))) reach("day: beyond slack");
    }
    if (!slot) return false;
    shift(wanted, *slot, why);
    return put(wanted, *slot);
}

/// "It never falls out of the calendar": on the least loaded day, if need be after the horizon.
bool Board::place_late_undated(Wanted& wanted) {
    const bool limited = world_.book.calendar.daily_limit.has_value();
    std::optional<Slot> slot;
    if (limited) slot = least_loaded(*wanted.first, world_.last_day, wanted);
    const Code why = slot ? Code::limit_exceeded : Code::no_free_time;
    reach(slot ? "published: undated, late, all days full" : "published: undated, late, beyond the horizon");
    const Day after = std::max(*wanted.first, world_.last_day + one_day);
    if (!slot && limited) slot = whatever_the_limit(after, wanted);
    if (!slot && !limited) slot = without_limit(after, after + search_days, wanted);
    if (!slot) return false;
    shift(wanted, *slot, why);
    return put(wanted, *slot);
}

/// Reading: which day it is on is no shift, as any would do.
bool Board::place_undated(Wanted& wanted) {
    if (!wanted.first) return false;
    const bool limited = world_.book.calendar.daily_limit.has_value();
    const auto slot = limited ? within_limit(*wanted.first, world_.last_day, wanted)
                              : without_limit(*wanted.first, world_.last_day, wanted);
    if (!slot) return wanted.late_since && place_late_undated(wanted);
    wanted.first = day_of(*slot);
    shift(wanted, *slot, Code::no_free_time);
    return put(wanted, *slot);
}

bool Board::place_tentative(Wanted& wanted) {
    if (!wanted.first) return false;
    const bool limited = world_.book.calendar.daily_limit.has_value();
    const auto slot = limited ? whatever_the_limit(*wanted.first, wanted)
                              : without_limit(*wanted.first, world_.last_day, wanted);
    if (!slot) return false;
    shift(wanted, *slot, Code::no_free_time);
    return put(wanted, *slot);
}

}  // namespace followup::oracle
