#include "cli/text.hpp"

#include <fmt/format.h>
#include <utf8proc.h>

#include <algorithm>
#include <cstdlib>
#include <memory>

namespace followup::cli {
namespace {

struct Character {
    utf8proc_int32_t code_point;  ///< -1: no UTF-8
    std::string_view bytes;
};

/// Takes the first character off `rest`, or one byte of what is no UTF-8. `rest` must not be empty.
Character take_character(std::string_view& rest) {
    utf8proc_int32_t code_point = -1;
    const auto length = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(rest.data()),
                                         static_cast<utf8proc_ssize_t>(rest.size()), &code_point);
    const auto bytes = rest.substr(0, length > 0 ? static_cast<std::size_t>(length) : 1);
    rest.remove_prefix(bytes.size());
    return {length > 0 ? code_point : -1, bytes};
}

bool is_direction_override(utf8proc_int32_t code_point) {
    switch (utf8proc_get_property(code_point)->bidi_class) {
        case UTF8PROC_BIDI_CLASS_LRE:
        case UTF8PROC_BIDI_CLASS_LRO:
        case UTF8PROC_BIDI_CLASS_RLE:
        case UTF8PROC_BIDI_CLASS_RLO:
        case UTF8PROC_BIDI_CLASS_PDF:
        case UTF8PROC_BIDI_CLASS_LRI:
        case UTF8PROC_BIDI_CLASS_RLI:
        case UTF8PROC_BIDI_CLASS_FSI:
        case UTF8PROC_BIDI_CLASS_PDI:
            return true;
        default:
            return false;
    }
}

bool is_obeyed(utf8proc_int32_t code_point) {
    const auto category = utf8proc_category(code_point);
    return category == UTF8PROC_CATEGORY_CC || category == UTF8PROC_CATEGORY_ZL ||
           category == UTF8PROC_CATEGORY_ZP || is_direction_override(code_point);
}

std::string encoded(utf8proc_int32_t code_point) {
    utf8proc_uint8_t bytes[4];
    const auto length = utf8proc_encode_char(code_point, bytes);
    return {bytes, bytes + length};
}

/// Unicode has a picture for each character of C0 and for DEL; the rest is named.
std::string pictured(utf8proc_int32_t code_point) {
    if (code_point < 0x20) return encoded(0x2400 + code_point);
    if (code_point == 0x7F) return encoded(0x2421);
    return fmt::format("<U+{:04X}>", code_point);
}

/// Any character outside ASCII counts as part of a word: a boundary that is missed only makes a match weaker.
bool is_word_byte(char byte) {
    return (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9') ||
           static_cast<unsigned char>(byte) > 0x7F;
}

}  // namespace

std::string visible(std::string_view text) {
    std::string shown;
    shown.reserve(text.size());
    while (!text.empty()) {
        const auto [code_point, bytes] = take_character(text);
        if (code_point < 0)
            shown += "\uFFFD";
        else if (is_obeyed(code_point))
            shown += pictured(code_point);
        else
            shown += bytes;
    }
    return shown;
}

std::size_t display_width(std::string_view text) {
    std::size_t width = 0;
    while (!text.empty()) {
        const auto code_point = take_character(text).code_point;
        width += code_point < 0 ? 1 : static_cast<std::size_t>(utf8proc_charwidth(code_point));
    }
    return width;
}

std::string padded(std::string_view text, std::size_t width) {
    const auto used = display_width(text);
    return std::string(text) + std::string(used < width ? width - used : 0, ' ');
}

std::string shortened(std::string_view text, std::size_t width) {
    if (display_width(text) <= width) return std::string(text);
    auto rest = text;
    std::size_t used = 0;
    while (true) {
        const auto before = rest;
        used += display_width(take_character(rest).bytes);
        if (used >= width) return std::string(text.substr(0, text.size() - before.size())) + "…";
    }
}

std::string folded(std::string_view text) {
    utf8proc_uint8_t* mapped = nullptr;
    const auto length = utf8proc_map(
        reinterpret_cast<const utf8proc_uint8_t*>(text.data()), static_cast<utf8proc_ssize_t>(text.size()),
        &mapped, static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_CASEFOLD));
    const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(mapped, &std::free);
    return length < 0 ? std::string(text) : std::string(mapped, mapped + length);
}

std::string_view first_characters(std::string_view text, std::size_t count) {
    auto rest = text;
    for (std::size_t taken = 0; taken < count && !rest.empty(); ++taken) take_character(rest);
    return text.substr(0, text.size() - rest.size());
}

std::string some_of(const std::vector<std::string>& names, std::size_t most) {
    std::string text;
    for (std::size_t i = 0; i < std::min(names.size(), most); ++i) text += (i == 0 ? "" : ", ") + names[i];
    return names.size() > most ? text + fmt::format(" and {} more", names.size() - most) : text;
}

std::string counted(std::size_t count, std::string_view noun) {
    return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

bool has_whole_word(std::string_view text, std::string_view word) {
    for (auto at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
        const auto end = at + word.size();
        if ((at == 0 || !is_word_byte(text[at - 1])) && (end == text.size() || !is_word_byte(text[end])))
            return true;
    }
    return false;
}

}  // namespace followup::cli
