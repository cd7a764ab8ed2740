#pragma once

// Values of calendars that are not ours, by libical.

#include <optional>
#include <string>
#include <string_view>

#include "ical/libical.hpp"
#include "ical/moment.hpp"

namespace followup {

/// What clocks show; nullopt if there is no such day or time (libical looks at neither).
std::optional<date::local_seconds> to_wall(const icaltimetype& time);

/// Without a zone.
icaltimetype to_libical(date::local_seconds wall, bool is_day);

/// DATE or DATE-TIME in any form (RFC 5545 sections 3.3.4 and 3.3.5); nullopt for what is no time.
std::optional<icaltimetype> read_any_time(std::string_view value);

/// DURATION (RFC 5545 section 3.3.6). Less than none is none, and more than a hundred years are a hundred.
std::optional<Length> read_length(std::string_view value);

/// UTC-OFFSET (RFC 5545 section 3.3.14) of less than a day.
std::optional<std::chrono::seconds> read_offset(std::string_view value);

}  // namespace followup
