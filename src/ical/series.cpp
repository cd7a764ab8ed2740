#include "ical/series.hpp"

#include <algorithm>

namespace followup {

namespace {

using std::chrono::seconds;
using Take = std::function<void(const Occurrence&)>;

constexpr seconds day = date::days{1};

/// Times of a recurrence that are replaced or left out. Some programs name only the day of a time, or a time
/// on a day.
class Exceptions {
 public:
    void add(const Moment& moment) {
        if (moment.is_day)
            days_.push_back(date::floor<date::days>(moment.wall));
        else
            times_.push_back(moment.instant());
    }

    void sort() {
        std::ranges::sort(days_);
        std::ranges::sort(times_);
    }

    bool contain(const Moment& moment) const {
        if (std::ranges::binary_search(days_, date::floor<date::days>(moment.wall))) return true;
        const auto time = std::ranges::lower_bound(times_, moment.instant());
        if (time == times_.end()) return false;
        return moment.is_day ? *time < moment.instant_at(moment.wall + day) : *time == moment.instant();
    }

 private:
    std::vector<Day> days_;
    std::vector<Instant> times_;
};

class Series {
 public:
    explicit Series(const std::vector<const TheirEvent*>& events) : events_{events} {
        for (const TheirEvent* event : events) {
            for (const Moment& exception : event->exceptions) exceptions_.add(exception);
            if (!event->replaces) continue;
            exceptions_.add(*event->replaces);
            if (event->has_followers) followed_.push_back(event);
        }
        exceptions_.sort();
        std::ranges::sort(followed_, {}, replaced_time);
        for (const TheirEvent* event : events) longest_ = std::max(longest_, reach(*event));
    }

    void expand(const TimeSpan& window, Recurrences& recurrences, Damages& damages, const Take& take) const {
        for (const TheirEvent* event : events_) {
            if (event->replaces)
                take({event, event->start, event->length});
            else if (counts(*event))
                expand(*event, window, recurrences, damages, take);
        }
    }

 private:
    static Instant replaced_time(const TheirEvent* event) { return event->replaces->instant(); }

    /// How far an event moves the times it replaces.
    static seconds shift(const TheirEvent& event) {
        return event.replaces ? event.start.instant() - event.replaces->instant() : seconds{0};
    }

    /// How far from the time a rule gives the event may be.
    static seconds reach(const TheirEvent& event) {
        return event.length.days + event.length.clock + std::chrono::abs(shift(event));
    }

    /// Whether it, or what follows from it, can say anything: else there is no need to go through its times.
    bool counts(const TheirEvent& event) const {
        constexpr seconds shortest_day = std::chrono::hours{20};
        return event.is_busy || !followed_.empty() || (event.may_be_holiday && longest_ >= shortest_day);
    }

    void expand(const TheirEvent& event, const TimeSpan& window, Recurrences& recurrences, Damages& damages,
                const Take& take) const {
        const auto enter = [&](const Moment& begin, const Length& length) {
            if (!exceptions_.contain(begin)) take(placed({&event, begin, length}));
        };
        enter(event.start, event.length);
        for (const auto& [begin, length] : event.dates) enter(begin, length);
        const ZoneRules& zone = *event.start.zone;
        const WallSpan range{to_wall(zone, window.begin) - longest_ - 2 * day,
                             to_wall(zone, window.end) + longest_ + 2 * day};
        Moment begin = event.start;
        for (const std::string& rule : event.rules) {
            const std::string_view damage =
                recurrences.expand(rule, event.start, range, [&](date::local_seconds wall) {
                    begin.wall = wall;
                    enter(begin, event.length);
                });
            if (!damage.empty()) damages.miss(event.line, damage);
        }
    }

    /// Where the last change of this and all that follow puts it.
    Occurrence placed(const Occurrence& occurrence) const {
        const auto next = std::ranges::upper_bound(followed_, occurrence.begin.instant(), {}, replaced_time);
        if (next == followed_.begin()) return occurrence;
        const TheirEvent& change = **std::prev(next);
        const ZoneRules& zone = *change.start.zone;
        const auto moved = change.start.wall - to_wall(zone, change.replaces->instant());
        Moment begin = change.start;
        begin.wall = to_wall(zone, occurrence.begin.instant()) + moved;
        return {&change, begin, change.length};
    }

    const std::vector<const TheirEvent*>& events_;
    Exceptions exceptions_;
    std::vector<const TheirEvent*> followed_;  ///< in the order of what they replace
    seconds longest_{0};
};

}  // namespace

void expand(const std::vector<const TheirEvent*>& series, const TimeSpan& window, Recurrences& recurrences,
            Damages& damages, const Take& take) {
    Series{series}.expand(window, recurrences, damages, take);
}

}  // namespace followup
