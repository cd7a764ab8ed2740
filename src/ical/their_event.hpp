#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "ical/moment.hpp"
#include "ical/their_zones.hpp"

namespace followup {

/// An event of a calendar that is not ours: when it is, and what that means for planning.
struct TheirEvent {
    std::size_t line = 0;
    std::string uid;  ///< empty: it has none
    Moment start;
    Length length;
    bool is_busy = true;             ///< neither transparent nor cancelled
    bool may_be_holiday = true;      ///< neither cancelled nor an observance
    bool has_followers = false;      ///< RANGE=THISANDFUTURE
    std::optional<Moment> replaces;  ///< RECURRENCE-ID
    std::vector<std::string> rules;
    std::vector<std::pair<Moment, Length>> dates;  ///< RDATE
    std::vector<Moment> exceptions;                ///< EXDATE
};

/// Reads a VEVENT. nullopt: it cannot be used, or does not count.
std::optional<TheirEvent> read_their_event(const TheirComponent& vevent, TheirZones& zones,
                                           const CalendarReading& reading, Damages& damages);

/// The busy times of a VFREEBUSY.
std::vector<TimeSpan> read_free_busy(const TheirComponent& vfreebusy, TheirZones& zones, Damages& damages);

}  // namespace followup
