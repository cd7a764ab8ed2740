#include "ical/read_rule.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <string>

#include "ical/line_reader.hpp"
#include "ical/their_values.hpp"

namespace followup {

namespace {

constexpr auto end_mark = static_cast<short>(ICAL_RECURRENCE_ARRAY_MAX);

/// A list of values as libical keeps it: up to a mark.
template <typename Short>
std::span<Short> values(std::span<Short> list) {
    return list.first(static_cast<std::size_t>(std::ranges::find(list, end_mark) - list.begin()));
}

bool is_empty(std::span<const short> list) {
    return values(list).empty();
}

void remove_repeated(std::span<short> list) {
    std::fill(std::unique(list.begin(), list.end()), list.end(), end_mark);
}

/// libical counts a value as often as it is there, and goes through hours and minutes in their order.
void put_in_order(icalrecurrencetype& rule) {
    for (const std::span<short> list :
         {std::span<short>{rule.by_second}, std::span<short>{rule.by_minute}, std::span<short>{rule.by_hour},
          std::span<short>{rule.by_month_day}}) {
        std::ranges::sort(values(list));
        remove_repeated(values(list));
    }
    remove_repeated(values(std::span<short>{rule.by_day}));  // libical has put them in order
}

/// libical takes the last 16 bits of an INTERVAL, and is not made for years of seven digits.
bool has_long_interval(std::string_view text) {
    constexpr std::size_t most_digits = 4;
    while (!text.empty()) {
        const std::string_view part = text.substr(0, text.find(';'));
        const auto equals = std::min(part.find('='), part.size());
        if (equals_in_any_case(part.substr(0, equals), "INTERVAL") && part.size() > equals + 1 + most_digits)
            return true;
        text.remove_prefix(std::min(part.size() + 1, text.size()));
    }
    return false;
}

/// libical would leave these out of a rule without a word.
bool is_partly_followed(const icalrecurrencetype& rule) {
    const bool sets_days = rule.freq == ICAL_MONTHLY_RECURRENCE || rule.freq == ICAL_YEARLY_RECURRENCE;
    return !is_empty(rule.by_set_pos) && (!sets_days || times_a_day(rule) > 1);
}

int longest_month(int month) {
    constexpr std::array<int, 12> lengths = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return month >= 1 && month <= 12 ? lengths[static_cast<std::size_t>(month) - 1] : 31;
}

}  // namespace

std::optional<icalrecurrencetype> read_rule(std::string_view text) {
    // libical writes one value behind a list that is too long; what is that short cannot reach a pointer.
    constexpr std::size_t longest = 500;
    text = trimmed(text);
    if (text.size() > longest || has_long_interval(text)) return std::nullopt;
    icalrecurrencetype rule = icalrecurrencetype_from_string(std::string{text}.c_str());
    const OwnedText scale{rule.rscale};
    rule.rscale = nullptr;  // without one, years are Gregorian
    if (rule.freq == ICAL_NO_RECURRENCE || is_partly_followed(rule)) return std::nullopt;
    if (scale && !equals_in_any_case(scale.get(), "GREGORIAN")) return std::nullopt;
    if (icaltime_is_null_time(rule.until) == 0 && !to_wall(rule.until)) return std::nullopt;
    put_in_order(rule);
    return rule;
}

bool has_parts(const icalrecurrencetype& rule) {
    return !(is_empty(rule.by_second) && is_empty(rule.by_minute) && is_empty(rule.by_hour) &&
             is_empty(rule.by_day) && is_empty(rule.by_month_day) && is_empty(rule.by_year_day) &&
             is_empty(rule.by_week_no) && is_empty(rule.by_month) && is_empty(rule.by_set_pos));
}

std::chrono::seconds clock_unit(const icalrecurrencetype& rule) {
    if (rule.freq == ICAL_SECONDLY_RECURRENCE) return std::chrono::seconds{1};
    if (rule.freq == ICAL_MINUTELY_RECURRENCE) return std::chrono::minutes{1};
    if (rule.freq == ICAL_HOURLY_RECURRENCE) return std::chrono::hours{1};
    return {};
}

std::int64_t times_a_day(const icalrecurrencetype& rule) {
    const auto count = [](std::span<const short> list) {
        return std::max<std::int64_t>(std::ssize(values(list)), 1);
    };
    return count(rule.by_hour) * count(rule.by_minute) * count(rule.by_second);
}

bool never_comes(const icalrecurrencetype& rule) {
    const auto months = values(std::span<const short>{rule.by_month});
    const auto days = values(std::span<const short>{rule.by_month_day});
    if (months.empty() || days.empty()) return false;
    return std::ranges::none_of(months, [&](int month) {
        return std::ranges::any_of(days, [&](int day) { return std::abs(day) <= longest_month(month); });
    });
}

std::optional<date::local_seconds> last_counted(const icalrecurrencetype& rule, date::local_seconds start) {
    constexpr int most = 4'000'000;  // days, from any year to any other
    const bool is_daily = rule.freq == ICAL_DAILY_RECURRENCE;
    if (rule.count == 0 || has_parts(rule) || !(is_daily || rule.freq == ICAL_WEEKLY_RECURRENCE))
        return std::nullopt;
    const std::int64_t days =
        std::int64_t{std::min(rule.count, most) - 1} * rule.interval * (is_daily ? 1 : 7);
    return start + std::chrono::seconds{std::min<std::int64_t>(days, most) * 86'400};
}

}  // namespace followup
