#pragma once

// What can be told of a recurrence rule before it is followed.

#include <date/date.h>

#include <cstdint>
#include <optional>
#include <string_view>

#include "ical/libical.hpp"

namespace followup {

/// A rule as libical reads it. nullopt: it cannot, or follows such rules wrongly, or without end. Where the
/// rule does not say how long, that is `null`, and `count` is 0.
std::optional<icalrecurrencetype> read_rule(std::string_view text);

/// Whether one of the BY... parts is there.
bool has_parts(const icalrecurrencetype& rule);

/// For frequencies of less than a day, how long that is; 0 for others.
std::chrono::seconds clock_unit(const icalrecurrencetype& rule);

/// How many times it gives on one day, at most.
std::int64_t times_a_day(const icalrecurrencetype& rule);

/// Whether no month that it names has a day that it names.
bool never_comes(const icalrecurrencetype& rule);

/// The last time that COUNT leaves, if that takes no counting.
std::optional<date::local_seconds> last_counted(const icalrecurrencetype& rule, date::local_seconds start);

}  // namespace followup
