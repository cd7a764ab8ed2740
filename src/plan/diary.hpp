#pragma once

// What is already on each day, and where there is room.

#include <followup/plan.hpp>

#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace followup {

/// Counts how many things happen before an instant. Only few instants of a day are ever used, the steps of
/// the working hours, so that adding stays cheap however many touches share a day.
class Tally {
 public:
    void add(Instant at);
    int before(Instant at) const;  ///< how many at an earlier instant
    int up_to(Instant at) const;   ///< how many at that instant or an earlier one

 private:
    std::vector<std::pair<Instant, int>> running_;  // instants in order, each with the count up to it
};

/// Which times will do: only free ones; those that overlap the fewest touches, the earliest of equals; any.
enum class Overlap { none, least, any };

struct Opening {
    Slot slot;
    int overlaps = 0;  ///< how many touches are there already
};

/// The touches placed so far. A day has room while it has fewer confirmed touches than the daily limit.
class Diary {
 public:
    Diary(const Calendar& calendar, const ZoneRules& zone) : calendar_(calendar), zone_(zone) {}

    /// Counts against the daily limit of `day` without taking time, as what was done already does.
    void count_towards_limit(Day day) { ++days_[day].confirmed; }

    void enter(const Slot& slot, TouchStatus status);

    /// Confirmed touches on that day.
    int load(Day day) const;
    bool has_room(Day day) const { return !calendar_.daily_limit || load(day) < *calendar_.daily_limit; }

    /// Whether no touch is there at that time.
    bool is_free(const Slot& slot) const;

    /// A time on that day, in steps of the length from the beginning of the working hours, not before
    /// `not_before`: the first one that `overlap` allows.
    std::optional<Opening> opening(Day day, Minutes length, Instant not_before, Overlap overlap) const;

 private:
    struct Entries {
        int confirmed = 0;
        Tally begins, ends;
    };
    const Entries* entries(Day day) const;
    static int overlaps(const Entries* entries, Instant begin, Instant end);

    const Calendar& calendar_;
    const ZoneRules& zone_;
    std::map<Day, Entries> days_;
};

}  // namespace followup
