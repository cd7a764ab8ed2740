#include "cli/week_chart.hpp"

#include <followup/events.hpp>
#include <followup/working_days.hpp>
#include "cli/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace followup::cli {
namespace {

constexpr std::size_t widest_bar = 32;
constexpr std::size_t most_weeks = 12;

struct Week {
    Day monday;
    std::size_t open_days = 0;  ///< from today on
    std::size_t confirmed = 0, tentative = 0;

    std::size_t load() const { return confirmed + tentative; }
};

Day monday_of(Day day) {
    return day - (date::weekday{day} - date::Monday);
}

Week empty_week(const WorkingDays& open_days, Day monday, Day today) {
    Week week{.monday = monday};
    for (Day day = std::max(monday, today); day < monday + date::weeks{1}; day += date::days{1})
        if (open_days.contains(day)) ++week.open_days;
    return week;
}

/// From this week, unless it is over, to the last touch.
std::vector<Week> weeks_of(const Calendar& calendar, const Plan& plan, const AgendaView& view) {
    const WorkingDays open_days = open_days_of(calendar);
    std::vector<Week> weeks;
    for (const Touch& touch : plan.touches) {
        if (!is_within(touch, plan, view)) continue;
        const Day monday = monday_of(day_of(touch.slot.wall));
        if (weeks.empty())
            weeks.push_back(empty_week(open_days, std::min(monday, monday_of(plan.today)), plan.today));
        while (weeks.back().monday < monday)
            weeks.push_back(empty_week(open_days, weeks.back().monday + date::weeks{1}, plan.today));
        ++(touch.status == TouchStatus::confirmed ? weeks.back().confirmed : weeks.back().tentative);
    }
    const bool is_over = !weeks.empty() && weeks.front().open_days == 0 && weeks.front().load() == 0;
    if (is_over) weeks.erase(weeks.begin());
    return weeks;
}

/// How weeks are drawn side by side.
class Scale {
 public:
    Scale(const std::vector<Week>& weeks, std::optional<int> daily_limit) : daily_limit_(daily_limit) {
        for (const Week& week : weeks) most_ = std::max({most_, week.load(), capacity(week)});
    }

    /// How many touches the daily limit allows; 0 without one.
    std::size_t capacity(const Week& week) const {
        return week.open_days * static_cast<std::size_t>(daily_limit_.value_or(0));
    }

    /// One column for each touch, or fewer where that would be too wide: but not none for some.
    std::size_t columns(std::size_t touches) const {
        return most_ <= widest_bar ? touches : (touches * widest_bar + most_ - 1) / most_;
    }

    std::size_t width() const { return columns(most_); }

    /// "14 of 25"
    std::string count_text(const Week& week) const {
        const auto digits = std::to_string(most_).size();
        const auto load = fmt::format("{:>{}}", week.load(), digits);
        return daily_limit_ ? fmt::format("{} of {:>{}}", load, capacity(week), digits) : load;
    }

    std::size_t too_many(const Week& week) const {
        return daily_limit_ && week.load() > capacity(week) ? week.load() - capacity(week) : 0;
    }

 private:
    std::optional<int> daily_limit_;
    std::size_t most_ = 0;
};

std::string bar(const Week& week, const Scale& scale, const Palette& palette) {
    const auto confirmed = scale.columns(week.confirmed), load = scale.columns(week.load());
    const auto filled = std::max(load, scale.columns(scale.capacity(week)));
    return std::string(confirmed, '#') +
           palette(Style::faint, std::string(load - confirmed, '~') + std::string(filled - load, '.')) +
           std::string(scale.width() - filled, ' ');
}

std::string line_of(const Week& week, const Scale& scale, const Palette& palette) {
    const auto date = day_text(week.monday);
    auto line = fmt::format("week of {:<10}  {}  {}", date.substr(0, date.rfind(' ')),
                            bar(week, scale, palette), scale.count_text(week));
    if (const auto excess = scale.too_many(week); excess > 0)
        line += "  " + palette(Style::warning, fmt::format("{} over", excess));
    return line + "\n";
}

/// Cuts off what is too far away, and the empty weeks before it; says what that was.
std::string cut_off(std::vector<Week>& weeks) {
    if (weeks.size() <= most_weeks) return {};
    const auto end = std::find_if(std::make_reverse_iterator(weeks.begin() + most_weeks), weeks.rend(),
                                  [](const Week& week) { return week.load() > 0; })
                         .base();
    std::size_t touches = 0;
    for (auto week = end; week != weeks.end(); ++week) touches += week->load();
    auto text = fmt::format("… and {} with {} touch{}\n",
                            counted(static_cast<std::size_t>(weeks.end() - end), "more week"), touches,
                            touches == 1 ? "" : "es");
    weeks.erase(end, weeks.end());
    return text;
}

}  // namespace

std::string week_chart(const Book& book, const Plan& plan, const AgendaView& view, const Palette& palette) {
    auto weeks = weeks_of(book.calendar, plan, view);
    const auto with_touches = std::ranges::count_if(weeks, [](const Week& week) { return week.load() > 0; });
    if (with_touches < 2) return {};
    const auto rest = cut_off(weeks);
    const Scale scale{weeks, book.calendar.daily_limit};
    std::string text;
    for (const Week& week : weeks) text += line_of(week, scale, palette);
    return text + rest;
}

}  // namespace followup::cli
