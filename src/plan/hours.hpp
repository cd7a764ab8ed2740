#pragma once

// When the user works, and where: at home, or on a journey in another zone; and when the others do.

#include <followup/plan.hpp>

namespace followup {

/// The working hours of each day. Those of a journey are in the zone one has travelled to, and may lie on
/// another date of the calendar's zone.
class Hours {
 public:
    Hours(const Calendar& calendar, const Surroundings& around) : calendar_(calendar), around_(around) {}

    /// Whose clocks the working hours of that day go by.
    const ZoneRules& zone_on(Day day) const;

    /// No two days share a time: where a flight to the east makes them overlap, the later one begins when the
    /// other ends. It may then be over before it begins.
    TimeSpan of(Day day) const;

    /// The day whose working hours a time lies in, else its date in the calendar's zone.
    Day day_of(Instant time) const;

 private:
    Instant end_of(Day day) const;

    const Calendar& calendar_;
    const Surroundings& around_;
};

/// Whether a call or a meeting at that time is fine where `zone` is: 09:00 to 17:00 on a weekday.
bool is_inside_their_day(const ZoneRules& zone, const TimeSpan& span);

}  // namespace followup
