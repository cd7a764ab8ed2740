#pragma once

// What the calendar shows, as the tables write it.

#include <followup/plan.hpp>

#include <map>
#include <string>
#include <tuple>

namespace followup::tables {

/// Which touch it is: the names of whose it is and of whom it is about, then `touch`, `promise`, `thank` or
/// `report-back`, and the number.
using TouchKey = std::tuple<std::string, std::string, std::string, int>;

TouchKey key_of(const Book& book, const Touch& touch);

/// `Ana`: her first attempt or cadence touch. `Ana 2`: the one with that number. `Ana promise`,
/// `Ana thank Ben`, `Ana report-back Ben`.
TouchKey parse_touch_key(const std::string& text);

/// `2026-11-24T09:00, first 2026-11-20T09:00, due 2026-11-20, tentative, other cause,
/// missed from 2026-11-20 to 2026-11-23`. What is not given: the first slot is the slot, due is the first
/// slot's day, confirmed, the causes are what they were.
PublishedTouch parse_published(const std::string& text);

/// `2026-11-24T09:00/2026-11-25T00:00`, by the clocks of `zone`.
TimeSpan parse_span(const std::string& text, const ZoneRules& zone);

/// `2026-11-24T09:00`, `2026-11-24T09:00 tentative`: a slot of a contact that is set aside.
std::pair<TimeSpan, TouchStatus> parse_taken(const std::string& text, const Calendar& calendar,
                                             const ZoneRules& zone);

}  // namespace followup::tables
