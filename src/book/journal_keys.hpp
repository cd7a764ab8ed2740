#pragma once

// The keys of a journal line: what is declared here is what is read.

#include "book/key.hpp"

#include <followup/journal.hpp>

namespace followup::book {

const Object<JournalLine>& journal_line_object();

/// The keys that say what happened, of which each line has one. A newer release may know more of them.
bool says_what(const Node& line);

}  // namespace followup::book
