#include "ical/line_reader.hpp"

#include <algorithm>

namespace followup {

namespace {

std::size_t end_of_name(std::string_view text) {
    const auto end = std::find_if(text.begin(), text.end(), [](char c) { return c == ';' || c == ':'; });
    return static_cast<std::size_t>(end - text.begin());
}

/// Where the value's colon is; the text's size if there is none.
std::size_t colon_of(std::string_view text, std::size_t from) {
    bool is_quoted = false;
    for (; from < text.size(); ++from) {
        if (text[from] == '"') is_quoted = !is_quoted;
        if (text[from] == ':' && !is_quoted) break;
    }
    return from;
}

void split(ContentLine& line) {
    const std::size_t name_end = end_of_name(line.text);
    const std::size_t colon = colon_of(line.text, name_end);
    line.is_plain = colon == name_end && colon < line.text.size();
    line.name = line.text.substr(0, name_end);
    line.value = line.text.substr(std::min(colon + 1, line.text.size()));
    if (equals_in_any_case(line.name, "BEGIN")) line.kind = ContentLine::Kind::begin;
    if (equals_in_any_case(line.name, "END")) line.kind = ContentLine::Kind::end;
}

}  // namespace

std::string_view trimmed(std::string_view text) {
    text.remove_prefix(std::min(text.find_first_not_of(" \t"), text.size()));
    return text.substr(0, text.find_last_not_of(" \t") + 1);
}

bool equals_in_any_case(std::string_view text, std::string_view upper) {
    const auto is_same = [](char c, char u) { return (c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c) == u; };
    return std::equal(text.begin(), text.end(), upper.begin(), upper.end(), is_same);
}

bool ContentLine::begins(std::string_view component) const {
    return kind == Kind::begin && equals_in_any_case(trimmed(value), component);
}

bool ContentLine::ends(std::string_view component) const {
    return kind == Kind::end && equals_in_any_case(trimmed(value), component);
}

LineReader::LineReader(std::string_view text) : text_{text}, rest_{text} {
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    if (rest_.starts_with(byte_order_mark)) rest_.remove_prefix(byte_order_mark.size());
    advance();
}

void LineReader::advance() {
    begin_ = text_.size() - rest_.size();
    at_end_ = rest_.empty();
    if (at_end_) return;
    line_ = {};
    line_.has_crlf = true;
    line_number_ = lines_taken_ + 1;
    line_.text = take_physical_line();
    if (at_continuation()) {
        unfolded_ = line_.text;
        while (at_continuation()) unfolded_ += take_physical_line().substr(1);
        line_.text = unfolded_;
    }
    split(line_);
}

/// Without its line break, which is noted.
std::string_view LineReader::take_physical_line() {
    const auto line_feed = rest_.find('\n');
    line_.has_line_break = line_feed != rest_.npos;
    std::string_view physical = rest_.substr(0, line_feed);
    rest_.remove_prefix(line_.has_line_break ? line_feed + 1 : rest_.size());
    ++lines_taken_;
    const bool has_return = physical.ends_with('\r');
    if (has_return) physical.remove_suffix(1);
    line_.has_crlf = line_.has_crlf && line_.has_line_break && has_return;
    return physical;
}

}  // namespace followup
