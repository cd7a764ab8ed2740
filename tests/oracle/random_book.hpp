#pragma once

// Random contact books that reach every rule often.

#include <followup/plan.hpp>

#include <cstdint>

namespace followup::oracle {

/// All that a plan is made from.
struct Case {
    Book book;
    Instant now{};
    Surroundings around{};
};

/// The policies that every book has.
std::map<std::string, Policy> built_in_policies();

/// The same case for the same seed, on every machine and with every compiler. Its surroundings are empty.
Case random_case(std::uint64_t seed);

}  // namespace followup::oracle
