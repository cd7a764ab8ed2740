#pragma once

// All that has one UID: an event that recurs, and the events that replace times of it.

#include <functional>
#include <vector>

#include "ical/recurrences.hpp"
#include "ical/their_event.hpp"

namespace followup {

/// One time at which an event is.
struct Occurrence {
    const TheirEvent* event = nullptr;  ///< whose say it is what it means
    Moment begin;
    Length length;
};

/// Hands every occurrence that may touch `window` to `take`, some of them more than once, and others, too.
void expand(const std::vector<const TheirEvent*>& series, const TimeSpan& window, Recurrences& recurrences,
            Damages& damages, const std::function<void(const Occurrence&)>& take);

}  // namespace followup
