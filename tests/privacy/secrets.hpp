#pragma once

// All that people wrote into a book and its journal, to be looked for.

#include <followup/book.hpp>
#include <followup/journal.hpp>

#include <set>
#include <string>

namespace followup::privacy {

/// Each text whole, and its words: of names those of two letters or more, of other texts those of four or
/// more, of phone numbers the digits. Less the words that followup's own texts are made of.
std::set<std::string> secrets_of(const Book& book, const Journal& journal = {});

}  // namespace followup::privacy
