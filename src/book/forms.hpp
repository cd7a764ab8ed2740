#pragma once

// The forms of the book's values.

#include "book/dates.hpp"
#include "book/durations.hpp"
#include "book/form.hpp"

namespace followup::book {

Form<std::string> any_text();
Form<std::string> not_blank();
/// Becomes part of an identity or of a line: not blank, and no control characters.
Form<std::string> one_line();
/// A path; in an included book it is made relative to the book that includes.
Form<std::string> path();
Form<bool> yes_or_no();
Form<int> whole_number(int least, int most, std::string instead);

Form<Day> day();
/// A day that something is planned for, or counted from: not where rules of time zones may be missing.
Form<Day> planned_day();
Form<Moment> moment_met();
/// Not in the future.
Form<Moment> moment_past();
Form<WorkingHours> working_hours();

Form<Duration> duration(DurationRule rule);
/// A length of time in minutes; `"0"` too, where the rule has no lower bound.
Form<Minutes> minutes(DurationRule rule);
Form<Cadence> cadence();
Form<Minutes> slot_length();
/// Times before the start, none of them twice.
Form<std::vector<Minutes>> alarm_times();
Form<Duration> slack_length();

Form<std::string> zone();
Form<std::string> email();
Form<std::string> phone();
Form<std::string> tag();
Form<std::string> calendar_name();
Form<std::string> https_address();
Form<std::string> color();
Form<std::string> language();
Form<std::string> region();

/// The name of a policy, which may be defined later in the book.
Form<std::string> policy_name();
/// A contact's id or exact name, checked once all are known.
Form<std::string> person(Deferred::Check check);

}  // namespace followup::book
