#pragma once

#include "cli/environment.hpp"
#include "cli/failure.hpp"
#include "cli/options.hpp"

namespace followup::cli {

/// Prints how contacts can be named on the command line, for completion: their ids, one a line, but none that
/// a terminal or the command line would take for something else than a name. It runs at every press of a key,
/// so it plans nothing, and what is wrong with the book is not said here.
ExitStatus names(const Options& options, const Environment& environment);

}  // namespace followup::cli
