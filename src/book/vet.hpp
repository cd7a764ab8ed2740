#pragma once

// What must be true of a text before it is worth parsing: its encoding, and limits that keep time and memory
// bounded whatever is in it.

#include "book/fault.hpp"

#include <optional>
#include <string_view>

namespace followup::book {

/// The text without its byte order mark.
std::string_view without_bom(std::string_view text);

/// The first thing in the text that keeps it from being parsed: it is no UTF-8, has NUL bytes, strings or
/// comments without an end, line breaks in strings, too deep a nesting, or too long a string. What is before
/// it may be parsed. One pass.
std::optional<Fault> vet(std::string_view text);

}  // namespace followup::book
