#pragma once

// Both implementations side by side.

#include "oracle/history.hpp"

#include <followup/plan.hpp>

#include <cstdint>
#include <string>

namespace followup::oracle {

/// Plans every run of a history with what the one before has published. Gives the first difference; empty:
/// there is none.
std::string difference(const History& history);

/// The history, as small as it can be made, what is expected and what differs.
std::string report(std::uint64_t seed, const History& failing);

}  // namespace followup::oracle
