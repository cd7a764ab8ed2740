#include "oracle/board.hpp"

#include "oracle/days.hpp"
#include "oracle/reached.hpp"

#include <algorithm>

namespace followup::oracle {
namespace {

constexpr date::days one_day{1};
constexpr date::days search_days{366};

Day day_of(const Slot& slot) {
    return date::floor<date::days>(slot.wall);
}

}  // namespace

/// Reading: a time that a change of clocks skips is the time to which it moves, also where that is after the
/// working hours; what must fit into them is the time as it was before the move.
Slot Board::slot_at(WallTime wall, Minutes length) const {
    const Instant begin = instant_of(world_.zone, wall);
    const auto shown = date::floor<Minutes>(wall_of(world_.zone, begin));
    if (shown != wall) reach("hour: skipped by a change of clocks");
    return {shown, begin, begin + length};
}

/// All that may be considered on that day, whatever else is there. Reading: `met.on` with a time is compared
/// as an instant, as `now` is.
std::vector<Slot> Board::starts(Day day, const Wanted& wanted) const {
    const Calendar& calendar = world_.book.calendar;
    std::vector<Slot> slots;
    for (Minutes start = calendar.day_begins; start + wanted.length <= calendar.day_ends;
         start += wanted.length) {
        const Slot slot = slot_at(day + start, wanted.length);
        if (slot.begin < wanted.not_before) reach("hour: before they met");
        if (slot.begin > world_.now && slot.begin >= wanted.not_before) slots.push_back(slot);
    }
    return slots;
}

int Board::overlaps(const Slot& slot) const {
    int count = 0;
    for (const Touch& other : touches_) {
        if (other.slot.begin < slot.end && slot.begin < other.slot.end) ++count;
    }
    return count;
}

std::optional<Slot> Board::free_time(Day day, const Wanted& wanted) const {
    for (const Slot& slot : starts(day, wanted)) {
        if (overlaps(slot) == 0) return slot;
    }
    return std::nullopt;
}

/// nullopt: the day has no start at all.
std::optional<Slot> Board::free_or_least_overlapping(Day day, const Wanted& wanted) const {
    std::optional<Slot> best;
    for (const Slot& slot : starts(day, wanted)) {
        if (!best || overlaps(slot) < overlaps(*best)) best = slot;
    }
    if (best && overlaps(*best) > 0) reach("hour: overlapping without a limit");
    return best;
}

/// Reading: the working hours start with the first time that could be considered; a promise for today is not
/// placed in the past, nor one for the day of the meeting before it, where that can be helped.
Slot Board::whatever_is_there(Day day, const Wanted& wanted) const {
    reach("hour: promise overlaps");
    const std::vector<Slot> considered = starts(day, wanted);
    if (!considered.empty()) return considered.front();
    return slot_at(day + world_.book.calendar.day_begins, wanted.length);
}

/// Confirmed touches of the day and what was logged on it, with anyone.
int Board::load(Day day) const {
    int count = 0;
    for (const Touch& touch : touches_) {
        if (touch.status == TouchStatus::confirmed && day_of(touch.slot) == day) ++count;
    }
    for (const Contact& contact : world_.book.contacts) {
        for (const Interaction& interaction : contact.interactions) {
            const bool counts = interaction.direction == Direction::out &&
                                interaction.outcome != Outcome::bounced &&
                                !is_the_meeting(contact, interaction);
            if (counts && interaction.on == day) ++count;
        }
    }
    return count;
}

bool Board::has_room(Day day) const {
    const std::optional<int> limit = world_.book.calendar.daily_limit;
    return !limit || load(day) < *limit;
}

bool Board::put(Wanted& wanted, const std::optional<Slot>& slot) {
    if (!slot) return false;
    Touch& touch = wanted.touch;
    touch.slot = *slot;
    if (wanted.undated) touch.due = day_of(*slot);
    if (!wanted.undated && is_overdue(world_, wanted)) {
        touch.days_late = static_cast<int>((day_of(*slot) - wanted.rolled).count());
    }
    touches_.push_back(touch);
    return true;
}

/// Reading: a promise keeps its day only while a touch could still be placed on it; missed ones, and one for
/// today when its hours are over, go where there is time. Should no working day ever come, it is for today.
void Board::place_promise(Wanted& wanted) {
    const Day today = world_.today, day = wanted.touch.due;
    // Reading: its own day goes before the meeting that other touches wait for.
    Wanted on_its_day = wanted;
    const auto& met = world_.book.contacts[wanted.touch.contact].met;
    if (day >= today && met && day < met->on) on_its_day.not_before = Instant::min();
    const bool over = day == today && starts(day, on_its_day).empty();
    std::optional<Slot> slot;
    if (day < today || over) {
        reach(over ? "day: promise for today, too late" : "day: promise overdue");
        slot = whatever_the_limit(today, wanted);
    }
    if (!slot) slot = free_time(std::max(day, today), on_its_day);
    put(wanted, slot ? *slot : whatever_is_there(std::max(day, today), on_its_day));
}

std::optional<Slot> Board::within_limit(Day first, Day last, const Wanted& wanted) const {
    for (Day day = first; day <= last; day += one_day) {
        if (!is_working_day(world_.book.calendar, day) || !has_room(day)) continue;
        if (const std::optional<Slot> slot = free_time(day, wanted)) return slot;
    }
    return std::nullopt;
}

/// Of the working days that have a free time.
std::optional<Slot> Board::least_loaded(Day first, Day last, const Wanted& wanted) const {
    std::optional<Slot> best;
    for (Day day = first; day <= last; day += one_day) {
        if (!is_working_day(world_.book.calendar, day)) continue;
        const std::optional<Slot> slot = free_time(day, wanted);
        if (slot && (!best || load(day) < load(day_of(*best)))) best = slot;
    }
    return best;
}

std::optional<Slot> Board::whatever_the_limit(Day first, const Wanted& wanted) const {
    for (Day day = first; day <= first + search_days; day += one_day) {
        if (!is_working_day(world_.book.calendar, day)) continue;
        if (const std::optional<Slot> slot = free_time(day, wanted)) return slot;
    }
    return std::nullopt;
}

/// Without a daily limit a day is only left when it has no start at all.
std::optional<Slot> Board::without_limit(Day first, Day last, const Wanted& wanted) const {
    for (Day day = first; day <= last; day += one_day) {
        if (!is_working_day(world_.book.calendar, day)) continue;
        if (const std::optional<Slot> slot = free_or_least_overlapping(day, wanted)) return slot;
    }
    return std::nullopt;
}

bool Board::place_confirmed(Wanted& wanted) {
    const Calendar& calendar = world_.book.calendar;
    const std::optional<Day> first = roll(calendar, std::max(world_.today, wanted.rolled));
    if (!first) return false;
    std::optional<Slot> slot;
    if (!calendar.daily_limit) {
        slot = without_limit(*first, *first + search_days, wanted);
    } else {
        // Reading: slack counts from the first working day, today included even when its hours are over.
        const Day last = add(calendar, *first, wanted.slack).value_or(*first + search_days);
        slot = within_limit(*first, last, wanted);
        if (slot && day_of(*slot) != *first) reach("day: delayed within slack");
        if (!slot && (slot = least_loaded(*first, last, wanted))) reach("day: limit exceeded");
        if (!slot && (slot = whatever_the_limit(last + one_day, wanted))) reach("day: beyond slack");
    }
    const bool shown = slot && (day_of(*slot) <= world_.last_day || is_overdue(world_, wanted));
    // Reading: what is not shown is not there, so it takes no room either.
    return shown && put(wanted, slot);
}

bool Board::place_undated(Wanted& wanted) {
    const bool limited = world_.book.calendar.daily_limit.has_value();
    return put(wanted, limited ? within_limit(wanted.rolled, world_.last_day, wanted)
                               : without_limit(wanted.rolled, world_.last_day, wanted));
}

bool Board::place_tentative(Wanted& wanted) {
    const Day last = world_.last_day;
    if (!world_.book.calendar.daily_limit) return put(wanted, without_limit(wanted.rolled, last, wanted));
    for (Day day = wanted.rolled; day <= last; day += one_day) {
        if (!is_working_day(world_.book.calendar, day)) continue;
        if (const std::optional<Slot> slot = free_time(day, wanted)) return put(wanted, slot);
    }
    return false;
}

}  // namespace followup::oracle
