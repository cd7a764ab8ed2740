#pragma once

// The one place where faults become text.

#include <followup/diagnostic.hpp>
#include "cli/palette.hpp"

#include <optional>
#include <string>
#include <vector>

namespace followup::cli {

/// Diagnostics by source and place, and a line that counts them; empty if there are none. At most `limit`
/// are shown, errors before warnings, so that no flood of warnings hides the fault; nullopt: all.
std::string render(std::vector<Diagnostic> diagnostics, const Palette& palette,
                   std::optional<std::size_t> limit);

/// One diagnostic without the count.
std::string render(const Diagnostic& diagnostic, const Palette& palette);

/// A warning about a file as a whole.
Diagnostic warning_about(const std::string& source, std::string headline, std::string help);

bool has_errors(const std::vector<Diagnostic>& diagnostics);

}  // namespace followup::cli
