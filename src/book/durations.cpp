#include "book/durations.hpp"

#include "book/dates.hpp"
#include "book/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

namespace followup::book {
namespace {

using Units = DurationRule::Units;

struct Unit {
    char iso;              // its letter in ISO 8601; none for workdays
    bool after_t;          // whether the letter stands after the T
    std::string_view one;  // its name in English
    Units group;
    Duration length;
};

constexpr Minutes minute{1};

const std::array units{
    Unit{'Y', false, "year", Units::months, {.months = 12}},
    Unit{'M', false, "month", Units::months, {.months = 1}},
    Unit{'W', false, "week", Units::days, {.days = 7}},
    Unit{'D', false, "day", Units::days, {.days = 1}},
    Unit{'\0', false, "workday", Units::workdays, {.workdays = 1}},
    Unit{'H', true, "hour", Units::minutes, {.clock = 60 * minute}},
    Unit{'M', true, "minute", Units::minutes, {.clock = minute}},
};

struct Word {
    std::string_view word, means;
};

constexpr std::array words{
    Word{"daily", "1 day"},           Word{"weekly", "1 week"},   Word{"biweekly", "2 weeks"},
    Word{"fortnightly", "2 weeks"},   Word{"monthly", "1 month"}, Word{"quarterly", "3 months"},
    Word{"semiannually", "6 months"}, Word{"yearly", "1 year"},
};

constexpr std::size_t most_digits = 5;

/// A length of time and the units it was written in.
struct Written {
    Duration length;
    unsigned units = 0;

    void add(int count, const Unit& unit) {
        length.months += count * unit.length.months;
        length.days += count * unit.length.days;
        length.workdays += count * unit.length.workdays;
        length.clock += count * unit.length.clock;
        units |= unit.group;
    }
};

std::optional<int> parse_count(std::string_view digits) {
    return digits.size() > most_digits ? std::nullopt : parse_digits(digits);
}

/// `P1Y6M`, `PT15M`: each unit at most once, in order (RFC 3339 appendix A).
std::optional<Written> parse_iso(std::string_view text) {
    Written written;
    if (text.size() < 3 || text.front() != 'P' || text.back() == 'T') return std::nullopt;
    text.remove_prefix(1);
    bool after_t = false;
    for (auto unit = units.begin(); !text.empty(); ++unit) {
        if (!after_t && text.front() == 'T') {
            after_t = true;
            text.remove_prefix(1);
        }
        const auto letter = text.find_first_not_of("0123456789");
        if (letter == std::string_view::npos) return std::nullopt;
        const auto is_meant = [&](const Unit& u) {
            return u.iso != '\0' && u.iso == text[letter] && u.after_t == after_t;
        };
        unit = std::find_if(unit, units.end(), is_meant);
        const auto count = parse_count(text.substr(0, letter));
        if (unit == units.end() || !count) return std::nullopt;
        written.add(*count, *unit);
        text.remove_prefix(letter + 1);
    }
    return written;
}

/// `3 days`, `1 year and 6 months`: not more parts than there are units, so that no sum is too large.
std::optional<Written> parse_english(std::string_view text) {
    constexpr std::string_view joint = " and ";
    Written written;
    for (std::size_t parts = 0; parts < units.size(); ++parts) {
        const std::string_view part = text.substr(0, text.find(joint));
        const auto space = part.find(' ');
        if (space == std::string_view::npos) return std::nullopt;
        const auto count = parse_count(part.substr(0, space));
        std::string_view name = part.substr(space + 1);
        if (!name.empty() && name.back() == 's') name.remove_suffix(1);
        const auto* unit =
            std::find_if(units.begin(), units.end(), [&](const Unit& u) { return u.one == name; });
        if (unit == units.end() || !count) return std::nullopt;
        written.add(*count, *unit);
        if (part.size() == text.size()) return written;
        text.remove_prefix(part.size() + joint.size());
    }
    return std::nullopt;
}

std::optional<Written> parse_written(std::string_view text) {
    for (const Word& word : words)
        if (word.word == text) return parse_english(word.means);
    return !text.empty() && text.front() == 'P' ? parse_iso(text) : parse_english(text);
}

/// For bounds only, never to plan with: months of average length, and five workdays a week.
std::int64_t roughly_in_minutes(const Duration& d) {
    constexpr std::int64_t day = std::int64_t{24} * 60, month = 43'829, workday = day * 7 / 5;
    return d.months * month + d.days * day + d.workdays * workday + d.clock.count();
}

std::int64_t bound(std::string_view text) {
    return roughly_in_minutes(parse_english(text)->length);
}

std::string unfit_units(unsigned wrong, const DurationRule& rule) {
    if (wrong & Units::workdays) return "counts workdays, which it cannot";
    if (wrong & Units::minutes) return "is finer than a day";
    if (rule.units & Units::days) return "counts months or years, which it cannot";
    return "is not in minutes or hours";
}

}  // namespace

Parsed<Duration> parse_duration(std::string_view text, const DurationRule& rule) {
    const auto written = parse_written(text);
    if (!written) {
        const std::string lower = ascii_lower(text);
        const bool only_case = lower != text && parse_written(lower);
        return Wrong{"", only_case ? quoted(lower) : ""};
    }
    if (const unsigned wrong = written->units & ~rule.units) return Wrong{unfit_units(wrong, rule), ""};
    Duration length = written->length;
    if ((written->units & Units::workdays) && written->units != Units::workdays)
        return Wrong{"mixes workdays with other units", ""};
    if (!rule.at_least.empty() && roughly_in_minutes(length) < bound(rule.at_least))
        return Wrong{fmt::format("is shorter than {}", rule.at_least), ""};
    if (!rule.at_most.empty() && roughly_in_minutes(length) > bound(rule.at_most))
        return Wrong{fmt::format("is longer than {}", rule.at_most), ""};
    if (rule.units & Units::minutes) length.clock += std::chrono::hours{24} * std::exchange(length.days, 0);
    return length;
}

std::string duration_examples(const DurationRule& rule) {
    std::vector<std::string> examples;
    if (rule.units & Units::minutes) examples.insert(examples.end(), {"\"15 minutes\"", "\"1 hour\""});
    if (rule.units & Units::workdays) examples.emplace_back("\"3 workdays\"");
    if (rule.units & Units::days) examples.insert(examples.end(), {"\"3 days\"", "\"2 weeks\""});
    if (rule.units & Units::months) examples.emplace_back("\"1 month\"");
    examples.emplace_back(rule.units & Units::days ? "\"P10D\"" : "\"PT15M\"");
    return one_of(examples);
}

std::string duration_pattern(const DurationRule& rule) {
    std::string date_part, time_part, names, spoken;
    for (const Unit& unit : units) {
        if (!(rule.units & unit.group)) continue;
        names += fmt::format("{}{}", names.empty() ? "" : "|", unit.one);
        if (unit.iso) (unit.after_t ? time_part : date_part) += fmt::format("([0-9]{{1,5}}{})?", unit.iso);
    }
    for (const Word& word : words)
        if (!(parse_english(word.means)->units & ~rule.units)) spoken += fmt::format("|{}", word.word);
    if (!time_part.empty()) time_part = fmt::format("(T(?=[0-9]){})?", time_part);
    const std::string english = fmt::format("[0-9]{{1,5}} ({})s?", names);
    return fmt::format("^(P(?=[0-9T]){}{}|{}( and {}){{0,{}}}{})$", date_part, time_part, english, english,
                       units.size() - 1, spoken);
}

}  // namespace followup::book
