#pragma once

// What is due next for one contact, by the rules, before the calendar has its say.

#include "plan/wish.hpp"

#include <variant>

namespace followup {

/// A touch, or why there is none.
using Due = std::variant<Wish, Idle::Why>;

/// Rule 1: whether and why nothing is due, whatever the ladder says.
std::optional<Idle::Why> at_rest(const Contact& contact, const Standing& standing);

/// Rule 2: the open promise, if there is one.
std::optional<Wish> open_promise(const PlanInputs& inputs, std::size_t index, const Standing& standing);

/// Rules 3 to 8: the next ladder or cadence touch of a contact with this standing.
Due next_due(const PlanInputs& inputs, std::size_t index, const Standing& standing);

}  // namespace followup
