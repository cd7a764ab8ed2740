#include "ical/their_values.hpp"

#include <algorithm>

#include "ical/line_reader.hpp"

namespace followup {

namespace {

constexpr std::size_t longest = 32;

/// `+0100` or `+010000`; libical takes anything for an offset.
bool is_offset(std::string_view value) {
    if (value.size() != 5 && value.size() != 7) return false;
    return (value[0] == '+' || value[0] == '-') && value.find_first_not_of("0123456789", 1) == value.npos;
}

}  // namespace

std::optional<date::local_seconds> to_wall(const icaltimetype& time) {
    const auto month = date::month{static_cast<unsigned>(time.month)};
    const auto civil = date::year{time.year} / month / date::day{static_cast<unsigned>(time.day)};
    // 24:00:00 and leap seconds are written by some.
    const auto is_within = [](int number, int most) { return number >= 0 && number <= most; };
    if (time.year < 1 || time.year > 9999 || !civil.ok()) return std::nullopt;
    if (!is_within(time.hour, 24) || !is_within(time.minute, 59) || !is_within(time.second, 60))
        return std::nullopt;
    return date::local_days{civil} + std::chrono::hours{time.hour} + std::chrono::minutes{time.minute} +
           std::chrono::seconds{time.second};
}

icaltimetype to_libical(date::local_seconds wall, bool is_day) {
    const auto day = date::floor<date::days>(wall);
    const date::year_month_day civil{day};
    icaltimetype time = icaltime_null_time();
    time.year = static_cast<int>(civil.year());
    time.month = static_cast<int>(static_cast<unsigned>(civil.month()));
    time.day = static_cast<int>(static_cast<unsigned>(civil.day()));
    time.is_date = is_day ? 1 : 0;
    if (is_day) return time;
    const date::hh_mm_ss clock{wall - day};
    time.hour = static_cast<int>(clock.hours().count());
    time.minute = static_cast<int>(clock.minutes().count());
    time.second = static_cast<int>(clock.seconds().count());
    return time;
}

std::optional<icaltimetype> read_any_time(std::string_view value) {
    value = trimmed(value);
    if (value.size() > longest) return std::nullopt;
    const icaltimetype time = icaltime_from_string(std::string{value}.c_str());
    if (icaltime_is_null_time(time) != 0 || !to_wall(time)) return std::nullopt;
    return time;
}

std::optional<Length> read_length(std::string_view value) {
    constexpr std::int64_t most_days = 36'525;
    value = trimmed(value);
    if (value.size() > longest) return std::nullopt;
    const auto read = icaldurationtype_from_string(std::string{value}.c_str());
    if (icaldurationtype_is_bad_duration(read) != 0) return std::nullopt;
    if (read.is_neg != 0) return Length{};
    const std::int64_t days = std::int64_t{read.days} + 7 * std::int64_t{read.weeks};
    const std::int64_t clock =
        (std::int64_t{read.hours} * 60 + std::int64_t{read.minutes}) * 60 + std::int64_t{read.seconds};
    return Length{date::days{std::min(days, most_days)},
                  std::chrono::seconds{std::min(clock, most_days * 86'400)}};
}

std::optional<std::chrono::seconds> read_offset(std::string_view value) {
    value = trimmed(value);
    if (!is_offset(value)) return std::nullopt;
    const OwnedValue offset{icalvalue_new_from_string(ICAL_UTCOFFSET_VALUE, std::string{value}.c_str())};
    if (!offset) return std::nullopt;
    const std::chrono::seconds seconds{icalvalue_get_utcoffset(offset.get())};
    if (std::chrono::abs(seconds) >= date::days{1}) return std::nullopt;
    return seconds;
}

}  // namespace followup
