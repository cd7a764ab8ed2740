#include "doctor/texts.hpp"

#include "book/text.hpp"

#include <algorithm>
#include <array>

namespace followup::doctor {
namespace {

bool is_letter(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

bool is_alphanumeric(char c) {
    return is_letter(c) || (c >= '0' && c <= '9');
}

bool is_hexadecimal(char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'F') || (c >= 'a' && c <= 'f');
}

/// RFC 3986: unreserved and reserved characters, and the one that encodes all others.
bool is_of_uri(char c) {
    return is_alphanumeric(c) ||
           std::string_view("-._~:/?#[]@!$&'()*+,;=%").find(c) != std::string_view::npos;
}

bool has_scheme(std::string_view link) {
    const auto scheme = link.substr(0, link.find(':'));
    return !scheme.empty() && scheme.size() < link.size() && is_letter(scheme.front()) &&
           std::all_of(scheme.begin(), scheme.end(),
                       [](char c) { return is_alphanumeric(c) || c == '+' || c == '-' || c == '.'; });
}

bool is_encoded(std::string_view link) {
    for (auto at = link.find('%'); at != link.npos; at = link.find('%', at + 1))
        if (at + 2 >= link.size() || !is_hexadecimal(link[at + 1]) || !is_hexadecimal(link[at + 2]))
            return false;
    return true;
}

}  // namespace

void check_text(const Property& property, bool is_list, Report& report) {
    const auto value = property.value;
    const auto found = [&](std::size_t at) {
        report.add("unescaped-text"_rule, property.line,
                   property.name + ":..." + std::string(value.substr(at, 20)));
    };
    for (std::size_t at = 0; at < value.size(); ++at) {
        if (value[at] == ';' || (value[at] == ',' && !is_list)) return found(at);
        if (value[at] != '\\') continue;
        const bool is_escape =
            at + 1 < value.size() && std::string_view("\\;,nN").find(value[at + 1]) != std::string_view::npos;
        if (!is_escape) return found(at);
        ++at;
    }
}

void check_link(const Property& property, Report& report) {
    const auto link = property.value;
    if (!has_scheme(link) || !std::all_of(link.begin(), link.end(), is_of_uri) || !is_encoded(link))
        report.add("bad-link"_rule, property.line, property.name + ":" + std::string(link.substr(0, 60)));
}

bool has_html(std::string_view text) {
    constexpr std::array elements{"A", "B",  "BR", "DIV", "EM",   "FONT",   "H1",    "H2", "H3", "HR", "HTML",
                                  "I", "LI", "OL", "P",   "SPAN", "STRONG", "TABLE", "TD", "TR", "U",  "UL"};
    for (auto at = text.find('<'); at != text.npos; at = text.find('<', at + 1)) {
        auto rest = text.substr(at + 1, 10);
        if (rest.starts_with('/')) rest.remove_prefix(1);
        const auto end = std::find_if_not(rest.begin(), rest.end(), is_alphanumeric);
        if (end == rest.end() || std::string_view(" />").find(*end) == std::string_view::npos) continue;
        const auto name = book::ascii_upper(rest.substr(0, static_cast<std::size_t>(end - rest.begin())));
        if (std::find(elements.begin(), elements.end(), name) != elements.end()) return true;
    }
    return false;
}

}  // namespace followup::doctor
