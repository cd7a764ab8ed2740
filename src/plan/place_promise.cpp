#include "plan/giving.hpp"
#include "plan/placing.hpp"
#include "plan/searching.hpp"

namespace followup {

namespace {

/// From when on a promise may start on its own day: after a meeting, unless that takes all of the day.
Search search_on_its_day(const PlanInputs& inputs, const Diary& diary, const Wish& promise) {
    Search search{.length = promise.touch.length, .not_before = promise.not_before, .overlap = Overlap::any};
    if (!diary.opening(promise.first, search)) search.not_before = right_after(inputs.now);
    return search;
}

/// A time that is free on that day, one that suits the other side if there is one.
std::optional<Opening> free_on(Day day, const PlanInputs& inputs, const Diary& diary, const Wish& promise,
                               Search search) {
    search.their_zone = inputs.their_zone(promise.touch);
    const auto good = diary.opening(day, search);
    search.their_zone = nullptr;
    return good ? good : diary.opening(day, search);
}

/// Overdue, or its day is over: on the first day that has a free time.
std::optional<Opening> free_later(const PlanInputs& inputs, const Diary& diary, const Wish& promise,
                                  const Search& search) {
    const auto found = first_opening_from(inputs, diary, promise.first, search);
    return found ? free_on(found->day, inputs, diary, promise, search) : std::nullopt;
}

/// A busy event has come over it, and its day has no other time.
bool stays_where_it_is(const PlanInputs& inputs, const Diary& diary, const Wish& promise) {
    if (promise.keeps != Keeps::if_nothing_is_free) return false;
    const Search free_time{.length = promise.touch.length, .not_before = promise.not_before};
    return !diary.opening(inputs.day_of(*promise.published), free_time);
}

}  // namespace

void place_promise(const PlanInputs& inputs, const Diary& diary, Wish& wish) {
    const auto place = [&](const std::optional<Opening>& opening, const Search& search) {
        if (opening) give_promise(inputs, diary, wish, *opening, search);
        return opening.has_value();
    };
    const bool is_on_its_day = wish.first == wish.rolled;
    Search any_time = search_on_its_day(inputs, diary, wish);
    Search free_time = any_time;
    free_time.overlap = Overlap::none;
    if (is_on_its_day && place(free_on(wish.first, inputs, diary, wish, free_time), free_time)) return;
    if (stays_where_it_is(inputs, diary, wish) && keep_slot(inputs, diary, wish)) return;
    if (is_on_its_day && place(diary.opening(wish.first, any_time), any_time)) return;
    free_time.not_before = wish.not_before;
    if (place(free_later(inputs, diary, wish, free_time), free_time)) return;
    free_time.not_before = any_time.not_before;
    if (place(free_on(wish.first, inputs, diary, wish, free_time), free_time)) return;
    // It must not be lost, whatever else there is.
    if (place(diary.opening(wish.first, any_time), any_time)) return;
    any_time.not_before = Instant::min();
    place(diary.opening(wish.first, any_time), any_time);
}

}  // namespace followup
