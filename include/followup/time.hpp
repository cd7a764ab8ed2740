#pragma once

// Days, wall-clock times, instants and calendar spans, each a type of its own: mixing them up is what
// makes a reminder an hour off.

#include <date/date.h>

#include <chrono>
#include <string>
#include <vector>

namespace followup {

/// A civil day, nowhere in particular.
using Day = date::local_days;

/// A day and a time as a clock on the wall of the calendar's zone shows it. It may not exist, or exist twice.
using WallTime = date::local_time<std::chrono::minutes>;

/// The day a wall-clock time is on.
inline Day day_of(WallTime time) {
    return date::floor<date::days>(time);
}

/// A point in time, counted in UTC.
using Instant = date::sys_seconds;

/// From `begin` up to, and without, `end`.
struct TimeSpan {
    Instant begin, end;

    bool operator==(const TimeSpan&) const = default;
};

/// In order and disjoint: spans that touch or overlap become one.
std::vector<TimeSpan> merged(std::vector<TimeSpan> spans);

/// Whether any of `spans`, which are in order and disjoint, overlaps that one. log n.
bool overlaps_any(const std::vector<TimeSpan>& spans, const TimeSpan& span);

using Minutes = std::chrono::minutes;

/// A span as people say it. A month is never 30 days and a day never 24 hours, so the units are kept apart
/// until a day to count from is known (book-format: "Durations").
/// `workdays` and `clock` never stand beside another unit.
struct Duration {
    int months = 0;  ///< years are 12 of them
    int days = 0;    ///< weeks are 7 of them
    int workdays = 0;
    Minutes clock{0};

    bool operator==(const Duration&) const = default;
};

/// The offsets from UTC of one time zone through the years, looked up beforehand, so that everything
/// that plans is a pure function.
struct ZoneRules {
    /// From `begin` on, wall-clock time is UTC + `offset`.
    struct Period {
        Instant begin;
        std::chrono::seconds offset;
    };

    std::string name;  ///< IANA name
    std::vector<Period>
        periods;  ///< in order of time, at least one; the first one also holds before its begin
};

/// The instant at which clocks in `zone` show `wall`. A time that a change of clocks skips moves forward by
/// the gap (02:30 becomes 03:30), one that comes twice means the first (RFC 5545 section 3.3.5).
/// libical and date do neither as that section asks.
Instant to_instant(const ZoneRules& zone, WallTime wall);

/// What clocks in `zone` show at `instant`. Never ambiguous.
date::local_seconds to_wall(const ZoneRules& zone, Instant instant);

/// The date in `zone` at `instant`.
inline Day date_in(const ZoneRules& zone, Instant instant) {
    return date::floor<date::days>(to_wall(zone, instant));
}

}  // namespace followup
