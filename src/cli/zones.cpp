#include "cli/zones.hpp"

#include <followup/diagnostic.hpp>

#include <date/tz.h>

#include <algorithm>
#include <cerrno>
#include <stdexcept>

namespace followup::cli {
namespace {

constexpr Instant rules_begin{date::sys_days{date::year{1900} / 1 / 1}};
constexpr Instant rules_end{date::sys_days{date::year{2200} / 1 / 1}};

[[noreturn]] void no_zone_data() {
    throw MachineFault("read the time-zone data (package tzdata) in", "/usr/share/zoneinfo", ENOENT);
}

const std::vector<date::time_zone>& zones() try {
    const auto& all = date::get_tzdb().zones;
    if (all.empty()) no_zone_data();
    return all;
} catch (const MachineFault&) {
    throw;
} catch (const std::runtime_error&) {
    no_zone_data();
}

/// These are copies of whatever the machine is set to, so they mean nothing elsewhere.
bool is_name_of_a_zone(std::string_view name) {
    return name != "localtime" && name != "posixrules";
}

}  // namespace

bool zone_exists(std::string_view name) {
    const auto& all = zones();
    const auto found = std::lower_bound(
        all.begin(), all.end(), name,
        [](const date::time_zone& zone, std::string_view wanted) { return zone.name() < wanted; });
    return found != all.end() && found->name() == name && is_name_of_a_zone(name);
}

std::vector<std::string> zone_names() {
    std::vector<std::string> names;
    for (const auto& zone : zones())
        if (is_name_of_a_zone(zone.name())) names.push_back(zone.name());
    return names;
}

ZoneRules zone_rules(std::string_view name) try {
    ZoneRules rules{.name = std::string(name), .periods = {}};
    const auto* zone = date::locate_zone(name);
    for (auto begin = rules_begin; begin < rules_end;) {
        const auto info = zone->get_info(begin);
        rules.periods.push_back({begin, info.offset});
        begin = info.end;
    }
    return rules;
} catch (const std::runtime_error&) {
    no_zone_data();
}

bool changes_clocks_to_the_end(const ZoneRules& zone) {
    constexpr Instant last_year{date::sys_days{last_year_of_clock_changes / 1 / 1}};
    return zone.periods.back().begin >= last_year;
}

}  // namespace followup::cli
