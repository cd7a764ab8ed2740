#include "doctor/scalars.hpp"

#include <algorithm>
#include <charconv>
#include <limits>

namespace followup::doctor {
namespace {

constexpr std::int64_t longest_duration = 10'000'000'000;  // seconds: three centuries

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool are_digits(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}

/// Of digits only; those of more than an int64_t are its largest value.
std::int64_t number(std::string_view digits) {
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return error == std::errc{} ? value : std::numeric_limits<std::int64_t>::max();
}

int small_number(std::string_view digits) {
    return static_cast<int>(number(digits));
}

std::optional<date::local_days> read_date(std::string_view value) {
    if (value.size() != 8 || !are_digits(value)) return std::nullopt;
    const auto civil = date::year{small_number(value.substr(0, 4))} / small_number(value.substr(4, 2)) /
                       small_number(value.substr(6, 2));
    if (!civil.ok()) return std::nullopt;
    return date::local_days{civil};
}

/// Takes `15M` from the front, for the one of `units` that it is, and forgets that unit and those before:
/// each comes once, the longest first.
std::optional<std::int64_t> take_span(std::string_view& text, std::string_view& units) {
    const auto digits = text.substr(0, text.find_first_not_of("0123456789"));
    if (digits.empty() || digits.size() == text.size()) return std::nullopt;
    const auto unit = units.find(text[digits.size()]);
    if (unit == units.npos) return std::nullopt;
    const char letter = units[unit];
    units.remove_prefix(unit + 1);
    text.remove_prefix(digits.size() + 1);
    const std::int64_t length = letter == 'W'   ? 604'800
                                : letter == 'D' ? 86'400
                                : letter == 'H' ? 3'600
                                : letter == 'M' ? 60
                                                : 1;
    return std::min(number(digits), longest_duration) * length;
}

/// Takes spans up to the end or to `stop`; nullopt unless there is at least one.
std::optional<std::int64_t> take_spans(std::string_view& text, std::string_view units, char stop) {
    std::int64_t sum = 0;
    bool is_there = false;
    while (!text.empty() && text.front() != stop) {
        const auto span = take_span(text, units);
        if (!span) return std::nullopt;
        sum += *span;
        is_there = true;
    }
    return is_there ? std::optional(sum) : std::nullopt;
}

}  // namespace

std::optional<Time> read_any_time(std::string_view value) {
    const auto day = read_date(value.substr(0, 8));
    if (!day) return std::nullopt;
    if (value.size() == 8) return Time{Time::Form::date, *day};
    const bool is_utc = value.ends_with('Z');
    if (is_utc) value.remove_suffix(1);
    if (value.size() != 15 || value[8] != 'T' || !are_digits(value.substr(9))) return std::nullopt;
    const int hour = small_number(value.substr(9, 2));
    const int minute = small_number(value.substr(11, 2));
    const int second = small_number(value.substr(13, 2));
    if (hour > 23 || minute > 59 || second > 60) return std::nullopt;  // 60: a leap second
    return Time{
        is_utc ? Time::Form::utc : Time::Form::local,
        *day + std::chrono::hours{hour} + std::chrono::minutes{minute} + std::chrono::seconds{second}};
}

std::optional<std::chrono::seconds> read_exact_duration(std::string_view value) {
    const bool is_negative = value.starts_with('-');
    if (is_negative || value.starts_with('+')) value.remove_prefix(1);
    if (!value.starts_with('P') || value.size() == 1) return std::nullopt;
    value.remove_prefix(1);
    std::int64_t seconds = 0;
    if (value.front() != 'T') {
        const bool is_weeks = value.ends_with('W');
        const auto days = take_spans(value, is_weeks ? "W" : "D", 'T');
        if (!days) return std::nullopt;
        seconds = *days;
    }
    if (!value.empty()) {
        value.remove_prefix(1);
        // "PT1H30S" skips the minutes, which section 3.3.6 does not provide for.
        const bool skips =
            value.find('H') != value.npos && value.find('S') != value.npos && value.find('M') == value.npos;
        const auto clock = take_spans(value, "HMS", '\0');
        if (!clock || skips) return std::nullopt;
        seconds += *clock;
    }
    if (seconds > longest_duration) return std::nullopt;
    return std::chrono::seconds{is_negative ? -seconds : seconds};
}

std::optional<std::int64_t> read_any_integer(std::string_view value) {
    const bool is_negative = value.starts_with('-');
    if (is_negative || value.starts_with('+')) value.remove_prefix(1);
    if (!are_digits(value)) return std::nullopt;
    return is_negative ? -number(value) : number(value);
}

bool is_offset(std::string_view value) {
    if (value.size() != 5 && value.size() != 7) return false;
    const auto digits = value.substr(1);
    if ((value[0] != '+' && value[0] != '-') || !are_digits(digits)) return false;
    const int seconds = digits.size() == 6 ? small_number(digits.substr(4)) : 0;
    if (small_number(digits.substr(0, 2)) > 23 || small_number(digits.substr(2, 2)) > 59 || seconds > 59)
        return false;
    return value[0] == '+' || digits.find_first_not_of('0') != digits.npos;
}

bool is_base64(std::string_view value) {
    const auto is_letter = [](char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || is_digit(c) || c == '+' || c == '/';
    };
    if (value.size() % 4 != 0) return false;
    for (int padding = 0; padding < 2 && value.ends_with('='); ++padding) value.remove_suffix(1);
    return std::all_of(value.begin(), value.end(), is_letter);
}

bool is_position(std::string_view value) {
    const auto is_within = [](std::string_view text, int limit) {
        if (text.starts_with('-') || text.starts_with('+')) text.remove_prefix(1);
        const auto whole = text.substr(0, text.find('.'));
        const auto fraction = text.substr(std::min(whole.size() + 1, text.size()));
        const bool has_point = whole.size() < text.size();
        if (!are_digits(whole) || (has_point && !are_digits(fraction))) return false;
        const bool is_exact = fraction.find_first_not_of('0') == fraction.npos;
        return number(whole) < limit || (number(whole) == limit && is_exact);
    };
    const auto semicolon = value.find(';');
    return semicolon != value.npos && is_within(value.substr(0, semicolon), 90) &&
           is_within(value.substr(semicolon + 1), 180);
}

}  // namespace followup::doctor
