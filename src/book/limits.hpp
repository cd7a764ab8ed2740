#pragma once

// How much of anything a book may have: far above any real one, and low enough that hostile text ends
// early, in bounded time and memory.

#include <cstddef>

namespace followup::book::limits {

inline constexpr std::size_t text_bytes = std::size_t{1} << 30;
/// Bytes of one string, and of what stands between two strings.
inline constexpr std::size_t stretch_bytes = std::size_t{1} << 20;
inline constexpr std::size_t nesting = 32;
inline constexpr std::size_t contacts = 1'000'000;
/// The built-in ones included. What extends what is followed by recursion.
inline constexpr std::size_t policies = 500;
/// In one contact, and in all that is no contact.
inline constexpr std::size_t values = 1'000'000;
inline constexpr std::size_t includes = 100;
/// Faults shown of one text, and as many warnings; what is beyond them is counted.
inline constexpr std::size_t diagnostics = 1'000;

}  // namespace followup::book::limits
