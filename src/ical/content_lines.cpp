#include "ical/content_lines.hpp"

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

/// Takes out libical's folds, and the line break at the end, which libical may fold, too.
std::string unfolded(std::string_view lines) {
    constexpr std::string_view fold = "\r\n ", line_break = "\r\n";
    std::string line;
    line.reserve(lines.size());
    for (auto next = lines.find(fold); next != lines.npos; next = lines.find(fold)) {
        line += lines.substr(0, next);
        lines.remove_prefix(next + fold.size());
    }
    line += lines;
    if (line.ends_with(line_break)) line.resize(line.size() - line_break.size());
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
