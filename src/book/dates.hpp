#pragma once

// Days and times as the book writes them.

#include "book/parsed.hpp"

#include <followup/time.hpp>

#include <optional>
#include <string_view>
#include <utility>

namespace followup::book {

/// A day, perhaps with a time of it.
struct Moment {
    Day day;
    std::optional<Minutes> time;
};

struct WorkingHours {
    Minutes begin{0}, end{0};
};

/// `YYYY-MM-DD`, a day of the calendar in the years 1900 to 2199.
Parsed<Day> parse_day(std::string_view text);

/// `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM`.
Parsed<Moment> parse_moment(std::string_view text);

/// `HH:MM-HH:MM`, the first before the second.
Parsed<WorkingHours> parse_hours(std::string_view text);

/// `--MM-DD`, every year (ISO 8601:2000 section 5.2.1.3).
Parsed<date::month_day> parse_yearly(std::string_view text);

/// `YYYY-MM-DD/YYYY-MM-DD`, both included, the first not after the second.
Parsed<std::pair<Day, Day>> parse_range(std::string_view text);

/// `YYYY-MM-DDTHH:MM:SSZ` (RFC 3339, in UTC).
Parsed<Instant> parse_instant(std::string_view text);

std::string to_text(Day day);
std::string to_text(Moment moment);
std::string to_text(Instant instant);

/// A whole number of decimal digits and nothing else; nullopt also for more than nine of them.
std::optional<int> parse_digits(std::string_view text);

}  // namespace followup::book
