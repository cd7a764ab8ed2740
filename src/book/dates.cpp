#include "book/dates.hpp"

#include <fmt/format.h>

#include <charconv>
#include <string>

namespace followup::book {
namespace {

constexpr int first_year = 1900;
constexpr int last_year = 2199;

/// `HH:MM`
std::optional<Minutes> parse_time(std::string_view text) {
    if (text.size() != 5 || text[2] != ':') return std::nullopt;
    const auto hours = parse_digits(text.substr(0, 2));
    const auto minutes = parse_digits(text.substr(3));
    if (!hours || !minutes || *hours > 23 || *minutes > 59) return std::nullopt;
    return std::chrono::hours{*hours} + Minutes{*minutes};
}

/// `MM-DD`
std::optional<date::month_day> parse_month_day(std::string_view text) {
    if (text.size() != 5 || text[2] != '-') return std::nullopt;
    const auto month = parse_digits(text.substr(0, 2));
    const auto day = parse_digits(text.substr(3));
    if (!month || !day) return std::nullopt;
    return date::month{static_cast<unsigned>(*month)} / static_cast<int>(*day);
}

std::string to_text(Minutes time) {
    const date::hh_mm_ss<Minutes> clock{time};
    return fmt::format("{:02}:{:02}", clock.hours().count(), clock.minutes().count());
}

}  // namespace

std::optional<int> parse_digits(std::string_view text) {
    if (text.empty() || text.size() > 9) return std::nullopt;
    if (text.find_first_not_of("0123456789") != std::string_view::npos) return std::nullopt;
    int value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

Parsed<Day> parse_day(std::string_view text) {
    const auto dash = text.find('-');
    if (dash == std::string_view::npos) return Wrong{};
    const auto year = parse_digits(text.substr(0, dash));
    const auto month_day = parse_month_day(text.substr(dash + 1));
    if (!year || !month_day || dash < 4) return Wrong{};
    if (dash > 4 || *year < first_year || *year > last_year)
        return Wrong{"is not in the years 1900 to 2199", ""};
    const date::year_month_day day = date::year{*year} / *month_day;
    if (!day.ok()) return Wrong{"is no day of the calendar", "a day that exists, as YYYY-MM-DD"};
    return Day{day};
}

Parsed<Moment> parse_moment(std::string_view text) {
    const auto split = text.find('T');
    Parsed<Day> day = parse_day(text.substr(0, split));
    if (auto* wrong = std::get_if<Wrong>(&day)) return std::move(*wrong);
    if (split == std::string_view::npos) return Moment{std::get<Day>(day), {}};
    const auto time = parse_time(text.substr(split + 1));
    if (!time) return Wrong{"has a time that is not HH:MM", "a time from 00:00 to 23:59 after the T"};
    return Moment{std::get<Day>(day), time};
}

Parsed<WorkingHours> parse_hours(std::string_view text) {
    if (text.size() != 11 || text[5] != '-') return Wrong{};
    const auto begin = parse_time(text.substr(0, 5));
    const auto end = parse_time(text.substr(6));
    if (!begin || !end) return Wrong{};
    if (*begin >= *end) return Wrong{"ends before it begins", ""};
    return WorkingHours{*begin, *end};
}

Parsed<date::month_day> parse_yearly(std::string_view text) {
    if (text.substr(0, 2) != "--") return Wrong{};
    const auto day = parse_month_day(text.substr(2));
    if (!day) return Wrong{};
    if (!day->ok()) return Wrong{"is no day of any year", ""};
    return *day;
}

Parsed<std::pair<Day, Day>> parse_range(std::string_view text) {
    const auto slash = text.find('/');
    if (slash == std::string_view::npos) return Wrong{};
    Parsed<Day> from = parse_day(text.substr(0, slash));
    Parsed<Day> to = parse_day(text.substr(slash + 1));
    for (auto* end : {&from, &to})
        if (auto* wrong = std::get_if<Wrong>(end)) return std::move(*wrong);
    if (std::get<Day>(to) < std::get<Day>(from)) return Wrong{"ends before it begins", ""};
    return std::pair{std::get<Day>(from), std::get<Day>(to)};
}

Parsed<Instant> parse_instant(std::string_view text) {
    constexpr std::size_t minute_ends = 16, size = 20;
    if (text.size() != size || text[minute_ends] != ':' || text.back() != 'Z') return Wrong{};
    const Parsed<Moment> moment = parse_moment(text.substr(0, minute_ends));
    if (const auto* wrong = std::get_if<Wrong>(&moment)) return *wrong;
    const auto& [day, time] = std::get<Moment>(moment);
    const auto seconds = parse_digits(text.substr(minute_ends + 1, 2));
    if (!time || !seconds || *seconds > 59) return Wrong{};
    return Instant{day.time_since_epoch() + *time + std::chrono::seconds{*seconds}};
}

std::string to_text(Day day) {
    const date::year_month_day civil{day};
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(civil.year()),
                       static_cast<unsigned>(civil.month()), static_cast<unsigned>(civil.day()));
}

std::string to_text(Moment moment) {
    return moment.time ? fmt::format("{}T{}", to_text(moment.day), to_text(*moment.time))
                       : to_text(moment.day);
}

std::string to_text(Instant instant) {
    const date::local_seconds utc{instant.time_since_epoch()};
    const Day day = date::floor<date::days>(utc);
    const date::hh_mm_ss<std::chrono::seconds> clock{utc - day};
    return fmt::format("{}T{:02}:{:02}:{:02}Z", to_text(day), clock.hours().count(), clock.minutes().count(),
                       clock.seconds().count());
}

}  // namespace followup::book
