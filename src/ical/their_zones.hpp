#pragma once

// The zones a calendar that is not ours names: its own definitions, then those of the time-zone database.

#include <followup/ical.hpp>

#include <deque>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "ical/recurrences.hpp"
#include "ical/their_component.hpp"

namespace followup {

const ZoneRules& utc();

class TheirZones {
 public:
    TheirZones(const CalendarReading& reading, Recurrences& recurrences, Damages& damages)
        : reading_{reading}, recurrences_{recurrences}, damages_{damages} {}

    /// A calendar begins. What others in the file define is forgotten, but its rules stay where they are.
    void begin_calendar();

    /// X-WR-TIMEZONE: where the calendar is shown. Only for times whose zone nobody knows.
    void set_shown_in(std::string_view name) { shown_in_ = find_in_database(name); }

    /// The calendar's own definition of a zone, which goes before any other.
    void define(const TheirComponent& vtimezone);

    /// Never fails: a time whose zone is not known is a damage at `line`, once for each zone.
    const ZoneRules& find(std::string_view tzid, std::size_t line);

    const ZoneRules& home() const { return reading_.zone; }

 private:
    struct Onset {
        Instant at;
        std::chrono::seconds from, to;
    };

    void enter_onsets(const TheirComponent& observance, std::vector<Onset>& onsets);
    const ZoneRules* find_in_database(std::string_view name);
    const ZoneRules* look_up(std::string_view name);
    const ZoneRules& replacement(std::string_view tzid, std::size_t line);

    const CalendarReading& reading_;
    Recurrences& recurrences_;
    Damages& damages_;
    std::deque<ZoneRules> rules_;
    std::map<std::string, const ZoneRules*, std::less<>> by_tzid_;    ///< in the current calendar
    std::map<std::string, const ZoneRules*, std::less<>> looked_up_;  ///< nullptr: there is none
    const ZoneRules* shown_in_ = nullptr;
};

}  // namespace followup
