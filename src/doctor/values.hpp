#pragma once

#include "doctor/component.hpp"
#include "doctor/property.hpp"
#include "doctor/report.hpp"

namespace followup::doctor {

/// Whether a property's value is one of its kind, as far as that can be said without its component.
void check_value(const Property& property, const KnownProperty& known, Report& report);

/// The same for a property that no RFC knows: an X- one.
void check_unknown_value(const Property& property, Report& report);

}  // namespace followup::doctor
