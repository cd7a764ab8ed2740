#pragma once

// How much memory is asked for, by all threads, C libraries included.

#include <cstddef>

namespace followup::fuzz {

struct Allocated {
    std::size_t in_all = 0;   ///< bytes, whether or not they were given back
    std::size_t at_most = 0;  ///< bytes at the same time, more than there were at the beginning
};

/// Counts from here on.
void begin_counting();

/// Since `begin_counting`.
Allocated allocated();

}  // namespace followup::fuzz
