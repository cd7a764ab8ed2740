#include "privacy/search.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace followup::privacy {
namespace {

/// What a view shows on purpose: the calendar's name and zone (README.md, "Several feeds").
constexpr std::array shown_on_purpose{"NAME:", "X-WR-CALNAME:", "X-WR-TIMEZONE:"};

std::string small_letters(std::string text) {
    for (char& c : text)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return text;
}

std::string unfolded(std::string_view ics) {
    std::string text;
    for (std::size_t i = 0; i < ics.size(); ++i) {
        if (ics.substr(i, 3) == "\r\n ")
            i += 2;
        else if (ics[i] != '\r')
            text += ics[i];
    }
    return text;
}

std::string unescaped(std::string_view text) {
    std::string plain;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool is_escape = text[i] == '\\' && i + 1 < text.size();
        if (is_escape) ++i;
        plain += is_escape && (text[i] == 'n' || text[i] == 'N') ? ' ' : text[i];
    }
    return plain;
}

std::string percent_decoded(std::string_view text) {
    std::string plain;
    for (std::size_t i = 0; i < text.size(); ++i) {
        unsigned byte = 0;
        const std::string_view digits = text.substr(std::min(i + 1, text.size()), 2);
        const auto* end = digits.data() + digits.size();
        const bool is_encoded =
            text[i] == '%' && digits.size() == 2 && std::from_chars(digits.data(), end, byte, 16).ptr == end;
        plain += is_encoded ? static_cast<char>(byte) : text[i];
        if (is_encoded) i += 2;
    }
    return plain;
}

void add_lines(std::set<std::string>& all, std::string_view lines) {
    while (!lines.empty()) {
        const std::string_view line = lines.substr(0, lines.find('\n'));
        lines.remove_prefix(std::min(line.size() + 1, lines.size()));
        if (std::ranges::none_of(shown_on_purpose, [&](const char* name) { return line.starts_with(name); }))
            all.insert(small_letters(std::string(line)));
    }
}

bool is_in_word(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (static_cast<unsigned char>(c) & 0x80U) != 0;
}

bool has_whole_word(const std::string& text, const std::string& word) {
    for (auto at = text.find(word); at != text.npos; at = text.find(word, at + 1)) {
        const auto end = at + word.size();
        const bool goes_on =
            (at > 0 && is_in_word(text[at - 1])) || (end < text.size() && is_in_word(text[end]));
        if (!goes_on) return true;
    }
    return false;
}

}  // namespace

std::string all_readings(std::string_view ics) {
    const std::string lines = unfolded(ics), plain = unescaped(lines);
    std::set<std::string> readings;  // most lines read the same in all three ways
    for (const auto& reading : {lines, plain, percent_decoded(plain)}) add_lines(readings, reading);
    std::string text;
    for (const std::string& line : readings) text += line + "\n";
    return text;
}

std::vector<std::string> found_in(const std::string& readings, const std::set<std::string>& strings) {
    constexpr std::size_t whole_words_below = 6;
    std::vector<std::string> found;
    for (const std::string& one : strings) {
        const std::string text = small_letters(one);
        const bool is_there = text.size() < whole_words_below ? has_whole_word(readings, text)
                                                              : readings.find(text) != readings.npos;
        if (is_there) found.push_back(one);
    }
    return found;
}

}  // namespace followup::privacy
