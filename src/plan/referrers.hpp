#pragma once

// What is owed to those who referred somebody: thanks, and news of how it went.

#include "plan/wish.hpp"

#include <vector>

namespace followup {

/// `standings`: one for each contact of the book. In the order of the referrers, then of the new contacts.
std::vector<Wish> due_to_referrers(const PlanInputs& inputs, const std::vector<Standing>& standings);

}  // namespace followup
