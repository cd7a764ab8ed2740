#pragma once

// "What is published stays put", "Missed" and "days late".

#include "oracle/wanted.hpp"

namespace followup::oracle {

/// Looks up what the calendar shows for it. Says whether it stays there, since when it is late and from which
/// day on it may be placed.
void heed_published(const World& world, Wanted& wanted);

}  // namespace followup::oracle
