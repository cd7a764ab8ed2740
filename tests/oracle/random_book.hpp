#pragma once

// Random contact books that reach every rule often.

#include <followup/book.hpp>

#include <cstdint>

namespace followup::oracle {

/// All that a plan is made from.
struct Case {
    Book book;
    Instant now{};
    ZoneRules zone{};
};

/// The policies that every book has.
std::map<std::string, Policy> built_in_policies();

/// The same case for the same seed, on every machine and with every compiler.
Case random_case(std::uint64_t seed);

}  // namespace followup::oracle
