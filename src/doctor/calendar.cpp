#include "doctor/calendar.hpp"

#include "book/text.hpp"
#include "doctor/scalars.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace followup::doctor {
namespace {

/// How many different ones there are matters up to two.
void note(std::map<std::string, std::size_t>& few, const Kept* property) {
    if (property != nullptr && few.size() < 2) few.emplace(property->value, property->line);
}

void check_refresh(const Component& calendar, Report& report) {
    const Kept *const standard = calendar.find("REFRESH-INTERVAL"), *const other =
                                                                        calendar.find("X-PUBLISHED-TTL");
    if (standard == nullptr || other == nullptr) return;
    const auto interval = read_exact_duration(standard->value), ttl = read_exact_duration(other->value);
    if (interval && ttl && interval != ttl)
        report.add("refresh-differs"_rule, other->line, other->value + " and " + standard->value);
}

void check_method(const Component& calendar, Report& report) {
    const Kept* const method = calendar.find("METHOD");
    if (method == nullptr) return;
    const bool is_publish = book::ascii_upper(method->value) == "PUBLISH";
    if (is_publish)
        report.add("method-publish"_rule, method->line);
    else
        report.add("invitation"_rule, method->line, method->value);
}

void check_name(const Component& calendar, Report& report, FeedFacts& facts) {
    const Kept *const standard = calendar.find("NAME"), *const usual = calendar.find("X-WR-CALNAME");
    const Kept* const name = standard != nullptr ? standard : usual;
    if (name == nullptr) return report.add("no-name"_rule, calendar.line);
    facts.name = name->value;
    for (const Kept* one : {standard, usual})
        if (one != nullptr && one->value.find('\\') != std::string::npos)
            report.add("escapes-in-name"_rule, one->line, one->value);
}

}  // namespace

void Calendar::add(const Component& component) {
    if (component.kind == Kind::event) {
        const Kept *const stamp = component.find("DTSTAMP"), *const revised = component.find("LAST-MODIFIED");
        note(stamps_, stamp);
        note(revisions_, revised);
        if (stamp != nullptr && revised != nullptr && stamp->value == revised->value) has_true_stamp_ = true;
    }
    const Kept *const uid = component.find("UID"), *const change = component.find("RECURRENCE-ID");
    if (uid == nullptr) return;
    const auto time = read_any_time(component.value(change == nullptr ? "DTSTART" : "RECURRENCE-ID"));
    entries_.push_back({.uid = uid->value,
                        .recurrence_id = change == nullptr ? "" : change->value,
                        .line = uid->line,
                        .recurrence_line = change == nullptr ? 0 : change->line,
                        .recurs = component.has("RRULE") || component.has("RDATE"),
                        .is_dated = time && time->form == Time::Form::date});
}

void Calendar::add_zone(const Component& zone, Report& report) {
    if (!zone.has_observances)
        report.add("bad-timezone"_rule, zone.line, "neither STANDARD nor DAYLIGHT in it");
    const Kept* const name = zone.find("TZID");
    if (name == nullptr) return;
    const bool is_new = zones_.emplace(name->value, name->line).second;
    if (!is_new) report.add("duplicate-timezone"_rule, name->line, name->value);
}

void Calendar::use_zone(std::string_view name, std::size_t line, Report& report) {
    if (name.find("sourceforge.net/") != name.npos)
        report.add("libical-zone"_rule, line, name);
    else if (name.find(' ') != name.npos)  // as in "W. Europe Standard Time"
        report.add("windows-zone"_rule, line, name);
    if (!used_zones_.contains(name)) used_zones_.emplace(name, line);
}

void Calendar::check_uids(Report& report) {
    const auto key = [](const Entry& one) { return std::tie(one.uid, one.recurrence_id, one.line); };
    std::sort(entries_.begin(), entries_.end(),
              [&](const Entry& a, const Entry& b) { return key(a) < key(b); });
    const Entry* master = nullptr;
    for (std::size_t i = 0; i < entries_.size(); ++i) {
        const Entry& entry = entries_[i];
        const bool is_same = i > 0 && entries_[i - 1].uid == entry.uid;
        if (is_same && entries_[i - 1].recurrence_id == entry.recurrence_id)
            report.add("duplicate-uid"_rule, entry.line, entry.uid);
        if (!is_same) master = entry.recurrence_id.empty() ? &entry : nullptr;
        if (master != nullptr && !entry.recurrence_id.empty()) check_series(*master, entry, report);
    }
}

void Calendar::check_series(const Entry& master, const Entry& change, Report& report) const {
    if (!master.recurs)
        report.add("bad-recurrence-id"_rule, change.recurrence_line, "the event of that UID does not recur");
    else if (master.is_dated != change.is_dated)
        report.add("bad-recurrence-id"_rule, change.recurrence_line,
                   "DTSTART of the series is of another kind");
}

/// Events that were changed at different times, and never when they were stamped, are stamped at each run.
void Calendar::check_stamps(const Component& calendar, Report& report) const {
    const bool says_so = stamps_.size() == 1 && revisions_.size() > 1 && !has_true_stamp_;
    if (says_so && !calendar.has("METHOD"))
        report.add("stamps-of-now"_rule, stamps_.begin()->second, stamps_.begin()->first);
}

void Calendar::finish(const Component& calendar, Report& report, FeedFacts& facts) {
    if (!calendar.has_parts) report.add("empty-calendar"_rule, calendar.line);
    check_name(calendar, report, facts);
    check_method(calendar, report);
    check_refresh(calendar, report);
    facts.refresh = calendar.value("REFRESH-INTERVAL");
    facts.published_ttl = calendar.value("X-PUBLISHED-TTL");
    check_stamps(calendar, report);
    check_uids(report);
    for (const auto& [zone, line] : used_zones_)
        if (!zones_.contains(zone)) report.add("missing-zone"_rule, line, zone);
    *this = {};
}

}  // namespace followup::doctor
