#pragma once

#include "doctor/report.hpp"

#include <string_view>

namespace followup::doctor {

/// What can be said of a text without knowing what it says: line breaks, lengths, characters.
void check_physical_lines(std::string_view text, Report& report);

}  // namespace followup::doctor
