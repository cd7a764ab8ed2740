#include <followup/doctor.hpp>

#include "book/text.hpp"
#include "doctor/alarms.hpp"
#include "doctor/calendar.hpp"
#include "doctor/components.hpp"
#include "doctor/events.hpp"
#include "doctor/physical_lines.hpp"
#include "doctor/timezones.hpp"
#include "doctor/values.hpp"
#include "ical/line_reader.hpp"

#include <algorithm>
#include <utility>

namespace followup {
namespace doctor {
namespace {

constexpr std::size_t deepest = 10;  // of components in one another; real ones end at three
constexpr std::size_t most_octets = 900'000;
constexpr std::size_t most_events = 1'000;

class Examiner {
 public:
    Examination examine(std::string_view feed);

 private:
    void take(const Property& property);
    void begin(const Property& property);
    void end(const Property& property);
    void keep(const Property& property, Component& component);
    void check_place(const Property& property, const KnownProperty* known, const Component& component);
    void close(const Component& component);
    void close_event(const Component& event);
    void check_size();

    Report report_;
    FeedFacts facts_;
    Calendar calendar_;
    std::vector<Component> open_;
    std::size_t unfollowed_ = 0;  ///< components that are open beyond `deepest`
    std::size_t calendars_ = 0;
};

void Examiner::take(const Property& property) {
    if (property.name == "BEGIN") return begin(property);
    if (property.name == "END") return end(property);
    if (unfollowed_ > 0) return;
    if (open_.empty()) return report_.add("outside-calendar"_rule, property.line, property.name);
    keep(property, open_.back());
}

void Examiner::begin(const Property& property) {
    const auto name = book::ascii_upper(trimmed(property.value));
    if (name != book::ascii_upper(property.value))
        report_.add("no-content-line"_rule, property.line, "spaces around the component's name");
    if (open_.size() == deepest || unfollowed_ > 0) {
        if (++unfollowed_ == 1) report_.add("misplaced-component"_rule, property.line, name);
        return;
    }
    if (!may_be_in(name, open_.empty() ? "" : open_.back().name))
        report_.add("misplaced-component"_rule, property.line, name);
    if (!open_.empty()) {
        open_.back().has_parts = true;
        if (kind_of(name) == Kind::observance) open_.back().has_observances = true;
    }
    Component component;
    component.kind = kind_of(name);
    component.name = name;
    component.line = property.line;
    if (component.kind == Kind::alarm && !open_.empty())
        open_.back().alarms.push_back({.line = property.line});
    if (component.kind == Kind::calendar && ++calendars_ == 2)
        report_.add("several-calendars"_rule, property.line);
    open_.push_back(std::move(component));
}

void Examiner::end(const Property& property) {
    if (unfollowed_ > 0) {
        --unfollowed_;
        return;
    }
    const auto name = book::ascii_upper(trimmed(property.value));
    const auto opened =
        std::find_if(open_.rbegin(), open_.rend(), [&](const Component& one) { return one.name == name; });
    if (opened != open_.rbegin() || open_.empty())
        report_.add("unbalanced"_rule, property.line, "END:" + name);
    if (opened == open_.rend()) return;
    // Of components that were left open nothing is said: half of them may be missing.
    open_.erase(opened.base(), open_.end());
    const auto component = std::move(open_.back());
    open_.pop_back();
    close(component);
}

void Examiner::check_place(const Property& property, const KnownProperty* known, const Component& component) {
    const bool is_extension = property.name.starts_with("X-");
    if (component.has_parts) report_.add("property-after-component"_rule, property.line, property.name);
    if (property.name == "X-LIC-ERROR")
        report_.add("parser-error"_rule, property.line, property.value);
    else if (known == nullptr && !is_extension)
        report_.add("unknown-property"_rule, property.line, property.name);
    else if (known != nullptr && !is_extension && !known->may_be_in(component.kind))
        report_.add("misplaced-property"_rule, property.line, property.name + " in " + component.name);
    if (known != nullptr && known->is_once_in(component.kind) && component.has(known->name))
        report_.add("repeated-property"_rule, property.line, property.name);
}

void Examiner::keep(const Property& property, Component& component) {
    const auto* const known = find_property(property.name);
    check_place(property, known, component);
    if (known == nullptr) {
        if (property.name.starts_with("X-") && property.name != "X-LIC-ERROR")
            check_unknown_value(property, report_);
        return;
    }
    check_value(property, *known, report_);
    const auto zone = property.parameter("TZID");
    if (!zone.empty()) calendar_.use_zone(zone, property.line, report_);
    const auto time = read_any_time(property.value.substr(0, property.value.find(',')));
    if (component.kind == Kind::event && zone.empty() && time && time->form == Time::Form::local &&
        (known->value == Value::time || known->value == Value::times))
        report_.add("floating-time"_rule, property.line, property.name);
    if (component.kind == Kind::observance && property.name == "RDATE")
        report_.add("dated-timezone"_rule, property.line);
    if (property.name == "EXDATE" && time)
        (time->form == Time::Form::date ? component.dated_exception : component.timed_exception) =
            property.line;
    if (property.name == "TRIGGER" && component.kind == Kind::alarm && open_.size() > 1)
        read_trigger(property, open_[open_.size() - 2].alarms.back(), report_);
    if (!component.has(known->name))
        component.kept.push_back({known, property.line, std::string(property.value), std::string(zone)});
}

void Examiner::close_event(const Component& event) {
    ++facts_.events;
    if (event.has("URL")) ++facts_.links;
    const bool has_method =
        std::any_of(open_.begin(), open_.end(), [](const Component& one) { return one.has("METHOD"); });
    check_event(event, has_method, report_);
    check_alarms_of(event, report_, facts_);
    calendar_.add(event);
}

void Examiner::close(const Component& component) {
    check_component(component, report_);
    switch (component.kind) {
        case Kind::calendar:
            return calendar_.finish(component, report_, facts_);
        case Kind::event:
            return close_event(component);
        case Kind::alarm:
            return check_alarm(component, report_, facts_);
        case Kind::timezone:
            return calendar_.add_zone(component, report_);
        case Kind::observance:
            return check_observance(component, report_);
        case Kind::todo:
            ++facts_.todos;
            report_.add("todo"_rule, component.line);
            return calendar_.add(component);
        case Kind::journal:
            report_.add("journal"_rule, component.line, component.name);
            return calendar_.add(component);
        case Kind::other:
            return;
    }
}

void Examiner::check_size() {
    if (facts_.octets <= most_octets && facts_.events <= most_events) return;
    report_.add("large-feed"_rule, 1,
                std::to_string(facts_.events) + " events in " + std::to_string(facts_.octets / 1000) + " kB");
}

Examination Examiner::examine(std::string_view feed) {
    facts_.octets = feed.size();
    check_physical_lines(feed, report_);
    for (LineReader reader(feed); !reader.at_end(); reader.advance()) {
        auto text = reader.line().text;
        if (reader.line_number() == 1)
            text.remove_prefix(std::min(text.find_first_not_of(" \t"), text.size()));
        if (text.empty()) continue;
        if (const auto property = parse_property(text, reader.line_number(), report_)) take(*property);
    }
    if (!open_.empty()) report_.add("unbalanced"_rule, open_.back().line, "BEGIN:" + open_.back().name);
    if (!open_.empty() && open_.front().kind == Kind::calendar)
        calendar_.finish(open_.front(), report_, facts_);
    if (calendars_ == 0 && !feed.empty()) {
        report_.clear();
        report_.add("no-calendar"_rule, 1, feed.substr(0, feed.find_first_of("\r\n")));
    }
    if (calendars_ > 0) check_size();
    return {report_.take(), std::move(facts_)};
}

}  // namespace
}  // namespace doctor

Examination examine(std::string_view feed) {
    return doctor::Examiner().examine(feed);
}

}  // namespace followup
