#pragma once

// What the commands that keep track say: what was written down, and what comes next for whom.

#include <followup/journal.hpp>
#include <followup/plan.hpp>
#include "cli/matching.hpp"

#include <string>

namespace followup::cli {

/// What a line says, in words: `replied (email) on Mon 23 Nov 2026`. What it takes back is looked up in the
/// journal.
std::string said_text(const JournalLine& line, const Journal& journal);

/// `next: email on Thu 26 Nov (3 of 3, the light one)`, or why there is nothing. One line for each confirmed
/// touch, with line breaks.
std::string next_text(const Book& book, const Plan& plan, const Person& person);

}  // namespace followup::cli
