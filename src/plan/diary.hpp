#pragma once

// What is already on each day, and where there is room.

#include "plan/hours.hpp"

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

/// Days on which nothing more fits. Placing only ever fills days, so a day that is full stays full, and is
/// not looked at again by any of the many touches that would like it.
class FullDays {
 public:
    void add(Day day) { beyond_.emplace(day, day + date::days{1}); }
    /// `day`, or the first one after it that is not known to be full.
    Day next_other(Day day);

 private:
    std::map<Day, Day> beyond_;  // some later day that may not be full, nearer to it from search to search
};

/// Which times will do: only free ones; those that overlap the fewest touches, the earliest of equals; any,
/// busy ones too.
enum class Overlap { none, least, any };

/// What is looked for on a day.
struct Search {
    Minutes length;
    Instant not_before;
    Overlap overlap = Overlap::none;
    const ZoneRules* their_zone = nullptr;  ///< it has to be inside the day there; nullptr: wherever they are
    bool heeds_busy = true;                 ///< false: as if the busy calendars were empty
};

struct Opening {
    Day day;
    Slot slot;
    int overlaps = 0;  ///< how many touches are there already
};

/// The touches placed so far. A day has room while it has fewer confirmed touches than the daily limit.
class Diary {
 public:
    Diary(const Calendar& calendar, const Surroundings& around)
        : calendar_(calendar), around_(around), hours_(calendar, around) {}

    /// Counts against the daily limit of `day` without taking time, as what was done already does.
    void count_towards_limit(Day day) { ++days_[day].confirmed; }

    void enter(const TimeSpan& span, TouchStatus status);

    /// Confirmed touches on that day.
    int load(Day day) const;
    bool has_room(Day day) const { return !calendar_.daily_limit || load(day) < *calendar_.daily_limit; }

    /// Whether no touch is there at that time.
    bool is_free(const TimeSpan& span) const;

    /// `day`, or the first one after it on which a touch of that length may still fit.
    Day skip_full_days(Day day, Minutes length) const { return full_[length].next_other(day); }

    /// A time on that day, in steps of the length from the beginning of the working hours: the first one
    /// that will do.
    std::optional<Opening> opening(Day day, const Search& search) const;

 private:
    struct Entries {
        int confirmed = 0;
        Tally begins, ends;
    };
    const Entries* entries(Day day) const;
    static int overlaps(const Entries* entries, const TimeSpan& span);
    /// Journeys bring hours of two days together.
    int overlaps_near(Day day, const TimeSpan& span) const;
    bool is_busy(const TimeSpan& span, const Search& search) const;

    const Calendar& calendar_;
    const Surroundings& around_;
    Hours hours_;
    std::map<Day, Entries> days_;
    mutable std::map<Minutes, FullDays> full_;  // by length of the touch; only remembers what days_ implies
};

}  // namespace followup
