#include "import/vcard_values.hpp"

#include <string_view>

#include "import/charset.hpp"

namespace followup::importing {
namespace {

int hex_digit(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    return -1;
}

/// RFC 2045 section 6.7; an equals sign without two digits stays one.
std::string from_quoted_printable(std::string_view text) {
    std::string bytes;
    bytes.reserve(text.size());
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool is_code = text[at] == '=' && at + 2 < text.size() && hex_digit(text[at + 1]) >= 0 &&
                             hex_digit(text[at + 2]) >= 0;
        if (is_code) {
            bytes += static_cast<char>(hex_digit(text[at + 1]) * 16 + hex_digit(text[at + 2]));
            at += 2;
        } else {
            bytes += text[at];
        }
    }
    return bytes;
}

/// RFC 6350 section 3.4. In 2.1 there is no escaped line break: `C:\new` is a folder.
std::string unescaped(std::string_view text, Version version) {
    constexpr std::string_view escaped = "\\,;:";
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool is_pair = text[at] == '\\' && at + 1 < text.size();
        const char next = is_pair ? text[at + 1] : '\0';
        const bool is_break = version != Version::v2_1 && (next == 'n' || next == 'N');
        if (is_pair && (is_break || escaped.find(next) != escaped.npos)) {
            out += is_break ? '\n' : next;
            ++at;
        } else {
            out += text[at];
        }
    }
    return out;
}

std::vector<std::string_view> split_unescaped(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    std::size_t begin = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == '\\') {
            ++at;
        } else if (text[at] == separator) {
            parts.push_back(text.substr(begin, at - begin));
            begin = at + 1;
        }
    }
    parts.push_back(text.substr(begin));
    return parts;
}

std::string to_utf8(std::string_view bytes, const Property& property) {
    return property.charset.empty() ? guessed(bytes) : from_charset(bytes, property.charset);
}

/// A part, or a whole value, that is encoded as it was in the file.
std::string decoded(std::string_view encoded, const Property& property, Version version) {
    if (property.is_quoted_printable)
        return unescaped(to_utf8(from_quoted_printable(encoded), property), version);
    return unescaped(to_utf8(encoded, property), version);
}

}  // namespace

std::string text_of(const Property& property, Version version) {
    return decoded(property.value, property, version);
}

/// Split before it is decoded: an encoded separator is part of the text.
std::vector<std::string> parts_of(const Property& property, char separator, Version version) {
    std::vector<std::string> parts;
    for (const std::string_view part : split_unescaped(property.value, separator))
        parts.push_back(decoded(part, property, version));
    return parts;
}

}  // namespace followup::importing
