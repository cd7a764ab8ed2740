#pragma once

// Days as people say them: `friday`, `2w`, `in 3 days`, `yesterday`, `the 15th`.

#include <followup/working_days.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace followup::cli {

/// Which way a word without a date of its own points: what happened was on the last Monday, what is planned
/// comes on the next one.
enum class Looking { back, ahead };

/// What words are taken as of.
struct TimeWords {
    Day today;
    Looking looking{};
    const WorkingDays& working_days;  ///< for `3 workdays`
};

/// nullopt for what says no day, or one on the other side of today. `monday` said on a Monday is today when
/// looking back, and a week later when looking ahead. Case does not matter.
std::optional<Day> day_said(std::string_view text, const TimeWords& words);

/// The same, perhaps followed by a time of day: `yesterday 14:30`, `2026-11-20T14:30`.
struct SaidMoment {
    Day day;
    std::optional<Minutes> time;
};
std::optional<SaidMoment> moment_said(std::string_view text, const TimeWords& words);

/// What could be written instead, for messages: `friday, 2w, …`.
std::string day_examples(Looking looking);

}  // namespace followup::cli
