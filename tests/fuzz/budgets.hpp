#pragma once

// What reading may cost: so much for each octet of the input, and so much in any case. What is stated here
// is several times what the costliest inputs that were found take, with the sanitizers.

#include "fuzz/fuzz.hpp"
#include "fuzz/support/allocations.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

namespace followup::fuzz {

struct Budget {
    std::size_t allocated;           ///< octets of memory asked for, for each octet of the input
    std::size_t at_once;             ///< likewise at the same time
    std::size_t constant = 1 << 20;  ///< octets of memory in any case
};

namespace budgets {

inline constexpr Budget book{.allocated = 1'500, .at_once = 300};
inline constexpr Budget journal{.allocated = 3'000, .at_once = 400};
inline constexpr Budget feed{.allocated = 300, .at_once = 100};
/// A rule of a few dozen octets may stand for tens of thousands of times, which are tried one by one.
inline constexpr Budget calendar{.allocated = 500'000, .at_once = 5'000};
/// The table that a CSV is read into grows by a MiB.
inline constexpr Budget cards{.allocated = 3'000, .at_once = 800, .constant = 8U << 20};
inline constexpr Budget mails{.allocated = 15'000, .at_once = 500};
inline constexpr Budget times{.allocated = 1'000, .at_once = 300};
inline constexpr Budget templates{.allocated = 50, .at_once = 20};
inline constexpr Budget arguments{.allocated = 3'000, .at_once = 500};

/// Of the processor, on all threads.
inline constexpr double seconds = 1, seconds_per_octet = 100e-6;

}  // namespace budgets

double processor_seconds();

/// Counts from its beginning.
class Meter {
 public:
    Meter() : began_(processor_seconds()) { begin_counting(); }

    void require_within(const Budget& budget, std::size_t octets) const;

 private:
    double began_;
};

/// What `read` makes of the input. It has to be the same twice, by what `show` says of it, and the second
/// time, when the tables of libraries are there, within the budget.
template <typename Read, typename Show>
auto read_twice(const Budget& budget, std::string_view input, Read read, Show show) {
    const std::string before = show(read(input));
    const Meter meter;
    auto result = read(input);
    meter.require_within(budget, input.size());
    require_same(before, show(result), "the same input is read as the same");
    return result;
}

/// A short input many times over: a cost that grows faster than the input shows then.
std::string many_times(std::string_view input);

}  // namespace followup::fuzz
