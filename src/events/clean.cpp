#include "events/clean.hpp"

#include <algorithm>

#include "book/plain.hpp"
#include "book/text.hpp"
#include "events/markup.hpp"

namespace followup {

namespace {

bool is_line_break(std::int32_t c) {
    return (c >= 0x0A && c <= 0x0D) || c == 0x85 || c == 0x2028 || c == 0x2029;
}

bool is_noncharacter(std::int32_t c) {
    return (c >= 0xFDD0 && c <= 0xFDEF) || (c & 0xFFFE) == 0xFFFE;
}

/// What is most of any text, and stays as it is: ASCII without control characters, and line feeds.
std::size_t length_that_stays(std::string_view text) {
    std::size_t at = skip_plain<'\x7F'>(text, 0);
    while (at < text.size() && text[at] == '\n') at = skip_plain<'\x7F'>(text, at + 1);
    return at;
}

std::string trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(" \n");
    if (first == std::string::npos) return {};
    return std::string{text.substr(first, text.find_last_not_of(" \n") - first + 1)};
}

}  // namespace

bool is_left_out(std::int32_t code_point) {
    const auto c = code_point;
    const bool is_control = c < 0x20 || (c >= 0x7F && c <= 0x9F);
    const bool turns_text = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    const bool is_byte_order_mark = c == 0xFEFF;
    return is_control || turns_text || is_byte_order_mark || is_noncharacter(c);
}

std::string clean_text(std::string_view text) {
    if (length_that_stays(text) == text.size() && text.find('<') == text.npos) return trimmed(text);
    std::string clean;
    clean.reserve(text.size());
    while (!text.empty()) {
        if (const std::size_t length = length_that_stays(text); length > 0) {
            clean += text.substr(0, length);
            text.remove_prefix(length);
            continue;
        }
        const book::Character character = book::character_at(text, 0);
        const auto c = static_cast<std::int32_t>(character.value);
        if (!character.valid)
            clean += "\uFFFD";
        else if (is_line_break(c))
            clean += '\n';
        else if (c == '\t')
            clean += ' ';
        else if (!is_left_out(c))
            clean += text.substr(0, character.bytes);
        text.remove_prefix(c == '\r' && text.substr(1, 1) == "\n" ? 2 : character.bytes);
    }
    return trimmed(without_markup(clean));
}

std::string clean_line(std::string_view text) {
    std::string line = clean_text(text);
    if (line.find('\n') == line.npos && line.find("  ") == line.npos) return line;
    std::replace(line.begin(), line.end(), '\n', ' ');
    const auto is_second_space = [](char a, char b) { return a == ' ' && b == ' '; };
    line.erase(std::unique(line.begin(), line.end(), is_second_space), line.end());
    return line;
}

std::string clean_category(std::string_view text) {
    std::string category = clean_line(text);
    const auto is_mangled = [](char c) { return c == ',' || c == ';' || c == '\\'; };
    std::replace_if(category.begin(), category.end(), is_mangled, ' ');
    return clean_line(category);
}

}  // namespace followup
