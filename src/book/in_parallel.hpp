#pragma once

// Work on many things at once. What comes out is the same on any number of processors.

#include <cstddef>
#include <functional>

namespace followup {

/// Calls `work(begin, end)` for parts of 0 to `count` that make up the whole, on as many threads as there are
/// processors, and returns when all of them are done. Where there is little to do, or no thread to be had,
/// the caller does it. Throws what the first part that failed threw.
void in_parallel(std::size_t count, const std::function<void(std::size_t begin, std::size_t end)>& work);

}  // namespace followup
