#pragma once

// "Placing": the day and the hour.

#include "oracle/wanted.hpp"

#include <optional>
#include <vector>

namespace followup::oracle {

/// The touches placed so far, and how the next one is placed beside them. Each function places one touch and
/// says whether it could.
class Board {
 public:
    explicit Board(const World& world) : world_(world) {}

    /// Always placed.
    void place_promise(Wanted& wanted);
    bool place_confirmed(Wanted& wanted);
    bool place_undated(Wanted& wanted);
    bool place_tentative(Wanted& wanted);

    const std::vector<Touch>& touches() const { return touches_; }

 private:
    std::vector<Slot> starts(Day day, const Wanted& wanted) const;
    int overlaps(const Slot& slot) const;
    std::optional<Slot> free_time(Day day, const Wanted& wanted) const;
    std::optional<Slot> free_or_least_overlapping(Day day, const Wanted& wanted) const;
    Slot whatever_is_there(Day day, const Wanted& wanted) const;
    Slot slot_at(WallTime wall, Minutes length) const;
    int load(Day day) const;
    bool has_room(Day day) const;
    std::optional<Slot> within_limit(Day first, Day last, const Wanted& wanted) const;
    std::optional<Slot> least_loaded(Day first, Day last, const Wanted& wanted) const;
    std::optional<Slot> whatever_the_limit(Day first, const Wanted& wanted) const;
    std::optional<Slot> without_limit(Day first, Day last, const Wanted& wanted) const;
    bool put(Wanted& wanted, const std::optional<Slot>& slot);

    const World& world_;
    std::vector<Touch> touches_;
};

}  // namespace followup::oracle
