#include "events/links.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "events/clean.hpp"

namespace followup {

namespace {

constexpr std::string_view hex_digits = "0123456789ABCDEF";
constexpr std::string_view unreserved = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";
constexpr std::string_view reserved_or_escape = ":/?#[]@!$&'()*+,;=%";
constexpr std::string_view digits = "0123456789";

bool contains(std::string_view set, char c) {
    return set.find(c) != std::string_view::npos;
}

/// Which octets stay as they are: a link holds a whole message.
class Kept {
 public:
    explicit constexpr Kept(std::string_view also = {}) {
        for (const char c : unreserved) is_kept_[index_of(c)] = true;
        for (const char c : also) is_kept_[index_of(c)] = true;
    }
    constexpr bool has(char c) const { return is_kept_[index_of(c)]; }

 private:
    static constexpr std::size_t index_of(char c) { return static_cast<unsigned char>(c); }

    std::array<bool, 256> is_kept_{};
};

constexpr Kept kept_in_parts;
constexpr Kept kept_in_addresses{reserved_or_escape};

std::string percent_encoded(std::string_view text, const Kept& kept = kept_in_parts) {
    std::string encoded;
    encoded.reserve(2 * text.size());
    for (std::size_t at = 0;; ++at) {
        const std::size_t begin = at;
        while (at < text.size() && kept.has(text[at])) ++at;
        encoded.append(text, begin, at - begin);
        if (at == text.size()) return encoded;
        const unsigned octet = static_cast<unsigned char>(text[at]);
        encoded += '%';
        encoded += hex_digits[octet >> 4U];
        encoded += hex_digits[octet & 0x0FU];
    }
}

std::string digits_of(std::string_view text) {
    std::string found;
    for (const char c : text)
        if (contains(digits, c)) found += c;
    return found;
}

constexpr std::size_t most_octets = 1'799;
constexpr std::size_t most_of_subject = 600;

/// As much of a text, encoded, as fits, in whole words if it has any; with a sign that something is missing.
std::string cut_to_fit(std::string_view text, std::size_t room) {
    static const std::string missing = percent_encoded(" […]");
    std::string kept, up_to_word;
    while (!text.empty()) {
        std::size_t length = 1;
        while (length < text.size() && (static_cast<unsigned char>(text[length]) & 0xC0) == 0x80) ++length;
        const std::string_view character = text.substr(0, length);
        const std::string encoded = character == "\n" ? "%0D%0A" : percent_encoded(character);
        if (kept.size() + encoded.size() + missing.size() > room) break;
        if (character == " " || character == "\n") up_to_word = kept;
        kept += encoded;
        text.remove_prefix(length);
    }
    if (kept.empty()) return {};
    // Not every script has spaces to go back to.
    constexpr std::size_t furthest_back = 60;
    return (kept.size() - up_to_word.size() > furthest_back ? kept : up_to_word) + missing;
}

/// RFC 6068 section 5: line breaks are CRLF.
std::string encoded_body(std::string_view body) {
    std::string encoded;
    for (auto line_break = body.find('\n'); line_break != body.npos; line_break = body.find('\n')) {
        encoded += percent_encoded(body.substr(0, line_break)) + "%0D%0A";
        body.remove_prefix(line_break + 1);
    }
    return encoded + percent_encoded(body);
}

MessageLink with_body(std::string link, char separator, std::string_view body) {
    if (body.empty() || link.empty()) return {std::move(link)};
    const std::string label = std::string{separator} + "body=", whole = encoded_body(body);
    const std::size_t used = link.size() + label.size();
    if (used + whole.size() <= most_octets) return {link + label + whole};
    const std::string beginning = cut_to_fit(body, most_octets - std::min(most_octets, used));
    return {beginning.empty() ? link : link + label + beginning, true};
}

}  // namespace

MessageLink mail_with(std::string_view address, std::string_view subject, std::string_view body) {
    std::string link = mailto_link(address);
    if (link.empty()) return {};
    const std::string whole = percent_encoded(clean_line(subject));
    const bool is_cut = whole.size() > most_of_subject;
    if (!whole.empty())
        link += "?subject=" + (is_cut ? cut_to_fit(clean_line(subject), most_of_subject) : whole);
    MessageLink made = with_body(std::move(link), whole.empty() ? '?' : '&', body);
    made.is_cut = made.is_cut || is_cut;
    return made;
}

MessageLink sms_with(std::string_view phone, std::string_view body) {
    std::string number = tel_link(phone);
    if (number.empty()) return {};
    number.erase(std::min(number.find(';'), number.size()));  // no message reaches an extension
    return with_body("sms:" + number.substr(std::string_view{"tel:"}.size()), '?', body);
}

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
    return percent_encoded(clean_line(address), kept_in_addresses);
}

}  // namespace followup
