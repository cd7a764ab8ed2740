#pragma once

#include "doctor/component.hpp"
#include "doctor/report.hpp"

namespace followup::doctor {

/// A VEVENT that ended. In a calendar with METHOD, it may do without a DTSTART.
void check_event(const Component& event, bool has_method, Report& report);

}  // namespace followup::doctor
