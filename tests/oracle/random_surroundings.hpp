#pragma once

// What there is around a random book: busy calendars, travels, and contacts far away.

#include "oracle/random.hpp"
#include "oracle/random_book.hpp"

namespace followup::oracle {

/// A random case in random surroundings.
Case random_surrounded_case(std::uint64_t seed);

/// Around `day`: a busy event, a series of them, or days full of them. In order and disjoint.
void add_busy(Random& random, Case& at, Day day);

void add_away(Random& random, Case& at, Day day);

}  // namespace followup::oracle
