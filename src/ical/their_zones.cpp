#include "ical/their_zones.hpp"

#include <algorithm>

#include "ical/their_values.hpp"

namespace followup {

namespace {

/// Zones change their clocks by a rule since about then; calendars begin their rules in 1601 and 1970.
constexpr date::local_seconds rules_begin{date::local_days{date::year{1970} / 1 / 1}};

std::string_view name_of(std::string_view tzid) {
    constexpr std::size_t longest_name = 256;
    return tzid.substr(0, longest_name);
}

/// For a terminal.
std::string shown(std::string_view tzid) {
    constexpr std::size_t longest_shown = 60;
    std::string text{tzid.substr(0, longest_shown)};
    std::ranges::replace_if(
        text, [](char c) { return c < 0x20 || c > 0x7E; }, '?');
    return text;
}

}  // namespace

const ZoneRules& utc() {
    static const ZoneRules rules{.name = "UTC", .periods = {{Instant{}, std::chrono::seconds{0}}}};
    return rules;
}

void TheirZones::begin_calendar() {
    by_tzid_.clear();
    shown_in_ = nullptr;
}

void TheirZones::define(const TheirComponent& vtimezone) {
    const TheirProperty* tzid = vtimezone.find("TZID");
    std::vector<Onset> onsets;
    for (const TheirComponent& observance : vtimezone.parts) enter_onsets(observance, onsets);
    if (tzid == nullptr || onsets.empty()) return;
    std::ranges::stable_sort(onsets, {}, &Onset::at);
    ZoneRules rules{.name = tzid->value, .periods = {}};
    rules.periods.push_back({onsets.front().at - std::chrono::seconds{1}, onsets.front().from});
    for (const Onset& onset : onsets) rules.periods.push_back({onset.at, onset.to});
    by_tzid_.try_emplace(std::string{name_of(trimmed(tzid->value))}, &rules_.emplace_back(std::move(rules)));
}

/// Adds when the clocks change to STANDARD or DAYLIGHT (RFC 5545 section 3.6.5).
void TheirZones::enter_onsets(const TheirComponent& observance, std::vector<Onset>& onsets) {
    const auto value = [&](std::string_view name) {
        const TheirProperty* property = observance.find(name);
        return property == nullptr ? std::string_view{} : std::string_view{property->value};
    };
    const auto from = read_offset(value("TZOFFSETFROM")), to = read_offset(value("TZOFFSETTO"));
    const auto start = read_any_time(value("DTSTART"));
    if (!from || !to || !start) {
        damages_.note(observance.line, "a part of a time zone that cannot be used");
        return;
    }
    const ZoneRules before{.name = {}, .periods = {{Instant{}, *from}}};
    const Moment first{.wall = to_wall(*start).value_or(rules_begin), .zone = &before};
    const auto enter = [&](date::local_seconds wall) {
        onsets.push_back({first.instant_at(wall), *from, *to});
    };
    enter(first.wall);
    const WallSpan range{rules_begin, to_wall(before, reading_.window.end) + date::days{1}};
    for (const TheirProperty& property : observance.properties) {
        if (property.name == "RRULE" && !recurrences_.expand(property.value, first, range, enter).empty())
            damages_.note(observance.line, "a part of a time zone whose recurrence cannot be followed");
        if (property.name != "RDATE") continue;
        for_each_value(property.value, [&](std::string_view text) {
            const auto time = read_any_time(text.substr(0, text.find('/')));
            if (const auto wall = time ? to_wall(*time) : std::nullopt) enter(*wall);
        });
    }
}

const ZoneRules& TheirZones::find(std::string_view tzid, std::size_t line) {
    const std::string_view name = name_of(tzid);
    if (const auto own = by_tzid_.find(name); own != by_tzid_.end()) return *own->second;
    const ZoneRules* rules = find_in_database(name);
    return rules != nullptr ? *rules : replacement(name, line);
}

/// By the name or what is left of it behind one of its slashes: `/example.org/2026a/Europe/Berlin`.
const ZoneRules* TheirZones::find_in_database(std::string_view name) {
    for (name = name_of(trimmed(name)); !name.empty();) {
        if (const ZoneRules* rules = look_up(name)) return rules;
        const auto slash = name.find('/');
        name.remove_prefix(slash == name.npos ? name.size() : slash + 1);
    }
    return nullptr;
}

const ZoneRules* TheirZones::look_up(std::string_view name) {
    if (equals_in_any_case(name, "UTC")) return &utc();
    const auto [entry, is_new] = looked_up_.try_emplace(std::string{name}, nullptr);
    if (!is_new || !reading_.find_zone) return entry->second;
    if (auto rules = reading_.find_zone(name)) entry->second = &rules_.emplace_back(*std::move(rules));
    return entry->second;
}

const ZoneRules& TheirZones::replacement(std::string_view tzid, std::size_t line) {
    const ZoneRules& rules = shown_in_ != nullptr ? *shown_in_ : reading_.zone;
    damages_.note(line,
                  "an unknown time zone, \"" + shown(tzid) + "\": its times are taken in " + rules.name);
    by_tzid_.emplace(tzid, &rules);
    return rules;
}

}  // namespace followup
