#include "import/vcard_lines.hpp"

#include "book/text.hpp"
#include "import/words.hpp"

#include <algorithm>
#include <charconv>

namespace followup::importing {
namespace {

using book::ascii_lower;
using book::ascii_upper;

/// The first of `characters` that is not in quotes; the text's size if there is none.
std::size_t find_unquoted(std::string_view text, std::string_view characters) {
    bool is_quoted = false;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == '"') is_quoted = !is_quoted;
        if (!is_quoted && characters.find(text[at]) != characters.npos) return at;
    }
    return text.size();
}

/// Where the value's colon is. In 2.1 quotes mean nothing, so that one alone must not hide it.
std::size_t colon_of(std::string_view line) {
    const std::size_t colon = find_unquoted(line, ":");
    return colon < line.size() ? colon : std::min(line.find(':'), line.size());
}

bool is_boundary(std::string_view line) {
    const std::string lower = ascii_lower(trimmed(line).substr(0, 11));
    return lower == "begin:vcard" || lower == "end:vcard";
}

void set_encoding(Property& property, std::string_view lower) {
    if (lower == "quoted-printable") property.is_quoted_printable = true;
    if (lower == "base64" || lower == "b") property.is_base64 = true;
}

void add_type(Property& property, std::string type) {
    if (type == "pref") property.preference = 1;
    property.types.push_back(std::move(type));
}

/// `TYPE=work,pref`, `PREF=1`, and, in 2.1, `WORK` alone.
void take_parameter(Property& property, std::string_view parameter) {
    const auto equals = parameter.find('=');
    if (equals == parameter.npos) {
        const std::string lower = ascii_lower(trimmed(parameter));
        set_encoding(property, lower);
        return add_type(property, lower);
    }
    const std::string name = ascii_lower(trimmed(parameter.substr(0, equals)));
    std::string value{trimmed(parameter.substr(equals + 1))};
    std::erase(value, '"');
    if (name == "charset") property.charset = value;
    if (name == "encoding") set_encoding(property, ascii_lower(value));
    if (name == "type")
        for (const std::string_view type : split(value, ",")) add_type(property, ascii_lower(trimmed(type)));
    if (name == "pref") std::from_chars(value.data(), value.data() + value.size(), property.preference);
}

/// Name and parameters; nothing, if there is no colon in the line.
void take_head(Property& property, std::string_view line) {
    const std::size_t colon = colon_of(line);
    if (colon == line.size()) return;
    std::string_view head = line.substr(0, colon);
    const std::size_t name_end = find_unquoted(head, ";");
    const std::string_view name = trimmed(head.substr(0, name_end));
    property.name = ascii_upper(name.substr(name.rfind('.') + 1));
    head.remove_prefix(std::min(name_end + 1, head.size()));
    while (!head.empty()) {
        const std::size_t end = find_unquoted(head, ";");
        take_parameter(property, head.substr(0, end));
        head.remove_prefix(std::min(end + 1, head.size()));
    }
}

}  // namespace

bool Property::has_type(std::string_view type) const {
    return std::find(types.begin(), types.end(), type) != types.end();
}

PropertyReader::PropertyReader(std::string_view text)
    : rest_{text}, line_break_{text.find('\n') == text.npos ? '\r' : '\n'} {}

std::string_view PropertyReader::peek_line() const {
    constexpr std::string_view byte_order_mark =
        "\xEF\xBB\xBF";  // files put one behind another have it inside
    std::string_view line = rest_.substr(0, rest_.find(line_break_));
    while (line.ends_with('\r')) line.remove_suffix(1);
    if (line.starts_with(byte_order_mark)) line.remove_prefix(byte_order_mark.size());
    return line;
}

std::string_view PropertyReader::take_line() {
    const std::string_view line = peek_line();
    rest_.remove_prefix(std::min(rest_.find(line_break_), rest_.size() - 1) + 1);
    ++lines_taken_;
    return line;
}

/// A next line that belongs to this one.
bool PropertyReader::take_continuation(std::string& logical, bool is_quoted_printable, bool is_base64) {
    if (rest_.empty()) return false;
    const std::string_view next = peek_line();
    if (is_quoted_printable && logical.ends_with('=') && !is_boundary(next)) {  // a soft line break
        logical.pop_back();
        logical += take_line();
        return true;
    }
    const bool is_folded = next.starts_with(' ') || next.starts_with('\t');
    // Some programs do not indent base64, and end it by a blank line.
    const bool is_data = is_base64 && !next.empty() && next.find(':') == next.npos;
    if (!is_folded && !is_data) return false;
    if (!is_base64) logical += folds_at_blanks_ ? next : next.substr(1);
    take_line();
    return true;
}

bool PropertyReader::next(Property& property) {
    while (!rest_.empty() && trimmed(peek_line()).empty()) take_line();
    if (rest_.empty()) return false;
    const std::size_t line = lines_taken_ + 1;
    std::string logical{take_line()};
    Property beginning;  // before unfolding: what it is encoded in says where it ends
    take_head(beginning, logical);
    while (take_continuation(logical, beginning.is_quoted_printable, beginning.is_base64)) continue;

    property = Property{};
    property.line = line;
    take_head(property, logical);
    if (!property.is_base64) property.value = logical.substr(std::min(colon_of(logical) + 1, logical.size()));
    return true;
}

}  // namespace followup::importing
