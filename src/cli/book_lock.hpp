#pragma once

#include <followup/publish.hpp>
#include "cli/options.hpp"

#include <optional>

namespace followup::cli {

/// Keeps other runs on the same book away. Throws `Failure` (refused) if one is busy with it for long. Where
/// the machine has no locks to give (some network file systems), the run is worth more than that: nullopt.
std::optional<Lock> lock_book(const Options& options);

}  // namespace followup::cli
