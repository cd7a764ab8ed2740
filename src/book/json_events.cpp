#include "book/json_events.hpp"

#include "book/plain.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <charconv>
#include <string>
#include <utility>

namespace followup::book {
namespace {

using Kind = JsonEvent::Kind;

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/// Goes through a text, token by token. Each `read_…` says whether the reading goes on: if not, the text is
/// stuck, unless the listener has ended it.
class Reader {
 public:
    Reader(std::string_view text, JsonListener& listener) : text_(text), listener_(listener) {}

    std::optional<Stuck> read() {
        constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
        if (text_.starts_with(byte_order_mark)) at_ = byte_order_mark.size();
        if (read_texts() || is_ended_) return std::nullopt;
        return Stuck{std::move(open_), last_};
    }

 private:
    /// One value, and nothing behind it.
    bool read_texts() {
        if (!read_value()) return false;
        while (!open_.empty())
            if (!read_on()) return false;
        return next() == end_of_text;
    }

    /// What follows a value, or the bracket that opens a list or an object.
    bool read_on() {
        const bool is_object = text_[open_.back()] == '{';
        const bool is_first = last_->kind == Kind::begin_object || last_->kind == Kind::begin_array;
        const char c = next();
        if (c == (is_object ? '}' : ']')) {
            open_.pop_back();
            return send(is_object ? Kind::end_object : Kind::end_array, at_ + 1);
        }
        if (!is_first) {
            if (c != ',') return false;
            ++at_;
        }
        return is_object ? read_member() : read_value();
    }

    bool read_member() {
        if (next() != '"' || !read_string(Kind::key) || next() != ':') return false;
        ++at_;
        return read_value();
    }

    bool read_value() {
        switch (const char c = next()) {
            case '{':
            case '[':
                open_.push_back(static_cast<std::uint32_t>(at_));
                return send(c == '{' ? Kind::begin_object : Kind::begin_array, at_ + 1);
            case '"':
                return read_string(Kind::string);
            case 't':
                return read_word("true", Kind::boolean, 1);
            case 'f':
                return read_word("false", Kind::boolean, 0);
            case 'n':
                return read_word("null", Kind::null, 0);
            default:
                return (c == '-' || is_digit(c)) && read_number();
        }
    }

    bool read_word(std::string_view word, Kind kind, std::int64_t value) {
        return text_.substr(at_, word.size()) == word && send(kind, at_ + word.size(), {}, value);
    }

    bool read_string(Kind kind) {
        std::size_t end = skip_plain<'"', '\\'>(text_, at_ + 1);
        while (end < text_.size() && text_[end] != '"' && text_[end] != '\\')
            end = skip_plain<'"', '\\'>(text_, end + 1);
        if (end == text_.size()) return false;
        if (text_[end] == '"') return send(kind, end + 1, text_.substr(at_ + 1, end - at_ - 1));
        while (end < text_.size() && text_[end] != '"') end += text_[end] == '\\' ? 2U : 1U;
        if (end >= text_.size()) return false;
        const auto string = parsed(end + 1);
        return string.is_string() && send(kind, end + 1, string.get_ref<const std::string&>());
    }

    /// RFC 8259 section 6. One that is over where it may be is followed by something else, if at all.
    bool read_number() {
        std::size_t end = at_ + (text_[at_] == '-' ? 1 : 0);
        if (end < text_.size() && text_[end] == '0')
            ++end;
        else if (!skip_digits(end))
            return false;
        bool is_whole = true;
        if (end < text_.size() && text_[end] == '.') {
            is_whole = false;
            if (!skip_digits(++end)) return false;
        }
        if (end < text_.size() && (text_[end] == 'e' || text_[end] == 'E')) {
            is_whole = false;
            ++end;
            if (end < text_.size() && (text_[end] == '+' || text_[end] == '-')) ++end;
            if (!skip_digits(end)) return false;
        }
        std::int64_t value = 0;
        const auto whole = std::from_chars(text_.data() + at_, text_.data() + end, value);
        if (is_whole && whole.ec == std::errc{}) return send(Kind::integer, end, {}, value);
        return parsed(end).is_number() && send(Kind::real, end);
    }

    /// Whether there is any.
    bool skip_digits(std::size_t& at) const {
        const std::size_t begin = at;
        while (at < text_.size() && is_digit(text_[at])) ++at;
        return at > begin;
    }

    /// The token up to `end` by nlohmann/json: what is rare in books, and has rules that are easily missed.
    nlohmann::json parsed(std::size_t end) const {
        return nlohmann::json::parse(text_.substr(at_, end - at_), nullptr, /*allow_exceptions=*/false);
    }

    /// The first byte of the next token.
    char next() {
        at_ = skip_blanks(text_, at_);
        return at_ < text_.size() ? text_[at_] : end_of_text;
    }

    bool send(Kind kind, std::size_t end, std::string_view text = {}, std::int64_t integer = 0) {
        last_ = JsonEvent{kind, span_of(at_, end), text, integer};
        at_ = end;
        is_ended_ = !listener_.on(*last_);
        return !is_ended_;
    }

    static constexpr char end_of_text = '\0';  // which `vet` lets no text have

    std::string_view text_;
    JsonListener& listener_;
    std::size_t at_ = 0;
    std::vector<std::uint32_t> open_;
    std::optional<JsonEvent> last_;
    bool is_ended_ = false;  // by the listener
};

bool is_blank(char c) {
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

}  // namespace

std::optional<Stuck> parse_events(std::string_view text, JsonListener& listener) {
    return Reader(text, listener).read();
}

std::size_t skip_blanks(std::string_view text, std::size_t at) {
    for (;;) {
        while (at < text.size() && is_blank(text[at])) ++at;
        if (at >= text.size() || text[at] != '/') return std::min(at, text.size());
        const std::string_view mark = text.substr(at, 2);
        if (mark == "//")
            at = std::min(text.find_first_of("\r\n", at), text.size());
        else if (mark == "/*" && text.find("*/", at + 2) != std::string_view::npos)
            at = text.find("*/", at + 2) + 2;
        else
            return at;
    }
}

}  // namespace followup::book
