#pragma once

// What is shown ahead: the touches that would follow, if things go as they mostly do.

#include "plan/diary.hpp"
#include "plan/wish.hpp"

#include <vector>

namespace followup {

/// A placed touch and where its contact stood before it.
struct Link {
    Wish wish;
    Standing standing;
    bool is_last = false;  ///< nothing is shown after it
};

/// Where a contact stands once a touch is done: an attempt goes unanswered, all else is answered that day.
Standing standing_after(TouchKind kind, Day day, Standing standing);

/// Places what follows the given touches, attempt by attempt, each due counted from where the one before it
/// was placed, up to the horizon.
std::vector<Touch> project(const PlanInputs& inputs, Diary& diary, std::vector<Link> links);

}  // namespace followup
