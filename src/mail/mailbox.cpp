#include "mail/mailbox.hpp"

namespace followup {

namespace {

constexpr std::size_t most_header_bytes = std::size_t{256} * 1024;
constexpr std::size_t most_field_bytes = std::size_t{16} * 1024;
constexpr std::string_view separator = "From ";

/// The line at the beginning of `text`, with its line break.
std::string_view first_line(std::string_view text) {
    const auto end = text.find('\n');
    return text.substr(0, end == text.npos ? text.size() : end + 1);
}

bool is_blank(std::string_view line) {
    return line.empty() || line == "\n" || line == "\r\n";
}

std::string_view without_blank_lines_before(std::string_view text) {
    while (!text.empty() && is_blank(first_line(text))) text.remove_prefix(first_line(text).size());
    return text;
}

/// The text up to its first blank line, which is taken off it too.
std::string_view take_headers(std::string_view& text) {
    const std::string_view whole = text;
    while (!is_blank(first_line(text))) text.remove_prefix(first_line(text).size());
    const auto headers = whole.substr(0, whole.size() - text.size());
    text.remove_prefix(first_line(text).size());
    return headers.substr(0, most_header_bytes);
}

/// Takes a field off the text: a line, and those after it that begin with white space.
std::string_view take_field(std::string_view& text) {
    const std::string_view whole = text;
    do text.remove_prefix(first_line(text).size());
    while (text.starts_with(' ') || text.starts_with('\t'));
    return whole.substr(0, whole.size() - text.size());
}

/// A message begins with a line that no blank line but the first of a file has before it: in bodies, such
/// lines are quoted by whoever wrote the mbox.
void skip_body(std::string_view& text) {
    bool is_after_blank = true;
    while (!text.empty() && !(is_after_blank && text.starts_with(separator))) {
        const auto line = first_line(text);
        is_after_blank = is_blank(line);
        text.remove_prefix(line.size());
    }
}

}  // namespace

std::vector<std::string_view> header_sections(std::string_view bytes) {
    std::string_view text = without_blank_lines_before(bytes);
    const bool is_mbox = text.starts_with(separator);
    std::vector<std::string_view> sections;
    while (!text.empty()) {
        if (is_mbox) text.remove_prefix(first_line(text).size());
        if (const auto headers = take_headers(text); !headers.empty()) sections.push_back(headers);
        if (!is_mbox) break;
        skip_body(text);
    }
    return sections;
}

std::string short_fields(std::string_view headers) {
    std::string fields;
    while (!headers.empty())
        if (const auto field = take_field(headers); field.size() <= most_field_bytes) fields += field;
    return fields;
}

}  // namespace followup
