#pragma once

// Which day and hour a touch gets.

#include "plan/diary.hpp"
#include "plan/wish.hpp"

namespace followup {

// These give a wish its slot and the reasons for it; whoever shows it enters it into the diary.

/// Gives it the slot it has in the calendar. False if it has none to keep, or no room is left there.
bool keep_slot(const PlanInputs& inputs, const Diary& diary, Wish& wish);

/// Places a promise: on its own day, whatever else is there.
void place_promise(const PlanInputs& inputs, const Diary& diary, Wish& wish);

/// Places any other confirmed touch, as the daily limit allows. False if there is no room for an undated one
/// within the horizon, or no working day with a free time in a year.
bool place_confirmed(const PlanInputs& inputs, const Diary& diary, Wish& wish);

/// Places a tentative touch: it takes no room from the confirmed ones and is not limited.
/// False if there is no working day with a free time in a year.
bool place_tentative(const PlanInputs& inputs, const Diary& diary, Wish& wish);

}  // namespace followup
