#pragma once

#include "doctor/component.hpp"
#include "doctor/property.hpp"
#include "doctor/report.hpp"

namespace followup::doctor {

/// Whether a property's times are ones, with the parameters they need.
void check_times(const Property& property, Value kind, Report& report);

}  // namespace followup::doctor
