#pragma once

#include "cli/environment.hpp"
#include "cli/failure.hpp"
#include "cli/options.hpp"

namespace followup::cli {

/// The main job: publishes the feed. Where the book cannot be used, or the run is refused, everything stays
/// as it was published, and the calendar says so.
ExitStatus generate(const Options& options, const Environment& environment);

}  // namespace followup::cli
