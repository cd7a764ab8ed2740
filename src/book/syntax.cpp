#include "book/syntax.hpp"

#include "book/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <utility>

namespace followup::book {
namespace {

using Kind = JsonEvent::Kind;

constexpr std::size_t longest_word = 40;

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/// The grammar of a number, RFC 8259 section 6.
bool is_number(std::string_view word) {
    std::size_t at = 0;
    const auto skip = [&](std::string_view set) {
        const bool found = at < word.size() && set.find(word[at]) != std::string_view::npos;
        if (found) ++at;
        return found;
    };
    const auto digits = [&] {
        const std::size_t begin = at;
        while (at < word.size() && is_digit(word[at])) ++at;
        return at > begin;
    };
    skip("-");
    if (!skip("0") && !digits()) return false;
    if (skip(".") && !digits()) return false;
    if (skip("eE")) {
        skip("+-");
        if (!digits()) return false;
    }
    return at == word.size();
}

/// What a literal of another language is in JSON; empty if it is none.
std::string_view json_literal(std::string_view word) {
    const std::string lower = ascii_lower(word);
    if (lower == "true" || lower == "yes" || lower == "on") return "true";
    if (lower == "false" || lower == "no" || lower == "off") return "false";
    if (lower == "null" || lower == "none" || lower == "nil" || lower == "undefined" || lower == "nan")
        return "null";
    return {};
}

class Explainer {
 public:
    Explainer(std::string_view text, const Stuck& stuck) : text_(text), stuck_(stuck) {}

    Fault explain() {
        at_ = skip_blanks(text_, stuck_.last ? stuck_.last->span.end : 0);
        if (!stuck_.last) return at_end() ? empty() : bad_value();
        if (stuck_.last->kind == Kind::key) return after_key();
        if (stuck_.open.empty()) return after_book();
        if (stuck_.last->kind == Kind::begin_object) return bad_key();
        if (stuck_.last->kind == Kind::begin_array) return bad_value();
        return after_value();
    }

 private:
    bool at_end() const { return at_ == text_.size(); }
    char here() const { return text_[at_]; }
    bool in_object() const { return text_[stuck_.open.back()] == '{'; }

    /// What stands at `at_`, up to the next blank or separator.
    std::size_t word_end() const {
        return std::min(text_.find_first_of(" \t\r\n,:[]{}\"", at_), text_.size());
    }

    /// The same for a text without its quotes, which may have blanks in it.
    std::size_t text_end() const {
        const std::size_t end = std::min(text_.find_first_of("\r\n,:[]{}\"", at_ + 1), text_.size());
        return text_.find_last_not_of(" \t", end - 1) + 1;
    }

    Fault fault(std::size_t begin, std::size_t end, std::string headline, std::string instead) const {
        Fault fault;
        fault.span = span_of(begin, std::max(begin + 1, end));
        fault.headline = std::move(headline);
        fault.instead = std::move(instead);
        return fault;
    }

    Fault empty() const {
        Fault fault;
        fault.headline = "the book is empty: it has nothing but comments";
        fault.instead = "{ \"contacts\": [] }";
        fault.whole_text = true;
        return fault;
    }

    Fault after_book() const {
        Fault more =
            fault(at_, word_end(), "the book ends before this, but the text goes on", "nothing more");
        if (here() == '{') more.help = "several contacts go into one list: [ {…}, {…} ]";
        return more;
    }

    Fault after_key() {
        if (at_end()) return unclosed();
        if (here() != ':') {
            const Span key = stuck_.last->span;
            return fault(key.begin, key.end, "a key has no colon after it", "a colon, then its value");
        }
        at_ = skip_blanks(text_, at_ + 1);
        return bad_value();
    }

    Fault after_value() {
        if (at_end()) return unclosed();
        const Span last = stuck_.last->span;
        if (here() == ',') {
            const std::size_t comma = at_;
            at_ = skip_blanks(text_, at_ + 1);
            if (!at_end() && (here() == ']' || here() == '}'))
                return fault(comma, comma + 1, "there is a comma after the last entry",
                             fmt::format("no comma before {}", here()));
            return in_object() ? bad_key() : bad_value();
        }
        if (here() == ']' || here() == '}') return wrong_bracket();
        if (here() == ':')
            return fault(at_, at_ + 1, "there is a colon in a list", "a comma, or {…} around key and value");
        if (at_ == last.end && here() != '"') return runs_on();
        return fault(last.end, last.end + 1, "a comma is missing here", "a comma between two entries");
    }

    /// A value with something glued to it: an unquoted date, 007, or a quote inside a text.
    Fault runs_on() const {
        const Span last = stuck_.last->span;
        if (stuck_.last->kind == Kind::string)
            return fault(last.begin, last.end, "a text ends before it should: the quotes do not match up",
                         "one \" at each end; a quote inside a text is written \\\"");
        return no_value(last.begin);
    }

    Fault wrong_bracket() const {
        const char open = text_[stuck_.open.back()];
        const char close = open == '[' ? ']' : '}';
        return fault(at_, at_ + 1,
                     fmt::format("the {} of line {} is closed by {}", open, line_of_open(), here()),
                     std::string(1, close));
    }

    Fault unclosed() const {
        const std::size_t last = text_.find_last_not_of(" \t\r\n");
        const char open = text_[stuck_.open.back()];
        return fault(last + 1, last + 2,
                     fmt::format("the book ends while the {} of line {} is still open", open, line_of_open()),
                     open == '[' ? "]" : "}");
    }

    std::size_t line_of_open() const {
        const auto begin = text_.begin();
        return 1 + static_cast<std::size_t>(std::count(begin, begin + stuck_.open.back(), '\n'));
    }

    Fault bad_key() const {
        if (at_end()) return unclosed();
        if (here() == '"') return bad_string();
        if (here() == ']') return wrong_bracket();
        if (here() == ',' || here() == ':')
            return fault(at_, at_ + 1, fmt::format("there is nothing before this {}", here()),
                         "a key in double quotes");
        if (here() == '{' || here() == '[')
            return fault(at_, at_ + 1, "a key is missing here", "a key in double quotes and a colon");
        const std::size_t end = text_end();
        return fault(at_, end, "a key is not in double quotes", quoted(bare(end)));
    }

    Fault bad_value() const {
        if (at_end()) return stuck_.open.empty() ? empty() : unclosed();
        if (here() == '"') return bad_string();
        if (!stuck_.open.empty() && here() == (in_object() ? ']' : '}')) return wrong_bracket();
        if (here() == ',' || here() == ':' || here() == ']' || here() == '}')
            return fault(at_, at_ + 1, fmt::format("a value is missing before this {}", here()), "a value");
        return no_value(at_);
    }

    Fault no_value(std::size_t begin) const {
        const std::string_view word = text_.substr(begin, word_end() - begin);
        const std::size_t end = begin + word.size();
        if (word.front() == '#') return fault(begin, end, "# does not begin a comment", "//");
        if (is_number(word)) return fault(begin, end, "a number is too large", "a smaller one");
        if (const auto literal = json_literal(word); !literal.empty())
            return fault(begin, end, fmt::format("{} is no value in JSON", word), std::string(literal));
        const std::string_view text = text_.substr(begin, text_end() - begin);
        if (word.front() == '\'' || !character_is_ascii(word))
            return fault(begin, text_end(), "a text is not in plain double quotes", quoted(bare(text_end())));
        return fault(begin, text_end(),
                     fmt::format("{} is no value: a text needs quotes", text.substr(0, longest_word)),
                     quoted(text));
    }

    static bool character_is_ascii(std::string_view word) {
        return static_cast<unsigned char>(word.front()) < 0x80;
    }

    /// The text that begins at `at_`, without the quotes of other languages and keyboards around it.
    std::string bare(std::size_t end) const {
        std::string word(text_.substr(at_, std::min(end - at_, longest_word)));
        for (const std::string_view quote : {"'", "`", "“", "”", "„", "‘", "’", "«", "»"})
            for (std::size_t i = word.find(quote); i != std::string::npos; i = word.find(quote))
                word.erase(i, quote.size());
        return word;
    }

    /// A string that begins at `at_` and that `vet` has passed: an escape in it is wrong.
    Fault bad_string() const {
        constexpr std::string_view single = "\"\\/bfnrt";
        for (std::size_t i = at_ + 1; i < text_.size() && text_[i] != '"'; ++i) {
            if (text_[i] != '\\') continue;
            const std::size_t escape = i++;
            if (i < text_.size() && single.find(text_[i]) != std::string_view::npos) continue;
            if (i < text_.size() && text_[i] == 'u' && is_character(i + 1)) {
                i += std::size_t{is_high_surrogate(i + 1) ? 10U : 4U};
                continue;
            }
            return fault(escape, escape + 2, "a backslash in a text begins nothing that JSON knows",
                         "\\\\ for the backslash itself, or one of \\\" \\n \\t \\u0041");
        }
        return fault(at_, at_ + 1, "a text cannot be read", "a text in double quotes");
    }

    std::optional<unsigned> hex(std::size_t at) const {
        unsigned value = 0;
        for (const char c : text_.substr(std::min(at, text_.size()), 4)) {
            const std::string_view digits = "0123456789abcdef";
            const auto digit = digits.find(ascii_lower(std::string_view(&c, 1)));
            if (digit == std::string_view::npos) return std::nullopt;
            value = value * 16 + static_cast<unsigned>(digit);
        }
        if (at + 4 > text_.size()) return std::nullopt;
        return value;
    }

    bool is_high_surrogate(std::size_t at) const {
        const auto value = hex(at);
        return value && *value >= 0xD800 && *value < 0xDC00;
    }

    /// Whether the hexadecimal digits at `at` are a character, or the first half of one with its second half.
    bool is_character(std::size_t at) const {
        const auto value = hex(at);
        if (!value) return false;
        if (*value < 0xD800 || *value > 0xDFFF) return true;
        const auto second = text_.substr(at + 4, 2) == "\\u" ? hex(at + 6) : std::nullopt;
        return is_high_surrogate(at) && second && *second >= 0xDC00 && *second <= 0xDFFF;
    }

    std::string_view text_;
    const Stuck& stuck_;
    std::size_t at_ = 0;
};

}  // namespace

Fault explain_syntax(std::string_view text, const Stuck& stuck) {
    return Explainer(text, stuck).explain();
}

}  // namespace followup::book
