#pragma once

// The time-zone database of this machine. Everything here throws `MachineFault` where there is none.

#include <followup/time.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace followup::cli {

/// Whether there is a zone of this name, letter for letter.
bool zone_exists(std::string_view name);

std::vector<std::string> zone_names();

/// The rules of a zone that exists, for the years from 1900 to 2199.
ZoneRules zone_rules(std::string_view name);

/// The last year the database has changes of clocks for, where it has no rule for the years after. It goes
/// on for ever, but `date` reads no further than its tables, and has later summers an hour off.
constexpr date::year last_year_of_clock_changes{2037};

/// Whether clocks in that zone still change when the tables end.
bool changes_clocks_to_the_end(const ZoneRules& zone);

}  // namespace followup::cli
