#pragma once

#include <followup/time.hpp>

#include <cstdint>

namespace followup {

/// A time as a calendar says it: what clocks show, and where.
struct Moment {
    date::local_seconds wall;
    const ZoneRules* zone = nullptr;  ///< never null once read
    bool is_day = false;              ///< a whole day; `wall` is its midnight

    Instant instant() const { return instant_at(wall); }

    /// The instant at which clocks there show `time`.
    Instant instant_at(date::local_seconds time) const {
        const auto minute = date::floor<Minutes>(time);
        return to_instant(*zone, minute) + (time - minute);
    }
};

/// Days are as long as clocks make them, the rest is exact (RFC 5545 section 3.3.6).
struct Length {
    date::days days{0};
    std::chrono::seconds clock{0};
};

inline Instant end_of(const Moment& begin, const Length& length) {
    return begin.instant_at(begin.wall + length.days) + length.clock;
}

}  // namespace followup
