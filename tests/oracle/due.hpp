#pragma once

// The day that a touch is due on.

#include "oracle/wanted.hpp"

namespace followup::oracle {

/// Rule 8: what moves a touch that is due then, and to which day. Reading: of a pause and a snooze the later
/// one; of one day, the pause.
std::optional<Reason> moved_by_waiting(const Contact& contact, Day due);

/// Sets when it is due, and why then. False: it has no day to be placed on.
bool set_due(const World& world, Wanted& wanted, Day from, const Duration& after);

}  // namespace followup::oracle
