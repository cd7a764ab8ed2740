#include "import/words.hpp"

#include "book/text.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace followup::importing {
namespace {

constexpr std::string_view digits = "0123456789";
constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/// Cc: of ASCII, and U+0080 to U+009F.
bool is_control(char32_t c) {
    return c < 0x20 || (c >= 0x7F && c < 0xA0);
}

/// With `keep` of the control characters as they are, and a space for each of the others.
std::string without_controls(std::string_view text, char keep) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const auto c = book::character_at(text, at);
        if (is_control(c.value) && text[at] != keep)
            out += ' ';
        else
            out += text.substr(at, c.bytes);
        at += c.bytes;
    }
    return out;
}

std::optional<int> number(std::string_view text) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || value < 0) return std::nullopt;
    return value;
}

std::optional<int> month_named(std::string_view text) {
    constexpr std::array<std::string_view, 12> names{"jan", "feb", "mar", "apr", "may", "jun",
                                                     "jul", "aug", "sep", "oct", "nov", "dec"};
    const auto name = std::find(names.begin(), names.end(), book::ascii_lower(text.substr(0, 3)));
    if (name == names.end()) return std::nullopt;
    return static_cast<int>(name - names.begin()) + 1;
}

/// Of years that any book takes: of later ones it has to know the zone's clocks.
std::optional<Day> day_from(std::optional<int> year, std::optional<int> month, std::optional<int> day) {
    if (!year || !month || !day || *year < 1900 || *year > 2037) return std::nullopt;
    const auto date = date::year{*year} / *month / *day;
    if (!date.ok()) return std::nullopt;
    return Day{date};
}

}  // namespace

std::string_view trimmed(std::string_view text) {
    text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
    return text.substr(0, text.find_last_not_of(" \t\r\n") + 1);
}

std::string one_line(std::string_view text) {
    std::string line = without_controls(text, ' ');
    const auto both_blank = [](char a, char b) { return a == ' ' && b == ' '; };
    line.erase(std::unique(line.begin(), line.end(), both_blank), line.end());
    return std::string{trimmed(line)};
}

std::string many_lines(std::string_view text) {
    std::string lines;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool is_return = text[at] == '\r';
        if (is_return && at + 1 < text.size() && text[at + 1] == '\n') continue;
        lines += is_return ? '\n' : text[at];
    }
    return std::string{trimmed(without_controls(lines, '\n'))};
}

std::string joined_lines(std::string_view text, std::string_view between) {
    const std::string lines = many_lines(text);
    std::string whole;
    for (const std::string_view line : split(lines, "\n")) join(whole, between, one_line(line));
    return whole;
}

void join(std::string& text, std::string_view between, std::string_view more) {
    if (more.empty()) return;
    if (!text.empty()) text += between;
    text += more;
}

std::vector<std::string_view> split(std::string_view text, std::string_view separator) {
    std::vector<std::string_view> parts;
    for (auto at = text.find(separator); at != text.npos; at = text.find(separator)) {
        parts.push_back(text.substr(0, at));
        text.remove_prefix(at + separator.size());
    }
    parts.push_back(text);
    return parts;
}

std::optional<Day> parse_day(std::string_view text) {
    text = trimmed(text);
    if (const auto iso = split(text, "-"); iso.size() == 3 && iso[0].size() == 4)
        return day_from(number(iso[0]), number(iso[1]), number(iso[2]));
    if (const auto words = split(text, " "); words.size() == 3)
        return day_from(number(words[2]), month_named(words[1]), number(words[0]));
    return std::nullopt;
}

bool is_email(std::string_view line) {
    const auto at = line.rfind('@');
    return at != line.npos && at > 0 && at + 1 < line.size() && line.find(' ') == line.npos;
}

bool is_phone(std::string_view line) {
    return line.find_first_of(digits) != line.npos;
}

bool is_language(std::string_view line) {
    const auto parts = split(line, "-");
    const bool is_sized = std::all_of(parts.begin(), parts.end(), [](std::string_view part) {
        return !part.empty() && part.size() <= 8 &&
               part.find_first_not_of(std::string{letters} + std::string{digits}) == part.npos;
    });
    return is_sized && parts[0].size() >= 2 && parts[0].find_first_not_of(letters) == parts[0].npos;
}

}  // namespace followup::importing
