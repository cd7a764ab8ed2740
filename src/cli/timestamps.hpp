#pragma once

// Times as the command line takes and prints them.

#include <followup/time.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace followup::cli {

/// An instant, or what the clocks of a zone show that is not known yet.
using GivenTime = std::variant<Instant, date::local_seconds>;

/// An RFC 3339 date-time (fractions of a second are dropped), or `YYYY-MM-DD[THH:MM[:SS]]` as wall-clock
/// time. nullopt if it is neither, or no such day or time exists.
std::optional<GivenTime> parse_time(std::string_view text);

Instant resolve(const GivenTime& time, const ZoneRules& zone);

/// `2026-11-23T09:00:00+01:00` (RFC 3339), with the offset that holds in `zone` then.
std::string rfc3339(Instant instant, const ZoneRules& zone);

}  // namespace followup::cli
