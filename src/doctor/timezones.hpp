#pragma once

#include "doctor/component.hpp"
#include "doctor/report.hpp"

namespace followup::doctor {

/// A STANDARD or DAYLIGHT that ended.
void check_observance(const Component& observance, Report& report);

}  // namespace followup::doctor
