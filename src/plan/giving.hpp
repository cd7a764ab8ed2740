#pragma once

// A day and a time were found: they become a wish's slot, with the reasons for it.

#include "plan/diary.hpp"
#include "plan/wish.hpp"

namespace followup {

struct Found {
    Opening opening;
    std::optional<Reason::Code> shift;  ///< what was wrong with the first day, if it is not on that
};

/// If it is later than the first day, because that had no time.
Found found_later(const Diary& diary, const Wish& wish, const Opening& opening);

/// Whether a day that is taken only for the sake of the other side must have room by the daily limit.
enum class Room { needed, not_needed };

/// Gives a wish what was found, or a time near it that suits the other side, too.
void give_found(const PlanInputs& inputs, const Diary& diary, Wish& wish, const Found& found, Room room);

/// Gives a promise a time on the day that was found, which it never leaves for the other side's sake.
/// `search` is what found it.
void give_promise(const PlanInputs& inputs, const Diary& diary, Wish& wish, const Opening& opening,
                  const Search& search);

/// Gives a wish that slot. Its reasons are left alone.
void take_slot(const PlanInputs& inputs, Wish& wish, const Slot& slot);

}  // namespace followup
