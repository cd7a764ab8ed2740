#pragma once

// "Done as planned": which touch that is, and what it comes down to.

#include <followup/plan.hpp>
#include "cli/matching.hpp"

#include <string>

namespace followup::cli {

/// The confirmed touch that is planned with a person, the earliest where there are several; with `about`, the
/// thanks or the report about whom that names. nullptr: none. Throws `Failure` for an `about` that names
/// nobody.
const Touch* planned_touch(const Book& book, const Plan& plan, const Person& person,
                           const std::string& about);

/// Says why, and what to write instead.
[[noreturn]] void refuse_nothing_planned(const Plan& plan, const Book& book, const Person& person);

/// Throws `Failure` where something was done with them on that day already, and the next touch is planned for
/// a later one: it is the same thing told twice, or it needs saying what it was.
void refuse_second_time(const Touch& planned, const Person& person, Day day);

/// A meeting took place; all else was written, or called.
Outcome outcome_as_planned(const Touch& planned);

/// Whether it keeps a promise although its day has not come.
bool keeps_early(const Touch& planned, const Interaction& done);

}  // namespace followup::cli
