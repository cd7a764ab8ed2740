#include "import/vcard_properties.hpp"

#include "book/text.hpp"
#include "import/words.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace followup::importing {
namespace {

using Parts = std::vector<std::string>;

std::string part(const Parts& parts, std::size_t index) {
    return index < parts.size() ? one_line(parts[index]) : std::string{};
}

std::string joined(const Parts& parts) {
    std::string text;
    for (const std::string& one : parts) join(text, ", ", joined_lines(one, ", "));
    return text;
}

/// What comes out of a fax machine or pager is nobody to talk to.
bool is_machine(const Property& property) {
    const bool is_other =
        property.has_type("fax") || property.has_type("pager") || property.has_type("modem");
    return is_other && !property.has_type("voice") && !property.has_type("cell");
}

/// `tel:+1-555-0100;ext=12` (RFC 3966) as people write it.
std::string written_number(const std::string& text) {
    constexpr std::string_view scheme = "tel:", extension = "ext=";
    if (!book::ascii_lower(text).starts_with(scheme)) return text;
    std::string number;
    for (const std::string_view piece : split(std::string_view{text}.substr(scheme.size()), ";")) {
        if (number.empty())
            number = piece;
        else if (piece.starts_with(extension))
            number.append(" ext. ").append(piece.substr(extension.size()));
    }
    return number;
}

void take_name(VCard& card, const Property& property) {
    const Parts parts = parts_of(property, ';', card.version);
    Draft& draft = card.draft;
    if (!draft.family.empty() || !draft.given.empty()) return;
    draft.family = part(parts, 0);
    draft.given = part(parts, 1);
    draft.additional = part(parts, 2);
}

void take_tags(VCard& card, const Property& property) {
    for (std::string& tag : parts_of(property, ',', card.version)) card.draft.tags.push_back(std::move(tag));
}

/// Apple and Nextcloud know of groups in 3.0, too.
void take_kind(VCard& card, const Property& property) {
    card.is_group = book::ascii_lower(one_line(property.value)) == "group";
}

void take_phone(VCard& card, const Property& property) {
    if (is_machine(property)) return;
    card.draft.phones.push_back(
        {written_number(one_line(text_of(property, card.version))), property.preference});
}

struct Taking {
    std::string_view name;
    void (*take)(VCard& card, const Property& property);
};

/// A text of which the first one counts.
template <std::string Draft::*member>
void take_first(VCard& card, const Property& property) {
    std::string& text = card.draft.*member;
    if (text.empty()) text = one_line(text_of(property, card.version));
}

/// A text of which the preferred one counts.
template <Choice Draft::*member>
void take_preferred(VCard& card, const Property& property) {
    (card.draft.*member).offer(one_line(text_of(property, card.version)), property.preference);
}

/// The same, of one that has parts.
template <Choice Draft::*member>
void take_joined(VCard& card, const Property& property) {
    (card.draft.*member).offer(joined(parts_of(property, ';', card.version)), property.preference);
}

void take_email(VCard& card, const Property& property) {
    card.draft.emails.push_back({text_of(property, card.version), property.preference});
}

void take_note(VCard& card, const Property& property) {
    join(card.draft.notes, "\n", many_lines(text_of(property, card.version)));
}

void take_version(VCard& card, const Property& property) {
    card.version = trimmed(property.value) == "2.1" ? Version::v2_1 : Version::v3_or_later;
}

constexpr std::array<Taking, 18> takings{{
    {"ADR", take_joined<&Draft::address>},
    {"CATEGORIES", take_tags},
    {"EMAIL", take_email},
    {"FN", take_first<&Draft::full_name>},
    {"KIND", take_kind},
    {"LANG", take_preferred<&Draft::language>},
    {"N", take_name},
    {"NICKNAME", take_first<&Draft::nickname>},
    {"NOTE", take_note},
    {"ORG", take_joined<&Draft::organization>},
    {"ROLE",
     [](VCard& card, const Property& property) {
         constexpr Rank behind_titles = 1000;
         card.draft.title.offer(one_line(text_of(property, card.version)),
                                behind_titles + property.preference);
     }},
    {"TEL", take_phone},
    {"TITLE", take_preferred<&Draft::title>},
    {"TZ", take_preferred<&Draft::timezone>},
    {"UID", take_first<&Draft::uid>},
    {"URL", take_preferred<&Draft::url>},
    {"VERSION", take_version},
    {"X-ADDRESSBOOKSERVER-KIND", take_kind},
}};

}  // namespace

void VCard::take(const Property& property) {
    if (property.is_base64) return;
    const auto* const taking = std::find_if(takings.begin(), takings.end(),
                                            [&](const Taking& one) { return one.name == property.name; });
    if (taking != takings.end()) taking->take(*this, property);
}

}  // namespace followup::importing
