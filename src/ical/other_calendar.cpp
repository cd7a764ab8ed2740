#include <followup/ical.hpp>

#include <algorithm>
#include <deque>
#include <unordered_map>
#include <utility>

#include "ical/series.hpp"
#include "ical/their_event.hpp"

namespace followup {

namespace {

/// What is busy and what is a holiday, as it comes.
class Findings {
 public:
    explicit Findings(const CalendarReading& reading) : reading_{reading} {}

    void enter(const Occurrence& occurrence) {
        const TimeSpan span{occurrence.begin.instant(), end_of(occurrence.begin, occurrence.length)};
        if (occurrence.event->is_busy) enter_busy(span);
        if (occurrence.event->may_be_holiday) enter_whole_days(span);
    }

    void enter_busy(const TimeSpan& span) {
        const TimeSpan within{std::max(span.begin, reading_.window.begin),
                              std::min(span.end, reading_.window.end)};
        if (within.begin < within.end && span.begin < span.end) busy_.push_back(within);
    }

    std::vector<TimeSpan> take_busy() { return merged(std::move(busy_)); }

    std::vector<std::pair<Day, Day>> take_holidays() {
        std::ranges::sort(holidays_);
        holidays_.erase(std::unique(holidays_.begin(), holidays_.end()), holidays_.end());
        return std::move(holidays_);
    }

 private:
    Day day_at(Instant instant) const { return date_in(reading_.zone, instant); }

    bool is_midnight(Instant instant) const {
        return instant == to_instant(reading_.zone, WallTime{day_at(instant)});
    }

    void enter_whole_days(const TimeSpan& span) {
        constexpr std::chrono::hours shortest{20};  // whatever clocks do
        const bool is_within = span.begin < reading_.window.end && span.end > reading_.window.begin;
        if (!is_within || span.end - span.begin < shortest) return;
        if (!is_midnight(span.begin) || !is_midnight(span.end)) return;
        constexpr std::chrono::seconds before{1};
        holidays_.emplace_back(std::max(day_at(span.begin), day_at(reading_.window.begin)),
                               std::min(day_at(span.end - before), day_at(reading_.window.end - before)));
    }

    const CalendarReading& reading_;
    std::vector<TimeSpan> busy_;
    std::vector<std::pair<Day, Day>> holidays_;
};

class OtherCalendarReader {
 public:
    OtherCalendarReader(std::string_view ics, const CalendarReading& reading)
        : lines_{ics}, reading_{reading}, findings_{reading} {}

    OtherCalendar read() && {
        skip_blank_lines();
        const bool is_calendar = !lines_.at_end() && lines_.line().begins("VCALENDAR");
        if (!is_calendar) damages_.miss(1, lines_.at_end() ? "an empty file" : "no BEGIN:VCALENDAR");
        while (!lines_.at_end() && lines_.line().begins("VCALENDAR")) {
            read_calendar();
            skip_blank_lines();
        }
        if (is_calendar && !lines_.at_end())
            damages_.miss(lines_.line_number(), "something behind END:VCALENDAR");
        expand_series();
        const bool is_whole = damages_.is_whole();
        return {.busy = findings_.take_busy(),
                .holidays = findings_.take_holidays(),
                .damages = std::move(damages_).take(),
                .is_whole = is_whole};
    }

 private:
    void skip_blank_lines() {
        while (!lines_.at_end() && trimmed(lines_.line().text).empty()) lines_.advance();
    }

    /// A zone may be defined behind the events that name it (RFC 5545 section 3.6).
    void read_calendar() {
        zones_.begin_calendar();
        std::vector<TheirComponent> components;
        for (lines_.advance(); !lines_.at_end() && !lines_.line().ends("VCALENDAR");)
            if (lines_.line().begins("VCALENDAR"))
                break;
            else
                read_part(components);
        if (lines_.at_end() || !lines_.line().ends("VCALENDAR"))
            damages_.miss(lines_.line_number(), "no END:VCALENDAR");
        else
            lines_.advance();
        for (const TheirComponent& component : components) read(component);
    }

    void read_part(std::vector<TheirComponent>& components) {
        const ContentLine& line = lines_.line();
        if (line.kind == ContentLine::Kind::begin) {
            TheirComponent component = read_component(lines_);
            if (component.name == "VTIMEZONE") zones_.define(component);
            const bool is_kept = component.name == "VEVENT" || component.name == "VFREEBUSY";
            if (is_kept) components.push_back(std::move(component));
            return;
        }
        if (equals_in_any_case(line.name, "X-WR-TIMEZONE")) zones_.set_shown_in(line.value);
        lines_.advance();
    }

    void read(const TheirComponent& component) {
        if (component.name == "VFREEBUSY") {
            for (const TimeSpan& span : read_free_busy(component, zones_, damages_))
                findings_.enter_busy(span);
        } else if (auto event = read_their_event(component, zones_, reading_, damages_)) {
            events_.push_back(std::move(*event));
        }
    }

    /// Events without a UID have nothing to do with one another.
    void expand_series() {
        std::unordered_map<std::string_view, std::size_t> by_uid;
        std::vector<std::vector<const TheirEvent*>> all;
        for (const TheirEvent& event : events_) {
            const auto [entry, is_first] = by_uid.try_emplace(event.uid, all.size());
            if (is_first || event.uid.empty())
                all.push_back({&event});
            else
                all[entry->second].push_back(&event);
        }
        for (const auto& series : all)
            expand(series, reading_.window, recurrences_, damages_,
                   [this](const Occurrence& occurrence) { findings_.enter(occurrence); });
    }

    LineReader lines_;
    const CalendarReading& reading_;
    Findings findings_;
    Damages damages_;
    Recurrences recurrences_;
    TheirZones zones_{reading_, recurrences_, damages_};
    std::deque<TheirEvent> events_;
};

}  // namespace

OtherCalendar read_other_calendar(std::string_view ics, const CalendarReading& reading) {
    return OtherCalendarReader{ics, reading}.read();
}

}  // namespace followup
