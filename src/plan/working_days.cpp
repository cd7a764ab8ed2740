#include <followup/working_days.hpp>

#include <algorithm>

namespace followup {

namespace {

/// Overlapping and adjacent ranges become one, so that one look-up decides.
std::vector<std::pair<Day, Day>> merged(std::vector<std::pair<Day, Day>> ranges) {
    std::sort(ranges.begin(), ranges.end());
    std::vector<std::pair<Day, Day>> result;
    for (const auto& range : ranges)
        if (!result.empty() && range.first <= result.back().second + date::days{1})
            result.back().second = std::max(result.back().second, range.second);
        else
            result.push_back(range);
    return result;
}

}  // namespace

WorkingDays::WorkingDays(const Calendar& calendar, const std::vector<std::pair<Day, Day>>& also_off)
    : yearly_(calendar.holidays.yearly) {
    auto off = calendar.holidays.ranges;
    off.insert(off.end(), also_off.begin(), also_off.end());
    holidays_ = merged(std::move(off));
    for (const auto weekday : calendar.working_days) weekdays_ |= 1u << weekday.c_encoding();
    std::sort(yearly_.begin(), yearly_.end());
}

bool WorkingDays::is_holiday(Day day) const {
    const auto later =
        std::upper_bound(holidays_.begin(), holidays_.end(), day,
                         [](Day d, const std::pair<Day, Day>& range) { return d < range.first; });
    if (later != holidays_.begin() && day <= std::prev(later)->second) return true;
    const date::year_month_day ymd{day};
    return std::binary_search(yearly_.begin(), yearly_.end(), ymd.month() / ymd.day());
}

bool WorkingDays::contains(Day day) const {
    return (weekdays_ >> date::weekday{day}.c_encoding() & 1u) != 0 && !is_holiday(day);
}

std::optional<Day> WorkingDays::on_or_after(Day day) const {
    for (const Day last = day + search_limit; day <= last; day += date::days{1})
        if (contains(day)) return day;
    return std::nullopt;
}

std::optional<Day> WorkingDays::nth_after(Day day, int n) const {
    std::optional<Day> result = day;
    for (; n > 0 && result; --n) result = after(*result);
    return result;
}

WorkingDays open_days_of(const Calendar& calendar) {
    std::vector<std::pair<Day, Day>> vacations;
    for (const Away& away : calendar.away)
        if (away.timezone.empty()) vacations.emplace_back(away.from, away.to);
    return WorkingDays{calendar, vacations};
}

Day add_months(Day day, int months) {
    const auto moved = date::year_month_day{day} + date::months{months};
    return Day{moved.ok() ? moved : moved.year() / moved.month() / date::last};
}

std::optional<Day> add(Day day, const Duration& span, const WorkingDays& working_days) {
    if (span.workdays != 0) return working_days.nth_after(day, span.workdays);
    return add_months(day, span.months) + date::days{span.days};
}

}  // namespace followup
