#include "events/links.hpp"

#include <fmt/format.h>

#include "events/clean.hpp"

namespace followup {

namespace {

constexpr std::string_view unreserved = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";
constexpr std::string_view reserved_or_escape = ":/?#[]@!$&'()*+,;=%";
constexpr std::string_view digits = "0123456789";

bool contains(std::string_view set, char c) {
    return set.find(c) != std::string_view::npos;
}

std::string percent_encoded(std::string_view text, std::string_view also_kept = {}) {
    std::string encoded;
    for (const char c : text) {
        if (contains(unreserved, c) || contains(also_kept, c))
            encoded += c;
        else
            encoded += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
    return encoded;
}

std::string digits_of(std::string_view text) {
    std::string found;
    for (const char c : text)
        if (contains(digits, c)) found += c;
    return found;
}

}  // namespace

std::string mailto_link(std::string_view address, std::string_view subject) {
    const std::string clean = clean_line(address);
    const auto at = clean.rfind('@');
    if (at == std::string::npos) return {};
    const std::string_view whole = clean;
    std::string link =
        "mailto:" + percent_encoded(whole.substr(0, at)) + "@" + percent_encoded(whole.substr(at + 1));
    if (!subject.empty()) link += "?subject=" + percent_encoded(clean_line(subject));
    return link;
}

std::string tel_link(std::string_view phone) {
    const std::string clean = clean_line(phone);
    const auto extension = clean.find_first_of("xX;");  // "x 12", "ext. 12", ";ext=12"
    std::string number = clean.substr(0, extension);
    const auto trunk_prefix = number.find("(0)");  // dialled at home only
    const bool is_global = number.starts_with('+') || number.starts_with("(+");
    if (is_global && trunk_prefix != std::string::npos) number.erase(trunk_prefix, 3);
    const std::string dialled = digits_of(number);
    if (dialled.empty()) return {};
    std::string link = (is_global ? "tel:+" : "tel:") + dialled;
    if (extension == std::string::npos) return link;
    const std::string inside = digits_of(clean.substr(extension));
    return inside.empty() ? link : link + ";ext=" + inside;
}

std::string web_link(std::string_view address) {
    return percent_encoded(clean_line(address), reserved_or_escape);
}

}  // namespace followup
