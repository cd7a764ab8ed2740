#pragma once

#include "doctor/property.hpp"
#include "doctor/property_table.hpp"
#include "doctor/scalars.hpp"

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace followup::doctor {

/// A property that is looked at again when its component ends.
struct Kept {
    const KnownProperty* known;
    std::size_t line;
    std::string value, zone;  ///< `zone` is its TZID; empty: none
};

/// What is remembered of a VALARM until its event ends.
struct Alarm {
    std::size_t line;
    std::size_t trigger_line = 0;                      ///< 0: none
    bool is_at_end = false;                            ///< RELATED=END
    std::optional<std::chrono::seconds> trigger = {};  ///< from start, or end; nullopt: absolute, or none
};

/// A component whose END has not come yet.
struct Component {
    Kind kind = Kind::other;
    std::string name;  ///< in upper case
    std::size_t line = 0;
    bool has_parts = false;           ///< components inside
    bool has_observances = false;     ///< of a VTIMEZONE
    std::vector<Kept> kept = {};      ///< the first of each name
    std::vector<Alarm> alarms = {};   ///< of an event
    std::size_t dated_exception = 0;  ///< line of an EXDATE that is a DATE; 0: none
    std::size_t timed_exception = 0;  ///< and of one that is no DATE

    /// nullptr if it is not there.
    const Kept* find(std::string_view property) const;
    bool has(std::string_view property) const { return find(property) != nullptr; }

    /// Empty if it is not there.
    std::string_view value(std::string_view property) const;

    /// nullopt if it is not there, or no time.
    std::optional<Time> time(std::string_view property) const;
};

}  // namespace followup::doctor
