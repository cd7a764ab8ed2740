#pragma once

// One run of the program, with texts in place of files.

#include "cli/input.hpp"

#include <string>
#include <string_view>

namespace followup::fuzz {

/// What `generate` starts from when it has read that book. It is 22 November 2026, 08:00 UTC; zones are
/// those that tests/book/support.hpp knows, without changes of clocks but for Berlin.
cli::Input input_of(Book book, std::vector<Diagnostic> diagnostics);

/// The next feed, where `before` is what is published; empty: nothing.
std::string published(const cli::Input& input, std::string_view before);

/// Publishes the book, upon what is there before. What comes of it has to be read back as it was meant, and
/// to stay as it is when it is published once more.
std::string require_stable(const cli::Input& input, std::string_view before = {});

}  // namespace followup::fuzz
