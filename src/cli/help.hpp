#pragma once

// Help and version, from the tables of commands and options.

#include "cli/option_table.hpp"

#include <string>
#include <string_view>

namespace followup::cli {

std::string general_help();
std::string command_help(const Command& command);

/// An empty version is shown as unknown.
std::string version_text(std::string_view libical, std::string_view time_zone_data);

}  // namespace followup::cli
