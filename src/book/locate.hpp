#pragma once

// Spans of bytes become places for people: line, column, pointer, and the line itself with a mark.

#include "book/fault.hpp"

#include <vector>

namespace followup::book {

/// The faults of a text as diagnostics, by place. Two passes over the text, however many they are.
std::vector<Diagnostic> locate(const Source& source);

}  // namespace followup::book
