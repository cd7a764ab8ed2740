#include "book/text.hpp"

#include <utf8proc.h>

#include <cassert>
#include <cstdlib>
#include <memory>
#include <new>

namespace followup::book {
namespace {

constexpr std::size_t longest_quote = 40;  // characters

bool is_space(utf8proc_category_t category) {
    return category == UTF8PROC_CATEGORY_ZS || category == UTF8PROC_CATEGORY_ZL ||
           category == UTF8PROC_CATEGORY_ZP;
}

utf8proc_category_t category_of(Character c) {
    return utf8proc_category(static_cast<utf8proc_int32_t>(c.value));
}

std::string encode(char32_t value) {
    utf8proc_uint8_t bytes[4];
    const auto length = utf8proc_encode_char(static_cast<utf8proc_int32_t>(value), bytes);
    return {reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(length)};
}

std::string composed(const std::string& text) {
    utf8proc_uint8_t* raw = nullptr;
    const auto length = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                     static_cast<utf8proc_ssize_t>(text.size()), &raw,
                                     static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE));
    const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(raw, &std::free);
    if (length == UTF8PROC_ERROR_NOMEM) throw std::bad_alloc();
    assert(length >= 0 && "texts are UTF-8 by the time they get here");
    return {reinterpret_cast<const char*>(raw), static_cast<std::size_t>(length)};
}

}  // namespace

Character character_at(std::string_view text, std::size_t at) {
    const auto first = static_cast<unsigned char>(text[at]);
    if (first < 0x80) return {first, 1, true};
    utf8proc_int32_t value = 0;
    const auto length = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()) + at,
                                         static_cast<utf8proc_ssize_t>(text.size() - at), &value);
    if (length <= 0) return {first, 1, false};
    return {static_cast<char32_t>(value), static_cast<std::size_t>(length), true};
}

bool is_blank(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const Character c = character_at(text, at);
        const auto category = category_of(c);
        if (!is_space(category) && category != UTF8PROC_CATEGORY_CC && category != UTF8PROC_CATEGORY_CF)
            return false;
        at += c.bytes;
    }
    return true;
}

bool has_control(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const Character c = character_at(text, at);
        if (category_of(c) == UTF8PROC_CATEGORY_CC) return true;
        at += c.bytes;
    }
    return false;
}

std::string visible(Character c, std::string_view bytes) {
    constexpr char32_t pictures = 0x2400;  // U+2400 shows NUL, and so on
    if (!c.valid) return encode(0xFFFD);
    if (c.value == '\t') return " ";
    if (c.value < 0x20) return encode(pictures + c.value);
    if (c.value == 0x7F) return encode(0x2421);
    // The rest of the control characters, and those of format: some turn the direction of what follows.
    const auto category = category_of(c);
    if (category == UTF8PROC_CATEGORY_CC || category == UTF8PROC_CATEGORY_CF ||
        category == UTF8PROC_CATEGORY_ZL || category == UTF8PROC_CATEGORY_ZP)
        return encode(0xFFFD);
    return std::string(bytes);
}

std::string quoted(std::string_view text) {
    std::string shown = "\"";
    std::size_t at = 0;
    for (std::size_t count = 0; at < text.size() && count < longest_quote; ++count) {
        const Character c = character_at(text, at);
        shown += visible(c, text.substr(at, c.bytes));
        at += c.bytes;
    }
    if (at < text.size()) shown += "…";
    return shown + "\"";
}

std::string id_from(std::string_view text) {
    std::string id;
    for (std::size_t at = 0; at < text.size();) {
        const Character c = character_at(text, at);
        const auto category = category_of(c);
        if (is_space(category))
            id += '-';
        else if (category != UTF8PROC_CATEGORY_CC)
            id += encode(static_cast<char32_t>(utf8proc_tolower(static_cast<utf8proc_int32_t>(c.value))));
        at += c.bytes;
    }
    return composed(id);
}

std::string ascii_lower(std::string_view text) {
    std::string lower(text);
    for (char& c : lower)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return lower;
}

std::string ascii_upper(std::string_view text) {
    std::string upper(text);
    for (char& c : upper)
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    return upper;
}

}  // namespace followup::book
