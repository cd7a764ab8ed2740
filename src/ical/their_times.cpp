#include "ical/their_times.hpp"

#include <algorithm>

#include "ical/their_values.hpp"

namespace followup {

std::optional<Moment> read_moment(const TheirProperty& property, std::string_view value, TheirZones& zones,
                                  std::size_t line) {
    const auto time = read_any_time(value);
    const auto wall = time ? to_wall(*time) : std::nullopt;
    if (!wall) return std::nullopt;
    if (time->is_date != 0 || equals_in_any_case(property.parameter("VALUE"), "DATE"))
        return Moment{.wall = date::floor<date::days>(*wall), .zone = &zones.home(), .is_day = true};
    if (icaltime_is_utc(*time) != 0) return Moment{.wall = *wall, .zone = &utc()};
    const std::string_view tzid = property.parameter("TZID");
    return Moment{.wall = *wall, .zone = tzid.empty() ? &zones.home() : &zones.find(tzid, line)};
}

std::optional<std::pair<Moment, Length>> read_period(const TheirProperty& property, std::string_view value,
                                                     TheirZones& zones, std::size_t line) {
    const auto slash = value.find('/');
    const auto begin = read_moment(property, value.substr(0, slash), zones, line);
    if (!begin || slash == value.npos) return std::nullopt;
    const std::string_view rest = value.substr(slash + 1);
    if (const auto end = read_moment(property, rest, zones, line))
        return std::pair{*begin, length_between(*begin, *end)};
    const auto length = read_length(rest);
    if (!length) return std::nullopt;
    return std::pair{*begin, *length};
}

Length length_between(const Moment& begin, const Moment& end) {
    if (begin.is_day && end.is_day)
        return {.days = std::max(date::floor<date::days>(end.wall - begin.wall), date::days{1})};
    return {.clock = std::max(end.instant() - begin.instant(), std::chrono::seconds{0})};
}

}  // namespace followup
