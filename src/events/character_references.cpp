#include "events/character_references.hpp"

#include "events/clean.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <utility>

namespace followup {

namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 6> named{
    {{"amp", "&"}, {"lt", "<"}, {"gt", ">"}, {"quot", "\""}, {"apos", "'"}, {"nbsp", " "}}};
constexpr std::size_t longest_name = 8;  // #x10FFFF

std::optional<std::string> character(utf8proc_int32_t code_point) {
    constexpr utf8proc_int32_t tab = '\t', line_feed = '\n', carriage_return = '\r', no_break_space = 0xA0;
    if (code_point == tab || code_point == no_break_space) return " ";
    const bool separates = code_point == 0x2028 || code_point == 0x2029;  // lines, paragraphs
    if (code_point == line_feed || code_point == carriage_return || separates) return "\n";
    if (!utf8proc_codepoint_valid(code_point) || is_left_out(code_point)) return std::nullopt;
    std::array<utf8proc_uint8_t, 4> bytes{};
    const auto length = utf8proc_encode_char(code_point, bytes.data());
    return std::string(bytes.begin(), bytes.begin() + length);
}

/// `name` is what is between & and ;
std::optional<std::string> referred_to(std::string_view name) {
    if (!name.starts_with('#')) {
        const auto* const found = std::ranges::find(named, name, &decltype(named)::value_type::first);
        return found == named.end() ? std::nullopt : std::optional{std::string{found->second}};
    }
    const bool is_hexadecimal = name.starts_with("#x") || name.starts_with("#X");
    name.remove_prefix(is_hexadecimal ? 2 : 1);
    utf8proc_int32_t code_point = 0;
    const auto* const end = name.data() + name.size();
    const auto [rest, error] = std::from_chars(name.data(), end, code_point, is_hexadecimal ? 16 : 10);
    return error == std::errc{} && rest == end ? character(code_point) : std::nullopt;
}

}  // namespace

std::string without_character_references(std::string_view text) {
    std::string result;
    while (!text.empty()) {
        const auto begin = std::min(text.find('&'), text.size());
        result += text.substr(0, begin);
        text.remove_prefix(begin);
        const auto end = text.substr(0, longest_name + 2).find(';');
        const auto reference =
            end == std::string_view::npos ? std::nullopt : referred_to(text.substr(1, end - 1));
        result += reference ? *reference : std::string{text.substr(0, 1)};
        text.remove_prefix(reference ? end + 1 : std::min<std::size_t>(1, text.size()));
    }
    return result;
}

}  // namespace followup
