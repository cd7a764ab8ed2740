#pragma once

// HTML in notes that were copied or imported from somewhere. Google shows descriptions as HTML, the other
// apps show every tag as it is: plain text reads the same in all of them.

#include <string>
#include <string_view>

namespace followup {

/// The text without the tags of HTML's elements, without comments and the like, and without scripts and
/// styles. Where HTML breaks a line there is a line feed; a link's address follows its text in parentheses,
/// unless it reads the same. Where there was markup, character references (`&amp;`) are what they stand for.
/// A `<` that HTML would still take for the beginning of markup gets a space behind it, so that nothing else
/// is lost. All other texts stay as they are: `Ana <ana@example.org>`, `a < b`, `x<y>z`, `<3`.
/// Doing it again changes nothing. Linear in the text, whatever is in it.
std::string without_markup(std::string_view text);

}  // namespace followup
