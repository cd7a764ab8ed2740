#pragma once

// Whether what a book asks for fits the days: its touches up to the horizon, one after another.

#include <followup/plan.hpp>

#include <cstddef>
#include <optional>
#include <vector>

namespace followup {

struct Fit {
    /// What is asked for from today to the horizon: each touch done on the first day it may be, attempts as
    /// if unanswered, all else as if answered. No limit has a say in it.
    std::size_t contacts = 0;
    std::size_t touches = 0;
    std::size_t open_days = 0;  ///< working days in that time without vacations
    std::optional<int> daily_limit;

    // What comes of it under the limit, placed as the planner places, the slack used up where it has to be:

    date::days longest_slip{0};  ///< of a cadence touch behind the first day it may be on
    std::size_t days_over = 0;   ///< days that hold more than the limit
    Day worst_day{};             ///< the fullest of them, the earliest of equals
    int worst_load = 0;          ///< touches on it

    // Where it does not fit:

    /// Contacts which would make it fit if they had a quarterly cadence: lowest priority first, of those the
    /// ones that save most. Where all of them would not be enough, all of them.
    std::vector<std::size_t> to_quarterly;
    bool quarterly_fits = false;

    /// Taken over the whole time: single days may still go over.
    bool fits() const {
        return !daily_limit || touches <= open_days * static_cast<std::size_t>(*daily_limit);
    }
};

/// Pure, like `make_plan`. Needs no published slots: it is about the load, not about which hour. n log n in
/// the number of touches.
Fit fit_of(const Book& book, Instant now, const Surroundings& around);

}  // namespace followup
