#pragma once

// Days, times, spans and names as the tables write them.

#include "plan/table.hpp"

#include <followup/plan.hpp>
#include <followup/time.hpp>

#include <string>

namespace followup::tables {

Day parse_day(const std::string& text);          ///< `2026-11-23`
WallTime parse_wall(const std::string& text);    ///< `2026-11-23T09:00`
Instant parse_instant(const std::string& text);  ///< `2026-11-23T08:00Z`
Minutes parse_time(const std::string& text);     ///< `09:00`
date::weekday parse_weekday(const std::string& text);
date::month_day parse_yearly(const std::string& text);  ///< `--12-24`

/// `Europe/Berlin +01:00, 2026-03-29T01:00Z +02:00, …`: each offset from its instant on.
ZoneRules parse_zone(const std::string& text);

/// `1 month 3 days`, `2 workdays`
Duration take_duration(Words& words);
Duration parse_duration(const std::string& text);
/// `30 minutes`
Minutes take_minutes(Words& words);

Channel parse_channel(const std::string& name);
Outcome parse_outcome(const std::string& name);
std::string_view name_of(Channel channel);

std::string text_of(Day day);
std::string text_of(Instant instant);
std::string text_of(const Duration& duration);  ///< weeks and years as days and months

}  // namespace followup::tables
