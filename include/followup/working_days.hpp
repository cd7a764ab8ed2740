#pragma once

// Counting in days that are worked on, and in months of their own lengths (scheduling: "Date arithmetic").

#include <followup/book.hpp>

#include <optional>

namespace followup {

/// After how long a search for a day gives up: a book can rule out every day.
constexpr date::days search_limit{366};

/// Which days are worked on. A search goes as far as `search_limit`.
class WorkingDays {
 public:
    /// `also_off`: days, both ends included, that are not worked on either.
    explicit WorkingDays(const Calendar& calendar, const std::vector<std::pair<Day, Day>>& also_off = {});

    bool contains(Day day) const;
    /// `day` itself if it is one, else the next; nullopt if there is none within 366 days.
    std::optional<Day> on_or_after(Day day) const;
    /// The next one; nullopt if there is none within 366 days.
    std::optional<Day> after(Day day) const { return on_or_after(day + date::days{1}); }
    /// The n-th after `day`, `day` itself for 0.
    std::optional<Day> nth_after(Day day, int n) const;

 private:
    bool is_holiday(Day day) const;

    unsigned weekdays_ = 0;                      // a bit for each, Sunday the lowest
    std::vector<std::pair<Day, Day>> holidays_;  // sorted, disjoint
    std::vector<date::month_day> yearly_;        // sorted
};

/// The working days that are no vacation: touches are placed on these.
WorkingDays open_days_of(const Calendar& calendar);

/// `day` + `months`, clipped to the end of the month: 31 January + 1 month is the last day of February.
Day add_months(Day day, int months);

/// `day` + `span`: months first, then days, or workdays. `span.clock` has no part in it.
/// nullopt only for workdays that do not come.
std::optional<Day> add(Day day, const Duration& span, const WorkingDays& working_days);

}  // namespace followup
