#include "ical/their_event.hpp"

#include <algorithm>

#include "ical/read_values.hpp"
#include "ical/their_times.hpp"
#include "ical/their_values.hpp"

namespace followup {

namespace {

class TheirEventReader {
 public:
    TheirEventReader(const TheirComponent& vevent, TheirZones& zones, const TimeSpan& window,
                     Damages& damages)
        : vevent_{vevent}, zones_{zones}, window_{window}, damages_{damages} {}

    std::optional<TheirEvent> read() && {
        event_.line = vevent_.line;
        if (const TheirProperty* uid = vevent_.find("UID")) read_text(uid->value, event_.uid);
        read_status();
        read_what_it_replaces();
        const auto start = read_one("DTSTART");
        if (start)
            event_.start = *start;
        else if (event_.replaces && is_cancelled_)
            event_.start = *event_.replaces;
        else
            return fail("an event without a DTSTART that can be used");
        read_length_of_event();
        for (const TheirProperty& property : vevent_.properties) read_recurrence(property);
        return std::move(event_);
    }

 private:
    bool says(std::string_view name, std::string_view value) const {
        const TheirProperty* property = vevent_.find(name);
        return property != nullptr && property->has_value(value);
    }

    std::optional<TheirEvent> fail(std::string_view what) {
        damages_.miss(vevent_.line, what);
        return std::nullopt;
    }

    std::optional<Moment> read(const TheirProperty& property, std::string_view value) {
        return read_moment(property, value, zones_, vevent_.line);
    }

    std::optional<Moment> read_one(std::string_view name) {
        const TheirProperty* property = vevent_.find(name);
        return property == nullptr ? std::nullopt : read(*property, property->value);
    }

    void read_status() {
        is_cancelled_ = says("STATUS", "CANCELLED");
        const bool is_free = vevent_.find("TRANSP") != nullptr ? says("TRANSP", "TRANSPARENT")
                                                               : says("X-MICROSOFT-CDO-BUSYSTATUS", "FREE");
        event_.is_busy = !is_cancelled_ && !is_free;
        // Google's holidays are public ones, and observances on which people work.
        const TheirProperty* description = vevent_.find("DESCRIPTION");
        const bool is_observance =
            description != nullptr && trimmed(description->value).starts_with("Observance");
        event_.may_be_holiday = !is_cancelled_ && !is_observance;
    }

    void read_what_it_replaces() {
        const TheirProperty* id = vevent_.find("RECURRENCE-ID");
        if (id == nullptr) return;
        event_.replaces = read(*id, id->value);
        event_.has_followers = equals_in_any_case(id->parameter("RANGE"), "THISANDFUTURE");
        if (!event_.replaces)
            damages_.note(vevent_.line, "an event with a RECURRENCE-ID that cannot be used");
    }

    /// A day, or no time at all, if it does not say (RFC 5545 section 3.6.1).
    void read_length_of_event() {
        event_.length = event_.start.is_day ? Length{.days = date::days{1}} : Length{};
        if (const TheirProperty* end = vevent_.find("DTEND")) {
            if (const auto moment = read(*end, end->value))
                event_.length = length_between(event_.start, *moment);
            else
                damage("an event with a DTEND that cannot be used");
        } else if (const TheirProperty* duration = vevent_.find("DURATION")) {
            if (const auto length = read_length(duration->value))
                event_.length = *length;
            else
                damage("an event with a DURATION that cannot be used");
        }
    }

    /// Whatever happened once, long ago, is over.
    void damage(std::string_view what) {
        constexpr date::days longest{366};
        const bool recurs = vevent_.find("RRULE") != nullptr || vevent_.find("RDATE") != nullptr;
        if (!recurs && event_.start.instant() + longest < window_.begin)
            damages_.note(vevent_.line, what);
        else
            damages_.miss(vevent_.line, what);
    }

    void read_recurrence(const TheirProperty& property) {
        if (property.name == "RRULE") event_.rules.push_back(property.value);
        if (property.name == "EXRULE")
            damages_.note(vevent_.line, "an event with an EXRULE, which is not heeded");
        if (property.name == "RDATE")
            for_each_value(property.value, [&](std::string_view value) { read_date(property, value); });
        if (property.name == "EXDATE")
            for_each_value(property.value, [&](std::string_view value) { read_exception(property, value); });
    }

    void read_date(const TheirProperty& property, std::string_view value) {
        if (const auto period = read_period(property, value, zones_, vevent_.line))
            event_.dates.push_back(*period);
        else if (auto moment = read(property, value))
            event_.dates.emplace_back(at_time_of_start(*moment), event_.length);
        else
            damages_.miss(vevent_.line, "an event with an RDATE that cannot be used");
    }

    /// A day on which something happens that has a time does so at that time.
    Moment at_time_of_start(const Moment& moment) const {
        if (!moment.is_day || event_.start.is_day) return moment;
        Moment timed = event_.start;
        timed.wall = moment.wall + (timed.wall - date::floor<date::days>(timed.wall));
        return timed;
    }

    void read_exception(const TheirProperty& property, std::string_view value) {
        if (const auto moment = read(property, value))
            event_.exceptions.push_back(*moment);
        else
            damages_.note(vevent_.line, "an event with an EXDATE that cannot be used");
    }

    const TheirComponent& vevent_;
    TheirZones& zones_;
    const TimeSpan& window_;
    Damages& damages_;
    TheirEvent event_;
    bool is_cancelled_ = false;
};

bool is_ours(const TheirComponent& vevent, const CalendarReading& reading) {
    const auto is_private = [](const TheirProperty& p) { return p.name.starts_with("X-FOLLOWUP-"); };
    if (std::ranges::any_of(vevent.properties, is_private)) return true;
    const TheirProperty* property = vevent.find("UID");
    if (property == nullptr || !reading.is_ours) return false;
    std::string uid;
    read_text(property->value, uid);
    return reading.is_ours(uid);
}

}  // namespace

std::optional<TheirEvent> read_their_event(const TheirComponent& vevent, TheirZones& zones,
                                           const CalendarReading& reading, Damages& damages) {
    if (!vevent.is_closed) {
        damages.miss(vevent.line, "an event without END");
        return std::nullopt;
    }
    if (is_ours(vevent, reading)) return std::nullopt;
    return TheirEventReader{vevent, zones, reading.window, damages}.read();
}

std::vector<TimeSpan> read_free_busy(const TheirComponent& vfreebusy, TheirZones& zones, Damages& damages) {
    std::vector<TimeSpan> busy;
    if (!vfreebusy.is_closed) damages.miss(vfreebusy.line, "busy times without END");
    for (const TheirProperty& property : vfreebusy.properties) {
        if (property.name != "FREEBUSY" || equals_in_any_case(property.parameter("FBTYPE"), "FREE")) continue;
        for_each_value(property.value, [&](std::string_view value) {
            if (const auto period = read_period(property, value, zones, vfreebusy.line))
                busy.push_back({period->first.instant(), end_of(period->first, period->second)});
            else
                damages.miss(vfreebusy.line, "a FREEBUSY that cannot be used");
        });
    }
    return busy;
}

}  // namespace followup
