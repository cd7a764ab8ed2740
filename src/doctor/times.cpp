#include "doctor/times.hpp"

#include "doctor/scalars.hpp"

#include <algorithm>

namespace followup::doctor {
namespace {

std::string shown(const Property& property, std::string_view value) {
    return property.name + ":" + std::string(value.substr(0, 60));
}

bool is_period(std::string_view value) {
    const auto slash = value.find('/');
    if (slash == value.npos || !read_any_time(value.substr(0, slash))) return false;
    const auto end = value.substr(slash + 1);
    return read_any_time(end) || read_exact_duration(end);
}

/// One time, with its property's parameters.
void check_time(const Property& property, std::string_view value, const std::string& type, Report& report) {
    const auto time = read_any_time(value);
    const bool is_date = time && time->form == Time::Form::date;
    const bool has_zone = !property.parameter("TZID").empty();
    if (!time)
        report.add("bad-time"_rule, property.line, shown(property, value));
    else if (is_date != (type == "DATE"))
        report.add("bad-value-type"_rule, property.line, shown(property, value));
    else if (has_zone && time->form != Time::Form::local)
        report.add("needless-zone"_rule, property.line, shown(property, value));
}

void check_utc(const Property& property, Report& report) {
    const auto time = read_any_time(property.value);
    if (!time)
        report.add("bad-time"_rule, property.line, shown(property, property.value));
    else if (time->form != Time::Form::utc)
        report.add("not-utc"_rule, property.line, shown(property, property.value));
}

}  // namespace

void check_times(const Property& property, Value kind, Report& report) {
    const auto type = property.type();
    if (kind == Value::utc_time) return check_utc(property, report);
    const bool are_periods = kind == Value::times && type == "PERIOD";
    if (!type.empty() && type != "DATE" && type != "DATE-TIME" && !are_periods)
        return report.add("bad-value-type"_rule, property.line, property.name + ";VALUE=" + type);
    auto rest = property.value;
    do {
        const auto value = kind == Value::times ? rest.substr(0, rest.find(',')) : rest;
        rest.remove_prefix(std::min(value.size() + 1, rest.size()));
        if (!are_periods)
            check_time(property, value, type, report);
        else if (!is_period(value))
            report.add("bad-time"_rule, property.line, shown(property, value));
    } while (!rest.empty());
}

}  // namespace followup::doctor
