#pragma once

// Two zones, written down here so that no test depends on this machine's time-zone data.

#include <followup/time.hpp>

namespace followup {

inline Instant at_one_utc(date::year_month_day day) {
    return date::sys_days{day} + std::chrono::hours{1};
}

inline const ZoneRules utc{.name = "Etc/UTC", .periods = {{Instant{}, std::chrono::seconds{0}}}};

/// The year 2026 in Europe/Berlin.
inline const ZoneRules berlin{.name = "Europe/Berlin",
                              .periods = {{Instant{}, std::chrono::hours{1}},
                                          {at_one_utc(date::year{2026} / 3 / 29), std::chrono::hours{2}},
                                          {at_one_utc(date::year{2026} / 10 / 25), std::chrono::hours{1}}}};

}  // namespace followup
