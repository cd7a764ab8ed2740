#pragma once

// Which day and hour a touch gets.

#include "plan/diary.hpp"
#include "plan/wish.hpp"

namespace followup {

/// Places a promise: on its own day, whatever else is there. Gives it a slot and the reasons for it.
void place_promise(const PlanInputs& inputs, Diary& diary, Wish& wish);

/// Places any other confirmed touch, as the daily limit allows. False if there is no room for an undated one
/// within the horizon, or no working day with a free time in a year.
bool place_confirmed(const PlanInputs& inputs, Diary& diary, Wish& wish);

/// Places a tentative touch: it takes no room from the confirmed ones and is not limited.
/// False if there is no working day with a free time in a year.
bool place_tentative(const PlanInputs& inputs, Diary& diary, Wish& wish);

}  // namespace followup
