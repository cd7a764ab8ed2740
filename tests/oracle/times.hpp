#pragma once

// What is there already, and what is left of a day.

#include "oracle/hours.hpp"

#include <optional>
#include <utility>
#include <vector>

namespace followup::oracle {

class Times {
 public:
    explicit Times(const World& world) : world_(world) {}

    void enter(const Slot& slot, TouchStatus status) { there_.emplace_back(slot, status); }

    /// All that may be considered on that day, whatever else is there.
    std::vector<DaySlot> starts(Day day, const Wanted& wanted) const;
    std::optional<DaySlot> free_time(Day day, const Wanted& wanted) const;
    /// One that is inside their day, too.
    std::optional<DaySlot> good_free_time(Day day, const Wanted& wanted) const;
    /// nullopt: the day has no start without a busy event.
    std::optional<DaySlot> free_or_least_overlapping(Day day, const Wanted& wanted) const;
    DaySlot whatever_is_there(Day day, const Wanted& wanted) const;
    /// Whether there is something left of the day, and busy events take all of it.
    bool is_all_busy(Day day, const Wanted& wanted) const;

    bool is_busy(const Slot& slot) const { return heeds_busy_ && oracle::is_busy(world_, slot); }
    int overlaps(const Slot& slot) const;
    /// Confirmed touches of the day and what was logged on it, with anyone.
    int load(Day day) const;
    bool has_room(Day day) const;

    /// The same touches, as if the busy calendars were empty.
    Times without_busy() const;

 private:
    const World& world_;
    std::vector<std::pair<Slot, TouchStatus>> there_;
    bool heeds_busy_ = true;
};

}  // namespace followup::oracle
