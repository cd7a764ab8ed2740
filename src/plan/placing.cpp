#include "plan/placing.hpp"

#include <algorithm>

namespace followup {

namespace {

using Code = Reason::Code;

constexpr date::days search_limit{366};

std::optional<Opening> opening_on(const Diary& diary, const Wish& wish, Day day, Overlap overlap) {
    return diary.opening(day, wish.touch.length, wish.not_before, overlap);
}

/// Without a daily limit touches share times rather than spill over to the next day.
Overlap overlap_of(const PlanInputs& inputs) {
    return inputs.book.calendar.daily_limit ? Overlap::none : Overlap::least;
}

/// On the first working day from `day` on that has a time, within a year.
std::optional<Opening> first_opening_from(const PlanInputs& inputs, const Diary& diary, const Wish& wish,
                                          Day day, Overlap overlap) {
    for (auto next = inputs.working_days.on_or_after(day); next && *next <= day + search_limit;
         next = inputs.working_days.after(*next))
        if (const auto opening = opening_on(diary, wish, *next, overlap)) return opening;
    return std::nullopt;
}

/// The last day the slack allows. Where there are fewer working days than that, it takes in all of them.
Day last_day(const PlanInputs& inputs, const Wish& wish) {
    return add(wish.first, wish.slack, inputs.working_days).value_or(wish.first + search_limit);
}

void take_slot(Wish& wish, const Slot& slot) {
    Touch& touch = wish.touch;
    const Day day = day_of(slot.wall);
    touch.slot = slot;
    touch.first_slot = wish.published ? std::min(wish.published->first_slot, slot.wall) : slot.wall;
    if (wish.is_undated) touch.due = day_of(touch.first_slot);
    if (wish.is_late) touch.days_late = static_cast<int>((day - wish.base).count());
}

void give(Wish& wish, const Opening& opening) {
    Touch& touch = wish.touch;
    take_slot(wish, opening.slot);
    if (opening.overlaps > 0)
        touch.reasons.push_back({.code = Code::overlapping, .from = day_of(opening.slot.wall)});
}

void give_later(Wish& wish, const Opening& opening, Code reason) {
    if (reason == Code::limit_exceeded || day_of(opening.slot.wall) != wish.first)
        wish.touch.reasons.push_back({.code = reason, .from = wish.first, .to = day_of(opening.slot.wall)});
    give(wish, opening);
}

struct Found {
    Opening opening;
    Code reason{};  ///< what was wrong with the first day, if it is not on that
};

/// The first day the slack allows that has room and a time; else, of those with a time, the least loaded.
std::optional<Found> within_slack(const PlanInputs& inputs, const Diary& diary, const Wish& wish) {
    const Code on_later_day = diary.has_room(wish.first) ? Code::no_free_time : Code::day_full;
    std::optional<Found> least;
    int least_load = 0;
    const Day last = last_day(inputs, wish);
    for (std::optional<Day> day = wish.first; day && *day <= last; day = inputs.working_days.after(*day)) {
        const auto opening = opening_on(diary, wish, *day, overlap_of(inputs));
        if (!opening) continue;
        if (diary.has_room(*day)) return Found{*opening, on_later_day};
        if (!least || diary.load(*day) < least_load) {
            least = Found{*opening, Code::limit_exceeded};
            least_load = diary.load(*day);
        }
    }
    return least;
}

/// On any day within the horizon that has room. What was missed must not get lost: if need be, on the least
/// loaded day.
bool place_undated(const PlanInputs& inputs, const Diary& diary, Wish& wish) {
    std::optional<Opening> least;
    int least_load = 0;
    for (auto day = inputs.working_days.on_or_after(wish.first); day && *day <= inputs.horizon;
         day = inputs.working_days.after(*day)) {
        const bool has_room = diary.has_room(*day);
        if (!has_room && !wish.is_late) continue;
        const auto opening = opening_on(diary, wish, *day, overlap_of(inputs));
        if (!opening) continue;
        if (has_room) {
            give(wish, *opening);
            return true;
        }
        if (!least || diary.load(*day) < least_load) {
            least = opening;
            least_load = diary.load(*day);
        }
    }
    if (least) give_later(wish, *least, Code::limit_exceeded);
    return least.has_value();
}

/// A promise stays on its own day, also where other touches wait for a meeting that is later.
std::optional<Opening> opening_on_its_day(const PlanInputs& inputs, const Diary& diary, const Wish& promise) {
    const auto opening = [&](Instant not_before, Overlap overlap) {
        return diary.opening(promise.first, promise.touch.length, not_before, overlap);
    };
    const bool can_wait = opening(promise.not_before, Overlap::any).has_value();
    const Instant not_before = can_wait ? promise.not_before : right_after(inputs.now);
    const auto free = opening(not_before, Overlap::none);
    return free ? free : opening(not_before, Overlap::any);
}

}  // namespace

bool keep_slot(const PlanInputs& inputs, const Diary& diary, Wish& wish) {
    if (wish.keeps == Keeps::no) return false;
    const WallTime wall = wish.published->slot;
    const Instant begin = to_instant(inputs.zone, wall);
    const Slot slot{wall, begin, begin + wish.touch.length};
    const bool has_room = diary.has_room(day_of(wall)) && diary.is_free(slot);
    if (wish.keeps == Keeps::if_there_is_room && !has_room) return false;
    auto& reasons = wish.touch.reasons;
    reasons.resize(1);  // the rule; what shifted the slot is what did when it was chosen
    reasons.insert(reasons.end(), wish.published->shifts.begin(), wish.published->shifts.end());
    take_slot(wish, slot);
    wish.touch.keeps_slot = true;
    return true;
}

void place_promise(const PlanInputs& inputs, const Diary& diary, Wish& wish) {
    std::optional<Opening> opening;
    if (wish.first == wish.touch.due) opening = opening_on_its_day(inputs, diary, wish);
    // Overdue, or its day is over: a promise must not be lost.
    if (!opening) opening = first_opening_from(inputs, diary, wish, wish.first, Overlap::none);
    if (!opening) opening = opening_on_its_day(inputs, diary, wish);
    if (!opening) opening = diary.opening(wish.first, wish.touch.length, Instant::min(), Overlap::any);
    if (opening) give_later(wish, *opening, Code::no_free_time);
}

bool place_confirmed(const PlanInputs& inputs, const Diary& diary, Wish& wish) {
    if (wish.is_undated) {
        if (place_undated(inputs, diary, wish)) return true;
        if (!wish.is_late) return false;
    } else if (const auto found = within_slack(inputs, diary, wish)) {
        give_later(wish, found->opening, found->reason);
        return true;
    }
    const Day tried = wish.is_undated ? inputs.horizon : last_day(inputs, wish);
    const auto later = first_opening_from(inputs, diary, wish, std::max(wish.first, tried + date::days{1}),
                                          overlap_of(inputs));
    if (later) give_later(wish, *later, Code::no_free_time);
    return later.has_value();
}

bool place_tentative(const PlanInputs& inputs, const Diary& diary, Wish& wish) {
    const auto opening = first_opening_from(inputs, diary, wish, wish.first, overlap_of(inputs));
    if (opening) give_later(wish, *opening, Code::no_free_time);
    return opening.has_value();
}

}  // namespace followup
