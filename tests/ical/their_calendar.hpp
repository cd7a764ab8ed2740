#pragma once

// Calendars that are not ours, read in Berlin, 2026.

#include <followup/ical.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace followup::test {

/// The rules since 1996: the last Sundays of March and October, 01:00 UTC.
const ZoneRules& berlin();

/// The rules since 2007: the second Sunday of March and the first of November, 02:00 on the wall.
const ZoneRules& new_york();

/// Berlin and New York.
std::optional<ZoneRules> find_zone(std::string_view name);

/// From 2026-01-01 up to 2027-01-01 in Berlin; knows `find_zone`.
CalendarReading reading_of_2026();

/// A calendar of these lines, one after another, each with CRLF.
std::string calendar_of(const std::vector<std::string>& lines);

/// An event of these lines, with a UID.
std::string event_of(const std::vector<std::string>& lines);

/// `2026-03-02 08:00/09:00`, in UTC; with the day of the end if it is another one.
std::vector<std::string> shown(const std::vector<TimeSpan>& spans);

/// `2026-12-25/2026-12-26`.
std::vector<std::string> shown(const std::vector<std::pair<Day, Day>>& days);

/// `3: an event without END`.
std::vector<std::string> shown(const std::vector<FeedDamage>& damages);

/// Reads a calendar with one event of these lines.
OtherCalendar read_event_of(const std::vector<std::string>& lines);

/// The busy times of that, in 2026; with its damages behind, if there are any.
std::vector<std::string> busy_of(const std::vector<std::string>& lines);

using Texts = std::vector<std::string>;

}  // namespace followup::test
