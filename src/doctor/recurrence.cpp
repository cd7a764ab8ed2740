#include "doctor/recurrence.hpp"

#include "doctor/scalars.hpp"

#include "book/text.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace followup::doctor {
namespace {

using Words = std::string_view;

/// Takes what is before the next `separator`, which goes as well.
std::string_view take(std::string_view& text, char separator) {
    const auto part = text.substr(0, text.find(separator));
    text.remove_prefix(std::min(part.size() + 1, text.size()));
    return part;
}

bool is_one_of(std::string_view word, const auto& words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

bool is_frequency(std::string_view value) {
    constexpr std::array<Words, 7> frequencies{"SECONDLY", "MINUTELY", "HOURLY", "DAILY",
                                               "WEEKLY",   "MONTHLY",  "YEARLY"};
    return is_one_of(value, frequencies);
}

bool is_weekday(std::string_view value) {
    constexpr std::array<Words, 7> weekdays{"MO", "TU", "WE", "TH", "FR", "SA", "SU"};
    return is_one_of(value, weekdays);
}

bool is_count(std::string_view value) {
    const auto count = read_any_integer(value);
    return count && *count > 0 && value.front() != '+';
}

/// `-1FR`
bool is_numbered_weekday(std::string_view value) {
    if (value.size() < 2 || !is_weekday(value.substr(value.size() - 2))) return false;
    value.remove_suffix(2);
    const auto number = read_any_integer(value);
    return value.empty() || (number && *number != 0 && *number >= -53 && *number <= 53);
}

bool is_number(std::string_view value) {
    if (value.ends_with('L')) value.remove_suffix(1);  // a leap month of RFC 7529
    return read_any_integer(value).has_value();
}

bool all_of_list(std::string_view list, bool (*is_item)(std::string_view)) {
    if (list.empty() || list.ends_with(',')) return false;
    while (!list.empty())
        if (!is_item(take(list, ','))) return false;
    return true;
}

bool is_until(std::string_view value) {
    return read_any_time(value).has_value();
}

bool is_anything(std::string_view) {
    return true;
}

struct Part {
    std::string_view name;
    bool is_list;
    bool (*is_value)(std::string_view);
};

/// Of RFC 5545 and RFC 7529.
constexpr std::array parts{
    Part{"FREQ", false, is_frequency},        Part{"UNTIL", false, is_until},
    Part{"COUNT", false, is_count},           Part{"INTERVAL", false, is_count},
    Part{"BYSECOND", true, is_number},        Part{"BYMINUTE", true, is_number},
    Part{"BYHOUR", true, is_number},          Part{"BYMONTHDAY", true, is_number},
    Part{"BYYEARDAY", true, is_number},       Part{"BYWEEKNO", true, is_number},
    Part{"BYMONTH", true, is_number},         Part{"BYSETPOS", true, is_number},
    Part{"BYDAY", true, is_numbered_weekday}, Part{"WKST", false, is_weekday},
    Part{"RSCALE", false, is_anything},       Part{"SKIP", false, is_anything},
};

bool is_part(std::string_view name, std::string_view value) {
    const auto* const part =
        std::find_if(parts.begin(), parts.end(), [&](const Part& one) { return one.name == name; });
    if (part == parts.end()) return name.starts_with("X-");
    return part->is_list ? all_of_list(value, part->is_value) : part->is_value(value);
}

/// Whether each part is one, and none is there twice. At most all parts and as many X- ones are looked at.
bool has_good_parts(std::string_view rule) {
    std::vector<std::string_view> seen;
    while (!rule.empty()) {
        auto value = take(rule, ';');
        const auto name = take(value, '=');
        if (!is_part(name, value) || is_one_of(name, seen) || seen.size() > 2 * parts.size()) return false;
        seen.push_back(name);
    }
    return is_one_of("FREQ", seen) && !(is_one_of("UNTIL", seen) && is_one_of("COUNT", seen));
}

}  // namespace

std::string_view part_of_rule(std::string_view rule, std::string_view part) {
    while (!rule.empty()) {
        auto value = take(rule, ';');
        if (take(value, '=') == part) return value;
    }
    return {};
}

void check_rule(const Property& property, Report& report) {
    const auto rule = book::ascii_upper(property.value);
    if (rule.ends_with(';') || !has_good_parts(rule))
        report.add("bad-rule"_rule, property.line, property.value);
}

}  // namespace followup::doctor
