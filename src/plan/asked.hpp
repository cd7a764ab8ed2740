#pragma once

// What a whole book asks for now, and in which order that is placed.

#include "plan/diary.hpp"
#include "plan/wish.hpp"

#include <optional>
#include <tuple>
#include <vector>

namespace followup {

/// By the pass in which it is placed.
struct Asked {
    std::vector<Wish> promises, confirmed;
    std::vector<Idle> idle;
};

/// One for each contact.
std::vector<Standing> standings_of(const Book& book);

Asked all_asked(const PlanInputs& inputs, const std::vector<Standing>& standings);

/// The order within a pass. Whether they are late has to be settled.
using Rank = std::tuple<bool, Priority, date::days, Day, std::size_t, std::optional<std::size_t>>;
Rank rank_of(const PlanInputs& inputs, const Wish& wish);

/// What was done on a day already counts against that day's limit.
void enter_what_was_done(const Book& book, Diary& diary);

}  // namespace followup
