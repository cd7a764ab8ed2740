#pragma once

// Values as the RFC writes them, and nothing more lenient: the other readers of this program take more.

#include <date/date.h>

#include <chrono>
#include <cstdint>
#include <optional>
#include <string_view>

namespace followup::doctor {

/// DATE or DATE-TIME (RFC 5545 sections 3.3.4 and 3.3.5).
struct Time {
    enum class Form { date, utc, local };  ///< `local` is in a zone or floating: that says the TZID
    Form form = Form::date;
    date::local_seconds wall;
};

/// nullopt for what is no time, or no day of the calendar.
std::optional<Time> read_any_time(std::string_view value);

/// Seconds of a DURATION (RFC 5545 section 3.3.6); nullopt for what is none, and for more than centuries.
std::optional<std::chrono::seconds> read_exact_duration(std::string_view value);

/// INTEGER (section 3.3.8), with or without sign.
std::optional<std::int64_t> read_any_integer(std::string_view value);

/// UTC-OFFSET (section 3.3.14); -0000 is none.
bool is_offset(std::string_view value);

/// BINARY in BASE64 (section 3.3.1).
bool is_base64(std::string_view value);

/// Latitude and longitude (section 3.8.1.6).
bool is_position(std::string_view value);

}  // namespace followup::doctor
