#pragma once

// What is wrong, said on standard error.

#include <followup/diagnostic.hpp>
#include "cli/failure.hpp"
#include "cli/input.hpp"
#include "cli/options.hpp"

#include <string>
#include <vector>

namespace followup::cli {

/// As text: the first twenty, or with `--verbose` all.
std::string rendered(const std::vector<Diagnostic>& diagnostics, const Options& options, bool colored);

/// On standard error.
void report(const std::vector<Diagnostic>& diagnostics, const Options& options);

ExitStatus status_of(const Input& input);

}  // namespace followup::cli
