#pragma once

// "Placing": the day.

#include "oracle/times.hpp"

#include <optional>
#include <vector>

namespace followup::oracle {

/// The touches placed so far, and how the next one is placed beside them. Each function that places a touch
/// says whether it is shown.
class Board {
 public:
    explicit Board(const World& world) : world_(world), times_(world) {}

    /// Those slots of contacts that are set aside.
    void take(TouchStatus status);

    /// Whether there is room where the calendar shows it.
    bool can_stay(const Wanted& wanted) const;
    /// Whether the day where the calendar shows it has a free time.
    bool is_its_day_free(const Wanted& wanted) const;
    /// Places it there, with the shifts it had.
    bool keep(Wanted& wanted);

    bool place_promise(Wanted& wanted);
    bool place_confirmed(Wanted& wanted);
    bool place_undated(Wanted& wanted);
    bool place_tentative(Wanted& wanted);

    const std::vector<Touch>& touches() const { return touches_; }

 private:
    Slot published_slot(const Wanted& wanted) const;
    void count_kept(const Wanted& wanted, const Slot& slot) const;
    std::optional<DaySlot> within_limit(Day first, Day last, const Wanted& wanted) const;
    std::optional<DaySlot> least_loaded(Day first, Day last, const Wanted& wanted) const;
    std::optional<DaySlot> whatever_the_limit(Day first, const Wanted& wanted) const;
    std::optional<DaySlot> without_limit(Day first, Day last, const Wanted& wanted) const;
    bool place_late_undated(Wanted& wanted);
    std::optional<DaySlot> time_on(const Times& times, Day day, const Wanted& wanted) const;
    void leave_first_day(Wanted& wanted, Day day, Reason::Code why) const;
    DaySlot in_their_day(Wanted& wanted, const DaySlot& found) const;
    void tell_of_others(Wanted& wanted, const DaySlot& slot) const;
    bool settle(Wanted& wanted, const DaySlot& found, Reason::Code why);
    bool put(Wanted& wanted, const Slot& slot);

    const World& world_;
    Times times_;
    std::vector<Touch> touches_;
};

}  // namespace followup::oracle
