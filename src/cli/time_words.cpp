#include "cli/time_words.hpp"

#include "book/dates.hpp"
#include "book/durations.hpp"
#include "book/names.hpp"
#include "book/text.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <vector>

namespace followup::cli {
namespace {

using followup::book::parse_digits;
using Tokens = std::vector<std::string>;

constexpr std::array<std::string_view, 12> months{"january",   "february", "march",    "april",
                                                  "may",       "june",     "july",     "august",
                                                  "september", "october",  "november", "december"};
constexpr std::array<std::string_view, 7> weekdays{"sunday",   "monday", "tuesday", "wednesday",
                                                   "thursday", "friday", "saturday"};

Tokens tokens_of(std::string_view text) {
    constexpr std::string_view blanks = " \t";
    const auto lower = followup::book::ascii_lower(text);
    Tokens tokens;
    for (auto begin = lower.find_first_not_of(blanks); begin != lower.npos;) {
        const auto end = std::min(lower.find_first_of(blanks, begin), lower.size());
        tokens.push_back(lower.substr(begin, end - begin));
        begin = lower.find_first_not_of(blanks, end);
    }
    return tokens;
}

/// Which of the names a word is, by at least its first three letters.
template <typename Names>
std::optional<unsigned> named(std::string_view word, const Names& names) {
    constexpr std::size_t fewest = 3;
    for (unsigned i = 0; i < names.size(); ++i)
        if (word.size() >= fewest && names[i].starts_with(word)) return i;
    return std::nullopt;
}

bool is_on_the_right_side(Day day, const TimeWords& words) {
    return words.looking == Looking::back ? day <= words.today : day >= words.today;
}

/// The weekday nearest to today on the side that is looked at. `exclusive`: today does not count.
Day nearest_weekday(unsigned weekday, const TimeWords& words, bool exclusive) {
    const date::weekday wanted{weekday}, today{words.today};
    if (words.looking == Looking::ahead) {
        const date::days ahead = wanted - today;
        return words.today + (ahead.count() == 0 ? date::days{7} : ahead);
    }
    const date::days back = today - wanted;
    return words.today - (back.count() == 0 && exclusive ? date::days{7} : back);
}

/// `monday`, `next monday`, `last monday`, `on monday`.
std::optional<Day> weekday_said(const Tokens& tokens, const TimeWords& words) {
    if (tokens.size() > 2) return std::nullopt;
    const std::string first = tokens.size() == 2 ? tokens.front() : "on";
    const bool fits =
        first == "on" || first == "this" || first == (words.looking == Looking::back ? "last" : "next");
    const auto weekday = named(tokens.back(), weekdays);
    if (!fits || !weekday) return std::nullopt;
    return nearest_weekday(*weekday, words, first == "last");
}

/// `15`, `15th`, `15.`
std::optional<unsigned> day_number(std::string_view word) {
    constexpr std::string_view digits = "0123456789";
    const auto end = std::min(word.find_first_not_of(digits), word.size());
    const auto suffix = word.substr(end);
    constexpr std::array<std::string_view, 6> suffixes{"", ".", "st", "nd", "rd", "th"};
    const auto number = parse_digits(word.substr(0, end));
    if (!number || *number > 31 || std::find(suffixes.begin(), suffixes.end(), suffix) == suffixes.end())
        return std::nullopt;
    return static_cast<unsigned>(*number);
}

/// The nearest day on the side looked at of those that `day_in` finds in the months, or years, around today.
template <typename DayIn>
std::optional<Day> nearest_of(const TimeWords& words, int steps, DayIn day_in) {
    const int sign = words.looking == Looking::back ? -1 : 1;
    for (int step = 0; step <= steps; ++step) {
        const date::year_month_day day = day_in(sign * step);
        if (day.ok() && is_on_the_right_side(Day(day), words)) return Day(day);
    }
    return std::nullopt;
}

/// `the 15th`: of this month, or of the next that has one.
std::optional<Day> day_of_month_said(const Tokens& tokens, const TimeWords& words) {
    const bool has_article = tokens.size() == 2 && tokens.front() == "the";
    if (tokens.size() != 1 && !has_article) return std::nullopt;
    const auto number = day_number(tokens.back());
    if (!number || parse_digits(tokens.back())) return std::nullopt;  // a bare number says nothing
    const date::year_month_day today(words.today);
    return nearest_of(words, 2, [&](int step) {
        return (today.year() / today.month() + date::months{step}) / date::day{*number};
    });
}

/// `15 Dec`, `Dec 15`, `15 December 2026`.
std::optional<Day> date_said(const Tokens& tokens, const TimeWords& words) {
    if (tokens.size() < 2 || tokens.size() > 3) return std::nullopt;
    const bool month_first = named(tokens[0], months).has_value();
    const auto month = named(tokens[month_first ? 0 : 1], months);
    const auto number = day_number(tokens[month_first ? 1 : 0]);
    if (!month || !number) return std::nullopt;
    const auto in_year = [&](date::year year) { return year / date::month{*month + 1} / date::day{*number}; };
    if (tokens.size() == 2) {
        const date::year_month_day today(words.today);
        return nearest_of(words, 8, [&](int step) { return in_year(today.year() + date::years{step}); });
    }
    const auto year = parse_digits(tokens[2]);
    if (!year || *year < 1900 || *year > 2199) return std::nullopt;
    const auto day = in_year(date::year{*year});
    if (!day.ok()) return std::nullopt;
    return Day(day);
}

/// `2w` as `2 weeks`; what is none of these short forms as it is.
std::string spelled_out(const std::string& span) {
    if (span.starts_with('p')) return followup::book::ascii_upper(span);  // ISO 8601
    constexpr std::array<std::pair<char, std::string_view>, 4> units{
        {{'d', "days"}, {'w', "weeks"}, {'m', "months"}, {'y', "years"}}};
    for (const auto& [letter, unit] : units)
        if (span.size() > 1 && span.back() == letter && parse_digits(span.substr(0, span.size() - 1)))
            return fmt::format("{} {}", span.substr(0, span.size() - 1), unit);
    return span;
}

/// `2w`, `in 3 days`, `a week`, `next week`; looking back `3 days ago`, `a week ago`, `last week`.
std::optional<Day> span_said(Tokens tokens, const TimeWords& words) {
    const bool is_back = words.looking == Looking::back;
    const bool is_next = tokens.size() == 2 && tokens.front() == (is_back ? "last" : "next");
    if (is_next) {
        tokens.front() = "1";
    } else if (is_back) {
        if (tokens.size() < 2 || tokens.back() != "ago") return std::nullopt;
        tokens.pop_back();
    } else if (tokens.size() > 1 && tokens.front() == "in") {
        tokens.erase(tokens.begin());
    }
    if (tokens.front() == "a" || tokens.front() == "one") tokens.front() = "1";
    if (tokens.size() == 1) tokens.front() = spelled_out(tokens.front());
    using Rule = followup::book::DurationRule;
    const Rule rule{
        .units = Rule::days | Rule::workdays | Rule::months, .at_least = {}, .at_most = "10 years"};
    auto parsed = followup::book::parse_duration(fmt::format("{}", fmt::join(tokens, " ")), rule);
    auto* span = std::get_if<Duration>(&parsed);
    if (span == nullptr) return std::nullopt;
    if (!is_back) return add(words.today, *span, words.working_days);
    if (span->workdays > 0) return std::nullopt;
    return add_months(words.today, -span->months) - date::days{span->days};
}

std::optional<Day> word_said(const Tokens& tokens, const TimeWords& words) {
    if (tokens.size() != 1) return std::nullopt;
    const auto& word = tokens.front();
    if (word == "today" || word == "now") return words.today;
    if (word == "tomorrow") return words.today + date::days{1};
    if (word == "yesterday") return words.today - date::days{1};
    const auto parsed = followup::book::parse_day(word);
    const auto* day = std::get_if<Day>(&parsed);
    return day == nullptr ? std::nullopt : std::optional(*day);
}

std::optional<Day> day_of_tokens(const Tokens& tokens, const TimeWords& words) {
    if (tokens.empty()) return std::nullopt;
    for (const auto read : {word_said, weekday_said, day_of_month_said, date_said})
        if (const auto day = read(tokens, words))
            return is_on_the_right_side(*day, words) ? day : std::nullopt;
    return span_said(tokens, words);
}

/// `14:30`
std::optional<Minutes> time_of_day(std::string_view word) {
    const auto colon = word.find(':');
    if (colon == std::string_view::npos || word.size() - colon != 3) return std::nullopt;
    const auto hour = parse_digits(word.substr(0, colon)), minute = parse_digits(word.substr(colon + 1));
    if (!hour || !minute || *hour > 23 || *minute > 59) return std::nullopt;
    return std::chrono::hours{*hour} + Minutes{*minute};
}

}  // namespace

std::optional<Day> day_said(std::string_view text, const TimeWords& words) {
    return day_of_tokens(tokens_of(text), words);
}

std::optional<SaidMoment> moment_said(std::string_view text, const TimeWords& words) {
    auto tokens = tokens_of(text);
    if (tokens.empty()) return std::nullopt;
    constexpr std::size_t date_length = 10;  // of 2026-11-20T14:30
    auto& last = tokens.back();
    std::optional<Minutes> time = time_of_day(last);
    if (time) {
        tokens.pop_back();
        if (!tokens.empty() && tokens.back() == "at") tokens.pop_back();
        if (tokens.empty()) tokens.emplace_back("today");
    } else if (last.size() > date_length && last[date_length] == 't') {
        time = time_of_day(std::string_view(last).substr(date_length + 1));
        if (time) last.resize(date_length);
    }
    const auto day = day_of_tokens(tokens, words);
    if (!day) return std::nullopt;
    return SaidMoment{*day, time};
}

std::string day_examples(Looking looking) {
    return looking == Looking::back ? "today, yesterday, monday, 3 days ago, 20 Nov or 2026-11-20"
                                    : "tomorrow, friday, 2w, in 3 days, the 15th, 15 Dec or 2026-12-15";
}

}  // namespace followup::cli
