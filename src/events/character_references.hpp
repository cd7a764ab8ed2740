#pragma once

#include <string>
#include <string_view>

namespace followup {

/// A text from HTML with the character references in it that people write: by number, and `&amp;`, `&lt;`,
/// `&gt;`, `&quot;`, `&apos;`, `&nbsp;`, which becomes a plain space. All others stay as they are, and so do
/// those of characters that no text may hold.
std::string without_character_references(std::string_view text);

}  // namespace followup
