#include "doctor/values.hpp"

#include "book/text.hpp"
#include "doctor/recurrence.hpp"
#include "doctor/scalars.hpp"
#include "doctor/texts.hpp"
#include "doctor/times.hpp"
#include "ical/colors.hpp"

#include <chrono>

namespace followup::doctor {
namespace {

std::string shown(const Property& property) {
    return property.name + ":" + std::string(property.value.substr(0, 60));
}

/// Whether VALUE is not there, or is `type`; else it is reported.
bool has_type(const Property& property, std::string_view type, Report& report) {
    const auto given = property.type();
    if (given.empty() || given == type) return true;
    report.add("bad-value-type"_rule, property.line, property.name + ";VALUE=" + given);
    return false;
}

void check_plain_text(const Property& property, bool is_list, Report& report) {
    const bool is_other = property.name == "RELATED-TO" || property.name == "STYLED-DESCRIPTION";
    if (is_other && (property.type() == "URI" || property.type() == "UID")) return;
    if (!has_type(property, "TEXT", report)) return;
    if (!property.parameter("ENCODING").empty())
        report.add("bad-parameter"_rule, property.line, "ENCODING at a text");
    check_text(property, is_list, report);
}

void check_color(const Property& property, Report& report) {
    if (hex_color(property.value).empty()) report.add("color-name"_rule, property.line, property.value);
}

void check_category(const Property& property, Report& report) {
    if (property.name == "CATEGORIES" && property.value.find("\\,") != property.value.npos)
        report.add("comma-in-category"_rule, property.line, property.value);
}

void check_refresh(const Property& property, std::chrono::seconds interval, Report& report) {
    if (property.name != "REFRESH-INTERVAL" && property.name != "X-PUBLISHED-TTL") return;
    const bool is_positive = interval > interval.zero();
    if (!is_positive && property.name == "REFRESH-INTERVAL")
        report.add("refresh-not-positive"_rule, property.line, property.value);
    else if (is_positive && interval < std::chrono::minutes{15})
        report.add("hurried-refresh"_rule, property.line, shown(property));
}

void check_duration(const Property& property, Report& report) {
    if (property.name == "REFRESH-INTERVAL" && property.type() != "DURATION")
        report.add("untyped-refresh"_rule, property.line);
    else if (property.name != "X-PUBLISHED-TTL" && !has_type(property, "DURATION", report))
        return;
    const auto duration = read_exact_duration(property.value);
    if (!duration || (*duration < duration->zero() && property.name == "DURATION"))
        report.add("bad-duration"_rule, property.line, shown(property));
    else
        check_refresh(property, *duration, report);
}

void check_attachment(const Property& property, Report& report) {
    if (property.type() != "BINARY") return check_link(property, report);
    if (book::ascii_upper(property.parameter("ENCODING")) != "BASE64" || !is_base64(property.value))
        report.add("bad-value"_rule, property.line, property.name + ": not in BASE64");
}

void check_typed_link(const Property& property, Report& report) {
    const auto type = property.type();
    if (type != "URI" && !(property.name == "IMAGE" && type == "BINARY"))
        report.add("untyped-link"_rule, property.line, property.name);
    check_attachment(property, report);
}

void check_integer(const Property& property, int most, Report& report) {
    const auto integer = read_any_integer(property.value);
    if (!integer || *integer < 0 || *integer > most)
        report.add("bad-value"_rule, property.line, shown(property));
}

void check_form(const Property& property, bool is_good, Report& report) {
    if (!is_good) report.add("bad-value"_rule, property.line, shown(property));
}

}  // namespace

void check_value(const Property& property, const KnownProperty& known, Report& report) {
    switch (known.value) {
        case Value::text:
            return check_plain_text(property, false, report);
        case Value::texts:
            check_category(property, report);
            return check_plain_text(property, true, report);
        case Value::color:
            return check_color(property, report);
        case Value::time:
        case Value::times:
        case Value::utc_time:
            return check_times(property, known.value, report);
        case Value::duration:
            return check_duration(property, report);
        case Value::link:
            return check_link(property, report);
        case Value::typed_link:
        case Value::image:
            return check_typed_link(property, report);
        case Value::attachment:
            return check_attachment(property, report);
        case Value::integer:
            return check_integer(property, known.most, report);
        case Value::offset:
            return check_form(property, is_offset(property.value), report);
        case Value::position:
            return check_form(property, is_position(property.value), report);
        case Value::rule:
            return check_rule(property, report);
        case Value::trigger:    // with its alarm
        case Value::unchecked:  // seen too rarely
            return;
    }
}

void check_unknown_value(const Property& property, Report& report) {
    const auto type = property.type();
    if (type.empty() || type == "TEXT") check_text(property, false, report);
}

}  // namespace followup::doctor
