#pragma once

#include "doctor/property.hpp"
#include "doctor/report.hpp"

#include <string_view>

namespace followup::doctor {

/// RECUR (RFC 5545 section 3.3.10), but for what depends on its component.
void check_rule(const Property& property, Report& report);

/// The value of one of its parts, such as `UNTIL`; empty if it is not there.
std::string_view part_of_rule(std::string_view rule, std::string_view part);

}  // namespace followup::doctor
