#pragma once

#include <followup/ical.hpp>

#include <string>

namespace followup::test {

/// What of all that `OtherCalendar` promises does not hold; empty: it does.
std::string broken_promise(const OtherCalendar& calendar, const CalendarReading& reading);

}  // namespace followup::test
