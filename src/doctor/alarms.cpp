#include "doctor/alarms.hpp"

#include "book/text.hpp"
#include "doctor/scalars.hpp"

#include <algorithm>
#include <utility>

namespace followup::doctor {
namespace {

/// Thunderbird looks one month ahead.
constexpr date::days most_ahead{30};

void require(const Component& alarm, std::string_view property, std::string_view what, Report& report) {
    if (!alarm.has(property)) report.add("incomplete-alarm"_rule, alarm.line, what);
}

void check_action(const Component& alarm, Report& report, FeedFacts& facts) {
    const Kept* const given = alarm.find("ACTION");
    if (given == nullptr) return report.add("incomplete-alarm"_rule, alarm.line, "no ACTION");
    const auto action = book::ascii_upper(given->value);
    if (action == "DISPLAY") {
        ++facts.displayed;
        require(alarm, "DESCRIPTION", "ACTION:DISPLAY without DESCRIPTION", report);
        if (const Kept* const attendee = alarm.find("ATTENDEE"))
            report.add("incomplete-alarm"_rule, attendee->line, "ACTION:DISPLAY with ATTENDEE");
    } else if (action == "AUDIO") {
        ++facts.sounded;
        report.add("audio-alarm"_rule, given->line);
    } else if (action == "EMAIL") {
        report.add("email-alarm"_rule, given->line);
        require(alarm, "SUMMARY", "ACTION:EMAIL without SUMMARY", report);
        require(alarm, "DESCRIPTION", "ACTION:EMAIL without DESCRIPTION", report);
        require(alarm, "ATTENDEE", "ACTION:EMAIL without ATTENDEE", report);
    } else {
        report.add("other-alarm"_rule, given->line, given->value);
    }
}

void read_absolute(const Property& property, Report& report) {
    const auto time = read_any_time(property.value);
    if (!time)
        report.add("bad-time"_rule, property.line, property.value);
    else if (time->form != Time::Form::utc)
        report.add("not-utc"_rule, property.line, property.value);
    if (!property.parameter("RELATED").empty())
        report.add("incomplete-alarm"_rule, property.line, "RELATED at an absolute TRIGGER");
    report.add("absolute-alarm"_rule, property.line, property.value);
}

void check_moment(const Alarm& alarm, Report& report) {
    if (!alarm.trigger) return;
    if (alarm.is_at_end)
        report.add("alarm-at-end"_rule, alarm.trigger_line);
    else if (*alarm.trigger > alarm.trigger->zero())
        report.add("alarm-after-start"_rule, alarm.trigger_line);
    if (-*alarm.trigger > most_ahead) report.add("distant-alarm"_rule, alarm.trigger_line);
    if (*alarm.trigger % std::chrono::minutes{1} != alarm.trigger->zero())
        report.add("alarm-in-seconds"_rule, alarm.trigger_line);
}

}  // namespace

void read_trigger(const Property& property, Alarm& alarm, Report& report) {
    if (alarm.trigger_line != 0) return;
    alarm.trigger_line = property.line;
    const auto type = property.type();
    if (type == "DATE-TIME") return read_absolute(property, report);
    if (!type.empty() && type != "DURATION")
        return report.add("bad-value-type"_rule, property.line, "TRIGGER;VALUE=" + type);
    const auto related = book::ascii_upper(property.parameter("RELATED"));
    if (!related.empty() && related != "START" && related != "END")
        report.add("bad-keyword"_rule, property.line, "RELATED=" + related);
    alarm.is_at_end = related == "END";
    alarm.trigger = read_exact_duration(property.value);
    if (alarm.trigger) return;
    if (read_any_time(property.value))
        report.add("bad-value-type"_rule, property.line, "an absolute TRIGGER without VALUE=DATE-TIME");
    else
        report.add("bad-duration"_rule, property.line,
                   "TRIGGER:" + std::string(property.value.substr(0, 60)));
}

void check_alarm(const Component& alarm, Report& report, FeedFacts& facts) {
    ++facts.alarms;
    check_action(alarm, report, facts);
    require(alarm, "TRIGGER", "no TRIGGER", report);
    if (alarm.has("REPEAT") != alarm.has("DURATION"))
        report.add("incomplete-alarm"_rule, alarm.line, "REPEAT and DURATION come together or not at all");
    if (const Kept* const repeat = alarm.find("REPEAT"))
        if (repeat->value != "0") report.add("repeating-alarm"_rule, repeat->line);
}

void check_alarms_of(const Component& event, Report& report, FeedFacts& facts) {
    const bool has_end = event.has("DTEND") || event.has("DURATION") || event.has("DUE");
    std::vector<std::pair<std::chrono::seconds, std::size_t>> moments;
    for (const Alarm& alarm : event.alarms) {
        check_moment(alarm, report);
        if (alarm.is_at_end && !has_end)
            report.add("incomplete-alarm"_rule, alarm.trigger_line, "RELATED=END, and the event has no end");
        if (alarm.trigger && !alarm.is_at_end) moments.emplace_back(*alarm.trigger, alarm.trigger_line);
    }
    std::sort(moments.begin(), moments.end());
    for (std::size_t i = 1; i < moments.size(); ++i)
        if (moments[i].first == moments[i - 1].first) report.add("alarms-at-once"_rule, moments[i].second);
    if (event.alarms.size() > 1) ++facts.events_with_several;
}

}  // namespace followup::doctor
