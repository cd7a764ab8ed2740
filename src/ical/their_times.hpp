#pragma once

#include <optional>
#include <utility>

#include "ical/moment.hpp"
#include "ical/their_zones.hpp"

namespace followup {

/// A time as a property of a component at `line` says it. Days, and times without a zone, are at home.
std::optional<Moment> read_moment(const TheirProperty& property, std::string_view value, TheirZones& zones,
                                  std::size_t line);

/// PERIOD (RFC 5545 section 3.3.9).
std::optional<std::pair<Moment, Length>> read_period(const TheirProperty& property, std::string_view value,
                                                     TheirZones& zones, std::size_t line);

/// From `begin` to `end`, as an event's DTSTART and DTEND say it.
Length length_between(const Moment& begin, const Moment& end);

}  // namespace followup
