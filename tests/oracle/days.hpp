#pragma once

// Date arithmetic, one day at a time.

#include <followup/book.hpp>
#include <followup/time.hpp>

#include <optional>

namespace followup::oracle {

bool is_working_day(const Calendar& calendar, Day day);

/// The first working day on or after `day`; nullopt if there is none within 366 days.
std::optional<Day> roll(const Calendar& calendar, Day day);

/// nullopt if working days run out.
std::optional<Day> add(const Calendar& calendar, Day day, const Duration& duration);

/// The same for a duration that has no workdays.
Day add_civil(Day day, const Duration& duration);

Instant instant_of(const ZoneRules& zone, WallTime wall);
date::local_seconds wall_of(const ZoneRules& zone, Instant instant);

}  // namespace followup::oracle
