#include "plan/values.hpp"

#include <algorithm>
#include <array>
#include <sstream>
#include <stdexcept>

namespace followup::tables {

namespace {

constexpr std::array<std::string_view, 6> channels{"email", "phone", "message", "letter", "meeting", "other"};
constexpr std::array<std::string_view, 8> outcomes{"sent",    "no-answer", "fyi",      "bounced",
                                                   "replied", "met",       "received", "declined"};

template <typename Value>
Value parse(const std::string& text, const char* format) {
    std::istringstream in{text};
    Value value{};
    in >> date::parse(format, value);
    if (!in || in.peek() != std::istringstream::traits_type::eof())
        throw std::runtime_error{"cannot read " + text};
    return value;
}

template <typename Names>
std::size_t place_of(const std::string& name, const Names& names) {
    const auto found = std::find(names.begin(), names.end(), name);
    if (found == names.end()) throw std::runtime_error{"no such name: " + name};
    return static_cast<std::size_t>(found - names.begin());
}

Minutes parse_offset(const std::string& text) {
    return parse_time(text.substr(1)) * (text.starts_with('-') ? -1 : 1);
}

}  // namespace

Day parse_day(const std::string& text) {
    return parse<Day>(text, "%F");
}

WallTime parse_wall(const std::string& text) {
    return parse<WallTime>(text, "%FT%R");
}

Instant parse_instant(const std::string& text) {
    return parse<date::sys_time<Minutes>>(text, "%FT%RZ");
}

Minutes parse_time(const std::string& text) {
    return parse<Minutes>(text, "%R");
}

date::weekday parse_weekday(const std::string& text) {
    return parse<date::weekday>(text, "%a");
}

date::month_day parse_yearly(const std::string& text) {
    return parse<date::month_day>(text, "--%m-%d");
}

ZoneRules parse_zone(const std::string& text) {
    ZoneRules zone;
    for (const std::string& part : split(text, ",")) {
        Words words{part};
        const std::string begin = words.take();
        const Minutes offset = parse_offset(words.take());
        words.expect_done();
        if (zone.periods.empty()) zone.name = begin;
        zone.periods.push_back({zone.periods.empty() ? Instant{} : parse_instant(begin), offset});
    }
    return zone;
}

Duration take_duration(Words& words) {
    Duration result;
    while (words.begins_number()) {
        const int number = words.take_number();
        std::string unit = words.take();
        if (unit.ends_with('s')) unit.pop_back();
        if (unit == "year")
            result.months += 12 * number;
        else if (unit == "month")
            result.months += number;
        else if (unit == "week")
            result.days += 7 * number;
        else if (unit == "day")
            result.days += number;
        else if (unit == "workday")
            result.workdays += number;
        else if (unit == "minute")
            result.clock += Minutes{number};
        else
            throw std::runtime_error{"no unit: " + unit};
    }
    return result;
}

Duration parse_duration(const std::string& text) {
    Words words{text};
    const Duration result = take_duration(words);
    words.expect_done();
    return result;
}

Minutes take_minutes(Words& words) {
    return take_duration(words).clock;
}

Channel parse_channel(const std::string& name) {
    return static_cast<Channel>(place_of(name, channels));
}

Outcome parse_outcome(const std::string& name) {
    return static_cast<Outcome>(place_of(name, outcomes));
}

std::string_view name_of(Channel channel) {
    return channels[static_cast<std::size_t>(channel)];
}

std::string text_of(Day day) {
    return date::format("%F", day);
}

std::string text_of(Instant instant) {
    return date::format("%FT%RZ", date::floor<Minutes>(instant));
}

std::string text_of(const Duration& duration) {
    std::string text;
    const auto append = [&](int number, const std::string& unit) {
        if (number == 0) return;
        if (!text.empty()) text += " ";
        text += std::to_string(number) + " " + unit + (number == 1 ? "" : "s");
    };
    append(duration.months, "month");
    append(duration.days, "day");
    append(duration.workdays, "workday");
    return text;
}

}  // namespace followup::tables
