#pragma once

// The commands that write contacts into the book, and erase them.

#include "cli/environment.hpp"
#include "cli/failure.hpp"
#include "cli/options.hpp"

namespace followup::cli {

ExitStatus add(const Options& options, const Environment& environment);
ExitStatus import(const Options& options, const Environment& environment);
ExitStatus forget(const Options& options, const Environment& environment);

}  // namespace followup::cli
