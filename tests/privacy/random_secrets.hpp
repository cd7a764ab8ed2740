#pragma once

// Random books full of words that are nowhere else.

#include "oracle/random_book.hpp"

#include <cstdint>

namespace followup::privacy {

/// A random case in which every text that people can write is one, and most are words that no other text has.
/// Names are of many kinds.
oracle::Case random_secrets(std::uint64_t seed);

/// The book after a fault in that contact.
Book with_fault_in(Book book, std::size_t contact);

}  // namespace followup::privacy
