#pragma once

// The working hours of a day, wherever it is spent, and where the busy calendars leave time in them.

#include "oracle/wanted.hpp"

#include <vector>

namespace followup::oracle {

/// A working day that is not spent away from work.
bool is_open_day(const Calendar& calendar, Day day);

/// The first open day on or after `day`; nullopt if there is none within 366 days.
std::optional<Day> open_on_or_after(const Calendar& calendar, Day day);

/// By the clocks of where the day is spent.
TimeSpan hours_of(const World& world, Day day);

/// The day whose working hours a time is in; of a time in none the date that the calendar shows for it.
Day day_of(const World& world, Instant begin);
Day day_of(const World& world, WallTime wall);

/// A slot that was looked for on a day. With travels it may be in the hours of the next one, too.
struct DaySlot : Slot {
    Day day{};
};

/// `time` by the clocks of where the day is spent.
DaySlot slot_at(const World& world, Day day, Minutes time, Minutes length);

/// All times of that day in steps of the touch's length, whatever is there and whether or not they are past.
std::vector<DaySlot> times_of(const World& world, Day day, const Wanted& wanted);

bool is_busy(const World& world, const Slot& slot);

}  // namespace followup::oracle
