#pragma once

// The day that a touch is due on.

#include "oracle/wanted.hpp"

namespace followup::oracle {

/// Sets when it is due, and why then. False: it has no day to be placed on.
bool set_due(const World& world, Wanted& wanted, Day from, const Duration& after);

}  // namespace followup::oracle
