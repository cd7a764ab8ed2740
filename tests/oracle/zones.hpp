#pragma once

// Time zones as the database has them in 2026 and 2027.

#include <followup/time.hpp>

#include <functional>
#include <map>
#include <string>
#include <vector>

namespace followup::oracle {

/// Those that random calendars are in.
std::vector<ZoneRules> calendar_zones();

/// Those of contacts and travels, by name; the ones of calendars are among them.
const std::map<std::string, ZoneRules, std::less<>>& all_zones();

}  // namespace followup::oracle
