#include "plan/hours.hpp"

#include <algorithm>

namespace followup {

namespace {

bool covers(const Away& away, Day day) {
    return away.from <= day && day <= away.to;
}

bool is_weekday(Day day) {
    const date::weekday weekday{day};
    return weekday != date::Saturday && weekday != date::Sunday;
}

}  // namespace

const ZoneRules& Hours::zone_on(Day day) const {
    const auto journey = std::ranges::find_if(
        calendar_.away, [day](const Away& away) { return !away.timezone.empty() && covers(away, day); });
    if (journey == calendar_.away.end()) return around_.zone;
    const auto zone = around_.zones.find(journey->timezone);
    return zone == around_.zones.end() ? around_.zone : zone->second;
}

Instant Hours::end_of(Day day) const {
    return to_instant(zone_on(day), day + calendar_.day_ends);
}

TimeSpan Hours::of(Day day) const {
    TimeSpan hours{to_instant(zone_on(day), day + calendar_.day_begins), end_of(day)};
    // Zones are up to 26 hours apart: far enough for the days on both sides of a date that a flight skips.
    if (!calendar_.away.empty())
        hours.begin = std::max({hours.begin, end_of(day - date::days{1}), end_of(day - date::days{2})});
    return hours;
}

Day Hours::day_of(Instant time) const {
    const Day date = date_in(around_.zone, time);
    if (calendar_.away.empty()) return date;
    for (const Day day : {date, date - date::days{1}, date + date::days{1}}) {
        const TimeSpan hours = of(day);
        if (hours.begin <= time && time < hours.end) return day;
    }
    return date;
}

bool is_inside_their_day(const ZoneRules& zone, const TimeSpan& span) {
    const auto begin = to_wall(zone, span.begin), end = to_wall(zone, span.end);
    const Day day = date::floor<date::days>(begin);
    return is_weekday(day) && begin >= day + std::chrono::hours{9} && end <= day + std::chrono::hours{17};
}

}  // namespace followup
