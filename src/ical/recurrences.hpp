#pragma once

// Recurrence rules (RFC 5545 section 3.3.10) by libical's iterator, kept within bounds. Left alone,
// libical 3.0.16 looks for the next time up to the year 2582 or 20000, which for a rule that never comes true
// is up to half a second of work if it counts months, and hours if it counts seconds.

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "ical/libical.hpp"
#include "ical/moment.hpp"

namespace followup {

/// From `begin` up to and with `end`, in the zone of the recurrence.
struct WallSpan {
    date::local_seconds begin, end;
};

/// Goes through recurrences, and gives up when all of them together have taken too much work.
class Recurrences {
 public:
    using Take = std::function<void(date::local_seconds)>;

    /// Hands the times within `range` to `take`, in order, that a rule gives for what starts at `start`; that
    /// one itself may be among them. Returns why some are missing; empty: none are.
    std::string_view expand(const std::string& text, const Moment& start, const WallSpan& range,
                            const Take& take);

 private:
    std::string_view count_clock(const icalrecurrencetype& rule, date::local_seconds start,
                                 const WallSpan& span, const Take& take);
    std::string_view iterate(const icalrecurrencetype& rule, const Moment& start, const WallSpan& span,
                             const Take& take);

    std::int64_t work_left_ = 2'000'000;  ///< steps of an iterator, each of them some microseconds
};

}  // namespace followup
