#pragma once

// Characters: what they are and how they are shown.

#include <cstddef>
#include <string>
#include <string_view>

namespace followup::book {

/// The character (code point) at a byte of a text.
struct Character {
    char32_t value = 0;
    std::size_t bytes = 1;
    bool valid = true;  ///< else one byte that is no UTF-8
};

Character character_at(std::string_view text, std::size_t at);

/// Whether nothing of it can be seen: empty, or only spaces, format and control characters of Unicode.
bool is_blank(std::string_view text);

/// Whether it has control characters (Unicode's category Cc).
bool has_control(std::string_view text);

/// Shown in place of `c` where it could not be seen or would change what is around it; as many characters
/// as before, so that carets stay right.
std::string visible(Character c, std::string_view bytes);

/// A name or value from the book for use in a message: in quotes, on one line, cut if it is long.
std::string quoted(std::string_view text);

/// The id that a contact with this address or name has if it names none: lower-case, NFC, spaces to `-`,
/// control characters dropped, all others kept.
std::string id_from(std::string_view text);

std::string ascii_lower(std::string_view text);
std::string ascii_upper(std::string_view text);

/// `a`, `a or b`, `a, b or c`.
template <typename Words>
std::string one_of(const Words& words) {
    std::string text;
    std::size_t left = words.size();
    for (const auto& word : words) {
        text += word;
        --left;
        if (left > 0) text += left == 1 ? " or " : ", ";
    }
    return text;
}

}  // namespace followup::book
