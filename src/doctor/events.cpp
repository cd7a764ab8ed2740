#include "doctor/events.hpp"

#include "book/text.hpp"
#include "doctor/recurrence.hpp"
#include "doctor/scalars.hpp"
#include "doctor/texts.hpp"

#include <chrono>

namespace followup::doctor {
namespace {

bool is_date(const Time& time) {
    return time.form == Time::Form::date;
}

/// Whether a time says what instant it is, and not only what clocks show.
bool is_floating(const Kept& property, const Time& time) {
    return time.form == Time::Form::local && property.zone.empty();
}

void check_order(const Kept& start, const Kept& end, Report& report) {
    const auto from = read_any_time(start.value), to = read_any_time(end.value);
    if (!from || !to) return;
    if (is_date(*from) != is_date(*to) || is_floating(start, *from) != is_floating(end, *to))
        return report.add("end-differs"_rule, end.line, "DTSTART:" + start.value + ", DTEND:" + end.value);
    // Of two zones, or of a zone and UTC, no order can be told here.
    if (from->form != to->form || start.zone != end.zone) return;
    if (to->wall < from->wall)
        report.add("ends-before-start"_rule, end.line, end.value);
    else if (to->wall == from->wall)
        report.add(is_date(*from) ? "all-day-end"_rule : "zero-length"_rule, end.line);
}

void check_duration(const Component& event, const Time& start, Report& report) {
    const Kept* const duration = event.find("DURATION");
    if (duration == nullptr) {
        if (!is_date(start) && !event.has("DTEND")) report.add("no-end"_rule, event.line);
        return;
    }
    if (is_date(start) && duration->value.find('T') != std::string::npos)
        report.add("bad-duration"_rule, duration->line, "an all-day event lasts days or weeks");
    if (read_exact_duration(duration->value) == std::chrono::seconds{0})
        report.add("no-end"_rule, duration->line, duration->value);
}

void check_span(const Component& event, Report& report) {
    const Kept *const start = event.find("DTSTART"), *const end = event.find("DTEND");
    if (end != nullptr && event.has("DURATION")) report.add("both-ends"_rule, end->line);
    if (start == nullptr) return;
    if (end != nullptr) check_order(*start, *end, report);
    if (const auto time = read_any_time(start->value)) check_duration(event, *time, report);
}

void check_recurrence(const Component& event, Report& report) {
    const auto start = event.time("DTSTART");
    const auto exception = start && is_date(*start) ? event.timed_exception : event.dated_exception;
    if (start && exception != 0)
        report.add("bad-value-type"_rule, exception, "EXDATE is of another kind than DTSTART");
    const Kept* const rule = event.find("RRULE");
    if (rule == nullptr) return;
    const auto parts = book::ascii_upper(rule->value);
    if (part_of_rule(parts, "COUNT") == "1") report.add("single-occurrence"_rule, rule->line);
    const auto until = read_any_time(part_of_rule(parts, "UNTIL"));
    if (!until || !start) return;
    const bool is_in_zone = start->form == Time::Form::local && !event.find("DTSTART")->zone.empty();
    if (until->form != (is_in_zone ? Time::Form::utc : start->form))
        report.add("bad-rule"_rule, rule->line, "UNTIL is of another kind than DTSTART");
}

void check_texts(const Component& event, Report& report) {
    if (book::is_blank(event.value("SUMMARY"))) report.add("no-summary"_rule, event.line);
    const Kept* const description = event.find("DESCRIPTION");
    if (description != nullptr && has_html(description->value))
        report.add("html-text"_rule, description->line);
}

void check_standing(const Component& event, Report& report) {
    const Kept* const status = event.find("STATUS");
    if (status != nullptr && book::ascii_upper(status->value) == "CANCELLED")
        report.add("cancelled"_rule, status->line);
    if (!event.has("SEQUENCE") && !event.has("LAST-MODIFIED")) report.add("no-revision"_rule, event.line);
}

}  // namespace

void check_event(const Component& event, bool has_method, Report& report) {
    const bool needs_start = !has_method || event.has("DTEND");
    if (needs_start && !event.has("DTSTART"))
        report.add("missing-property"_rule, event.line, "a VEVENT without DTSTART");
    check_span(event, report);
    check_recurrence(event, report);
    check_texts(event, report);
    check_standing(event, report);
}

}  // namespace followup::doctor
