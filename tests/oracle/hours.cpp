#include "oracle/hours.hpp"

#include "oracle/days.hpp"
#include "oracle/reached.hpp"

#include <algorithm>

namespace followup::oracle {
namespace {

constexpr int search_days = 366;
constexpr date::days one_day{1};

bool covers(const Away& away, Day day) {
    return away.from <= day && day <= away.to;
}

/// Reading: of several travels on one day the first one in the book.
const ZoneRules& zone_on(const World& world, Day day) {
    for (const Away& away : world.book.calendar.away) {
        if (!away.timezone.empty() && covers(away, day)) return world.around.zones.at(away.timezone);
    }
    return world.zone;
}

}  // namespace

bool is_open_day(const Calendar& calendar, Day day) {
    for (const Away& away : calendar.away) {
        if (away.timezone.empty() && covers(away, day)) return false;
    }
    return is_working_day(calendar, day);
}

std::optional<Day> open_on_or_after(const Calendar& calendar, Day day) {
    for (int step = 0; step <= search_days; ++step, day += one_day) {
        if (is_open_day(calendar, day)) return day;
    }
    return std::nullopt;
}

/// Reading: a day that would begin before an earlier one is over begins then.
TimeSpan hours_of(const World& world, Day day) {
    const Calendar& calendar = world.book.calendar;
    const auto end_of = [&](Day of) { return instant_of(zone_on(world, of), of + calendar.day_ends); };
    Instant begin = instant_of(zone_on(world, day), day + calendar.day_begins);
    for (int before = 1; before <= 3; ++before) {
        if (end_of(day - before * one_day) > begin) reach("hour: the day before is not over");
        begin = std::max(begin, end_of(day - before * one_day));
    }
    return {begin, end_of(day)};
}

Day day_of(const World& world, Instant begin) {
    const Day shown = date::floor<date::days>(wall_of(world.zone, begin));
    for (const Day day : {shown, shown - one_day, shown + one_day}) {
        const TimeSpan hours = hours_of(world, day);
        if (hours.begin <= begin && begin < hours.end) {
            if (day != shown) reach("hour: the calendar shows another date");
            return day;
        }
    }
    return shown;
}

Day day_of(const World& world, WallTime wall) {
    return day_of(world, instant_of(world.zone, wall));
}

DaySlot slot_at(const World& world, Day day, Minutes time, Minutes length) {
    const ZoneRules& zone = zone_on(world, day);
    const Instant begin = instant_of(zone, day + time);
    if (wall_of(zone, begin) != day + time) reach("hour: skipped by a change of clocks");
    if (&zone != &world.zone) reach("hour: where the user travels");
    return {{date::floor<Minutes>(wall_of(world.zone, begin)), begin, begin + length}, day};
}

std::vector<DaySlot> times_of(const World& world, Day day, const Wanted& wanted) {
    const Calendar& calendar = world.book.calendar;
    const Minutes length = wanted.touch.length;
    const TimeSpan hours = hours_of(world, day);
    std::vector<DaySlot> times;
    for (Minutes time = calendar.day_begins; time < calendar.day_ends; time += length) {
        const DaySlot slot = slot_at(world, day, time, length);
        if (hours.begin <= slot.begin && slot.end <= hours.end) times.push_back(slot);
    }
    return times;
}

bool is_busy(const World& world, const Slot& slot) {
    for (const TimeSpan& busy : world.around.busy) {
        if (busy.begin < slot.end && slot.begin < busy.end) return true;
    }
    return false;
}

}  // namespace followup::oracle
