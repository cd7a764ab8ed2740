#pragma once

#include "cli/book_edit.hpp"

namespace followup::cli {

/// What `add` and `import` are told of how to follow up: `--met`, `--how`, `--where`, `--about`,
/// `--referred-by`, `--policy`, `--cadence`, `--tags`. Where only some of how you met is given, it was today.
/// Throws `Failure` (wrong usage).
void take_given(Contact& contact, const BookEdit& edit, const Options& options);

/// The parts of a text between commas, without the spaces around them.
std::vector<std::string> parts_of(const std::string& text);

}  // namespace followup::cli
