#pragma once

#include "cli/environment.hpp"
#include "cli/failure.hpp"

#include <string>
#include <vector>

namespace followup::cli {

/// Does what the arguments (without the program's name) ask for. Throws `Failure` and `MachineFault`.
ExitStatus run(const std::vector<std::string>& arguments, const Environment& environment);

}  // namespace followup::cli
