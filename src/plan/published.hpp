#pragma once

// What is published stays put: the part of placing that looks at what the calendar shows already.

#include "plan/wish.hpp"

namespace followup {

/// Looks up what the calendar shows for a wish, and settles what follows from it: whether its slot stands,
/// whether it was missed, and whether it is late, for which the reasons are added.
void heed_published(const PlanInputs& inputs, Wish& wish);

}  // namespace followup
