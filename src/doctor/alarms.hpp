#pragma once

#include <followup/doctor.hpp>
#include "doctor/component.hpp"
#include "doctor/property.hpp"
#include "doctor/report.hpp"

namespace followup::doctor {

/// Looks at a TRIGGER, and notes in `alarm` when it rings.
void read_trigger(const Property& property, Alarm& alarm, Report& report);

/// A VALARM that ended.
void check_alarm(const Component& alarm, Report& report, FeedFacts& facts);

/// The alarms of an event that ended, against it and each other.
void check_alarms_of(const Component& event, Report& report, FeedFacts& facts);

}  // namespace followup::doctor
