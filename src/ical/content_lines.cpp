#include "ical/content_lines.hpp"

#include <algorithm>

namespace followup {

namespace {

constexpr std::size_t line_limit = 75;  // octets, the line break not counted

bool continues_sequence(char c) {
    return (static_cast<unsigned char>(c) & 0xC0) == 0x80;
}

/// Length of what a fold may not split: a UTF-8 sequence, a backslash together with what it escapes.
std::size_t unit_length(std::string_view text) {
    std::size_t length = text.front() == '\\' && text.size() > 1 ? 2 : 1;
    while (length < text.size() && continues_sequence(text[length])) ++length;
    return length;
}

/// Takes out libical's folds, and the line break at the end.
std::string unfolded(std::string_view lines) {
    std::string line;
    line.reserve(lines.size());
    while (!lines.empty()) {
        const auto line_break = lines.find("\r\n");
        line += lines.substr(0, line_break);
        lines.remove_prefix(std::min(lines.size(), line_break == lines.npos ? lines.npos : line_break + 2));
        if (lines.starts_with(' ')) lines.remove_prefix(1);
    }
    return line;
}

}  // namespace

void append_folded(std::string& out, std::string_view content_line) {
    std::size_t used = 0;
    while (!content_line.empty()) {
        const std::size_t length = unit_length(content_line);
        if (used + length > line_limit) {
            out += "\r\n ";
            used = 1;
        }
        out += content_line.substr(0, length);
        used += length;
        content_line.remove_prefix(length);
    }
    out += "\r\n";
}

void ContentLines::begin(std::string_view component) {
    add_raw("BEGIN", component);
}

void ContentLines::end(std::string_view component) {
    add_raw("END", component);
}

void ContentLines::add(icalproperty* property) {
    const auto owner = owned<OwnedProperty>(property);
    const auto text = owned<OwnedText>(icalproperty_as_ical_string_r(owner.get()));
    append_folded(lines_, unfolded(text.get()));
}

void ContentLines::add_text(std::string_view name, const std::string& value) {
    if (value.empty()) return;
    const auto owner = owned<OwnedValue>(icalvalue_new_text(value.c_str()));
    const auto text = owned<OwnedText>(icalvalue_as_ical_string_r(owner.get()));
    add_raw(name, text.get());
}

void ContentLines::add_raw(std::string_view name, std::string_view value) {
    std::string line{name};
    line += ':';
    line += value;
    append_folded(lines_, line);
}

}  // namespace followup
