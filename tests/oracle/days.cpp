#include "oracle/days.hpp"

#include <algorithm>

namespace followup::oracle {
namespace {

constexpr int search_days = 366;
constexpr date::days one_day{1};

bool is_holiday(const Holidays& holidays, Day day) {
    for (const auto& [first, last] : holidays.ranges) {
        if (first <= day && day <= last) return true;
    }
    const date::year_month_day civil{day};
    for (const date::month_day& yearly : holidays.yearly) {
        if (yearly.month() == civil.month() && yearly.day() == civil.day()) return true;
    }
    return false;
}

std::optional<Day> next_working_day(const Calendar& calendar, Day day) {
    return roll(calendar, day + one_day);
}

std::chrono::seconds offset_at(const ZoneRules& zone, Instant instant) {
    std::chrono::seconds offset = zone.periods.front().offset;
    for (const ZoneRules::Period& period : zone.periods) {
        if (period.begin <= instant) offset = period.offset;
    }
    return offset;
}

/// The first instant at which clocks show `wall`; nullopt if they never do.
std::optional<Instant> shown_first(const ZoneRules& zone, WallTime wall) {
    std::optional<Instant> first;
    for (const ZoneRules::Period& period : zone.periods) {
        const Instant instant{wall.time_since_epoch() - period.offset};
        const bool shown = wall_of(zone, instant) == wall;
        if (shown && (!first || instant < *first)) first = instant;
    }
    return first;
}

}  // namespace

bool is_working_day(const Calendar& calendar, Day day) {
    const std::vector<date::weekday>& days = calendar.working_days;
    const bool in_week = std::find(days.begin(), days.end(), date::weekday{day}) != days.end();
    return in_week && !is_holiday(calendar.holidays, day);
}

std::optional<Day> roll(const Calendar& calendar, Day day) {
    for (int step = 0; step <= search_days; ++step, day += one_day) {
        if (is_working_day(calendar, day)) return day;
    }
    return std::nullopt;
}

std::optional<Day> add(const Calendar& calendar, Day day, const Duration& duration) {
    day = add_civil(day, duration);
    // Reading: "None within 366 days" is asked anew from each working day on the way.
    for (int count = 0; count < duration.workdays; ++count) {
        const std::optional<Day> next = next_working_day(calendar, day);
        if (!next) return std::nullopt;
        day = *next;
    }
    return day;
}

Day add_civil(Day day, const Duration& duration) {
    const date::year_month_day civil{day};
    date::year_month month = civil.year() / civil.month();
    for (int count = 0; count < duration.months; ++count) month += date::months{1};
    Day sum{month / date::day{1}};
    for (date::day number{1}; number < civil.day(); ++number) {
        const date::year_month_day next{sum + one_day};
        if (next.month() == month.month()) sum += one_day;
    }
    for (int count = 0; count < duration.days; ++count) sum += one_day;
    return sum;
}

Instant instant_of(const ZoneRules& zone, WallTime wall) {
    // A skipped time is as long after the last time shown before the gap as if there were no gap.
    for (Minutes back{0};; ++back) {
        if (const std::optional<Instant> instant = shown_first(zone, wall - back)) return *instant + back;
    }
}

date::local_seconds wall_of(const ZoneRules& zone, Instant instant) {
    return date::local_seconds{instant.time_since_epoch() + offset_at(zone, instant)};
}

}  // namespace followup::oracle
