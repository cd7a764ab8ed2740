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
    std::optional<Slot> within_limit(Day first, Day last, const Wanted& wanted) const;
    std::optional<Slot> least_loaded(Day first, Day last, const Wanted& wanted) const;
    std::optional<Slot> whatever_the_limit(Day first, const Wanted& wanted) const;
    std::optional<Slot> without_limit(Day first, Day last, const Wanted& wanted) const;
    bool place_late_undated(Wanted& wanted);
    void shift(Wanted& wanted, const Slot& slot, Reason::Code why) const;
    bool put(Wanted& wanted, const Slot& slot);

    const World& world_;
    Times times_;
    std::vector<Touch> touches_;
};

}  // namespace followup::oracle
