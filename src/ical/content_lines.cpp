#include "ical/content_lines.hpp"

#include "ical/text.hpp"

namespace followup {

namespace {

constexpr std::size_t line_limit = 75;  // octets, the line break not counted

bool continues_sequence(char c) {
    return (static_cast<unsigned char>(c) & 0xC0) == 0x80;
}

/// How many octets of a text that has more of them than there is room for go on a line. A fold may not split
/// a UTF-8 sequence, nor a backslash and what it escapes.
std::size_t length_that_fits(std::string_view text, std::size_t room) {
    std::size_t length = room;
    while (length > 0 && continues_sequence(text[length])) --length;
    std::size_t backslashes = 0;
    while (backslashes < length && text[length - backslashes - 1] == '\\') ++backslashes;
    length -= backslashes % 2;
    return length == 0 ? room : length;  // a sequence of that length is no UTF-8
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
    std::size_t room = line_limit;
    while (content_line.size() > room) {
        const std::size_t length = length_that_fits(content_line, room);
        out.append(content_line.data(), length);
        out += "\r\n ";
        content_line.remove_prefix(length);
        room = line_limit - 1;
    }
    out.append(content_line.data(), content_line.size());
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

void ContentLines::add_text(std::string_view name, std::string_view value) {
    if (!value.empty()) add_required_text(name, value);
}

void ContentLines::add_required_text(std::string_view name, std::string_view value) {
    append_text(begin_line(name), value);
    append_folded(lines_, line_);
}

void ContentLines::add_raw(std::string_view name, std::string_view value) {
    begin_line(name) += value;
    append_folded(lines_, line_);
}

std::string& ContentLines::begin_line(std::string_view name) {
    line_ = name;
    return line_ += ':';
}

}  // namespace followup
