#pragma once

// The boundary between what people write and what calendars are told. Control characters, which RFC 5545
// section 3.1 bars and libical passes through, are dropped here, once; so are the explicit bidirectional
// controls (U+202A to U+202E, U+2066 to U+2069), with which one name could turn the text after it around.
// Marks (U+200E, U+200F) and joiners stay: scripts and emoji need them. HTML becomes plain text.

#include <cstdint>
#include <string>
#include <string_view>

namespace followup {

/// Whether no text may hold that character: control characters, line breaks among them, and the like.
bool is_left_out(std::int32_t code_point);

/// A text of several lines: every kind of line break becomes a line feed, a tab a space, markup what
/// `without_markup` leaves of it. White space at the ends is cut off. Invalid UTF-8 becomes U+FFFD.
std::string clean_text(std::string_view text);

/// The same on one line: line breaks and runs of spaces become one space.
std::string clean_line(std::string_view text);

/// The same for a category: commas, semicolons and backslashes become spaces too, since readers split or
/// mangle them.
std::string clean_category(std::string_view text);

}  // namespace followup
