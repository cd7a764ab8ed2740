#pragma once

// The only place that reads the clock, the environment and the terminal, once, at the start.

#include <followup/time.hpp>
#include "cli/machine_zone.hpp"

#include <string>

namespace followup::cli {

struct Environment {
    Instant now{};              ///< by the machine's clock
    std::string book{};         ///< FOLLOWUP_BOOK; may be empty
    bool has_no_color = false;  ///< NO_COLOR is set to something, or TERM is `dumb`
    bool stdout_is_terminal = false;
    bool stderr_is_terminal = false;
};

Environment current_environment();

/// What this machine says of its time zone. Apart, because it is seldom asked for.
MachineZoneHints machine_zone_hints();

/// Sixteen random letters and digits (80 bits): for ids and keys that nobody can guess.
std::string random_text();

/// The version of the time-zone data, `2025b`; empty if it cannot be told.
std::string time_zone_data_version();

}  // namespace followup::cli
