#pragma once

// What is there already, and what is left of a day.

#include "oracle/wanted.hpp"

#include <optional>
#include <utility>
#include <vector>

namespace followup::oracle {

class Times {
 public:
    explicit Times(const World& world) : world_(world) {}

    void enter(const Slot& slot, TouchStatus status) { there_.emplace_back(slot, status); }

    /// All that may be considered on that day, whatever else is there.
    std::vector<Slot> starts(Day day, const Wanted& wanted) const;
    std::optional<Slot> free_time(Day day, const Wanted& wanted) const;
    /// nullopt: the day has no start at all.
    std::optional<Slot> free_or_least_overlapping(Day day, const Wanted& wanted) const;
    Slot whatever_is_there(Day day, const Wanted& wanted) const;

    int overlaps(const Slot& slot) const;
    /// Confirmed touches of the day and what was logged on it, with anyone.
    int load(Day day) const;
    bool has_room(Day day) const;

 private:
    Slot slot_at(WallTime wall, Minutes length) const;

    const World& world_;
    std::vector<std::pair<Slot, TouchStatus>> there_;
};

inline Day day_of(const Slot& slot) {
    return date::floor<date::days>(slot.wall);
}

}  // namespace followup::oracle
