#pragma once

// Looking for a day that has a time.

#include "plan/diary.hpp"
#include "plan/wish.hpp"

namespace followup {

/// What a wish looks for on a day. Without a daily limit touches share times rather than spill over to the
/// next day.
Search search_for(const PlanInputs& inputs, const Wish& wish);

/// The first open day from `day` on that may have a time.
std::optional<Day> candidate(const PlanInputs& inputs, const Diary& diary, Day day, const Search& search);

/// On the first open day from `day` on that has a time, within a year.
std::optional<Opening> first_opening_from(const PlanInputs& inputs, const Diary& diary, Day day,
                                          const Search& search);

}  // namespace followup
