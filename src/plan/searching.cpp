#include "plan/searching.hpp"

namespace followup {

Search search_for(const PlanInputs& inputs, const Wish& wish) {
    const bool is_limited = inputs.book.calendar.daily_limit.has_value();
    return {.length = wish.touch.length,
            .not_before = wish.not_before,
            .overlap = is_limited ? Overlap::none : Overlap::least};
}

std::optional<Day> candidate(const PlanInputs& inputs, const Diary& diary, Day day, const Search& search) {
    auto open_day = inputs.open_days.on_or_after(day);
    while (search.overlap == Overlap::none && open_day) {
        const Day other = diary.skip_full_days(*open_day, search.length);
        if (other == *open_day) break;
        open_day = inputs.open_days.on_or_after(other);
    }
    return open_day;
}

std::optional<Opening> first_opening_from(const PlanInputs& inputs, const Diary& diary, Day day,
                                          const Search& search) {
    for (auto next = candidate(inputs, diary, day, search); next && *next <= day + search_limit;
         next = candidate(inputs, diary, *next + date::days{1}, search))
        if (const auto opening = diary.opening(*next, search)) return opening;
    return std::nullopt;
}

}  // namespace followup
