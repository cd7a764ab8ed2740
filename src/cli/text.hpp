#pragma once

// Text as a terminal shows it.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace followup::cli {

/// The text with everything that a terminal would obey instead of showing (control characters, line and
/// paragraph separators, overrides of the writing direction) replaced by something to be seen.
/// Applying it again changes nothing.
std::string visible(std::string_view text);

/// How many columns a terminal needs for it: wide characters take two, combining ones none.
std::size_t display_width(std::string_view text);

/// The text and as many spaces as fill `width` columns.
std::string padded(std::string_view text, std::size_t width);

/// The text, or its beginning and an ellipsis where it needs more than `width` columns.
std::string shortened(std::string_view text, std::size_t width);

/// For comparing without regard to case (Unicode's full case folding, NFC).
std::string folded(std::string_view text);

/// The part of `text` before its character (code point) number `count`.
std::string_view first_characters(std::string_view text, std::size_t count);

/// Whether `word` is in `text`, both folded, with no letter or digit before or behind it.
bool has_whole_word(std::string_view text, std::string_view word);

/// "ana, bob and 4 more": at most `most` of them by name.
std::string some_of(const std::vector<std::string>& names, std::size_t most);

/// "1 error", "2 errors"
std::string counted(std::size_t count, std::string_view noun);

}  // namespace followup::cli
