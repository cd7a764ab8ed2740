#pragma once

// What stands between the entries of a list or an object: blanks, comments, a comma. Whoever edits a text
// has to keep it.

#include "book/fault.hpp"

#include <string_view>
#include <vector>

namespace followup::book {

struct Piece {
    enum class Kind : std::uint8_t { blanks, line_break, line_comment, block_comment, comma };
    Kind kind;
    Span span;

    bool is_comment() const { return kind == Kind::line_comment || kind == Kind::block_comment; }
};

using Gap = std::vector<Piece>;

/// From the end of one entry, or an opening bracket, up to the next entry or the closing bracket.
Gap gap_between(std::string_view text, std::size_t begin, std::size_t end);

/// The entries of a list, or the members of an object (each with its key).
struct Series {
    Span brackets;  ///< from the opening one to behind the closing one
    std::vector<Span> entries;

    Gap gap_before(std::string_view text, std::size_t entry) const;
    Gap gap_after(std::string_view text, std::size_t entry) const;
};

/// The line break before what follows the gap, if it has but blanks before it on its line; else nullptr.
const Piece* own_line(const Gap& before);

/// The blanks at the beginning of the line that has this byte.
std::string_view indentation_at(std::string_view text, std::size_t at);

/// `\r\n`, `\n` or `\r`, whichever the text has at `at`; empty if none of them.
std::string_view line_break_at(std::string_view text, std::size_t at);

}  // namespace followup::book
