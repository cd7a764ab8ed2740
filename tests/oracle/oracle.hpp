#pragma once

// A second, naive implementation of the scheduling rules, for comparison with the real one. It follows their
// text sentence by sentence and is slow on purpose: days are walked one by one, times are tried one by one.
// Where the text can be read in more than one way, a comment that starts with "Reading:" says which way and
// why.

#include <followup/plan.hpp>

namespace followup {

/// What `make_plan` shall give.
Plan oracle_plan(const Book& book, Instant now, const Surroundings& around,
                 const PublishedSlots& published = {});

}  // namespace followup
