#pragma once

// Content lines (RFC 5545 section 3.1) of a text that may be damaged: any line breaks, folded anywhere or
// nowhere, lines of any length, no calendar at all. In one pass, and without a copy of what is not folded.

#include <cstddef>
#include <string>
#include <string_view>

namespace followup {

/// Unfolded, without the line break. Whatever the text is, it has a name and a value, which may be empty.
struct ContentLine {
    enum class Kind { property, begin, end };
    Kind kind = Kind::property;
    std::string_view text;
    std::string_view name;   ///< in the text's case
    std::string_view value;  ///< behind the first colon that is not in a quoted parameter
    bool is_plain = false;   ///< nothing but a colon is between name and value
    bool has_line_break = false;
    bool has_crlf = false;  ///< at its end and at its folds

    bool begins(std::string_view component) const;
    bool ends(std::string_view component) const;
};

/// Goes through the content lines of a text.
class LineReader {
 public:
    /// At the first line. A byte order mark before it is left out.
    explicit LineReader(std::string_view text);
    LineReader(const LineReader&) = delete;
    LineReader& operator=(const LineReader&) = delete;

    bool at_end() const { return at_end_; }

    /// The current line. Its views hold until the reader moves on.
    const ContentLine& line() const { return line_; }
    void advance();

    /// Where the current line begins, counted in lines of the text, from 1. At the end: the last one.
    std::size_t line_number() const { return line_number_; }

    /// Octets of the text before the current line.
    std::size_t begin() const { return begin_; }

    /// The text from `begin` up to and with the current line.
    std::string_view text_from(std::size_t begin) const {
        return text_.substr(begin, text_.size() - rest_.size() - begin);
    }

 private:
    std::string_view take_physical_line();
    bool at_continuation() const { return rest_.starts_with(' ') || rest_.starts_with('\t'); }

    std::string_view text_, rest_;
    ContentLine line_;
    std::string unfolded_;  ///< the current line, if it is folded
    std::size_t begin_ = 0, line_number_ = 0, lines_taken_ = 0;
    bool at_end_ = false;
};

/// Without spaces and tabs at its ends.
std::string_view trimmed(std::string_view text);

/// Whether `text` is `upper` in any case (RFC 5545 section 2: names are case-insensitive, in ASCII).
bool equals_in_any_case(std::string_view text, std::string_view upper);

}  // namespace followup
