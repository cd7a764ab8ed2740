#pragma once

// "For phone and meeting also inside 09:00-17:00 on a weekday where the contact is".

#include "oracle/wanted.hpp"

namespace followup::oracle {

/// The zone of the contact, where a touch has to heed it; nullptr: it has not.
const ZoneRules* their_zone(const World& world, const Touch& touch);

/// Whether it begins and ends on one weekday of theirs, within its hours; always so where that is no matter.
bool is_good(const World& world, const Touch& touch, const Slot& slot);

}  // namespace followup::oracle
