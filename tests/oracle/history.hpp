#pragma once

#include "oracle/random_book.hpp"

#include <vector>

namespace followup::oracle {

/// A book as it is planned again and again, each time with what the plan before it published.
using History = std::vector<Case>;

/// The same history for the same seed.
History random_history(std::uint64_t seed);

}  // namespace followup::oracle
