#pragma once

#include "cli/input.hpp"

#include <string>
#include <vector>

namespace followup::cli {

/// What `check` advises beyond what every command says: that nothing which must stay the same should hang on
/// a default.
std::vector<Diagnostic> advice(const Input& input, const std::string& source);

}  // namespace followup::cli
