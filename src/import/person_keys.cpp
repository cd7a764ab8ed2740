#include "import/person_keys.hpp"

#include <followup/import.hpp>

#include "book/text.hpp"
#include "import/words.hpp"

#include <algorithm>

namespace followup::importing {
namespace {

constexpr std::string_view digits = "0123456789";
constexpr std::size_t fewest_digits = 6;  // what is shorter is an extension, or the police

bool is_word_byte(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) > 0x7F;
}

NameWords words_of(std::string_view name) {
    const std::string lower = book::id_from(name);  // lower case and NFC, in any script
    NameWords words;
    for (std::size_t at = 0; at < lower.size();) {
        std::size_t end = at;
        while (end < lower.size() && is_word_byte(lower[end])) ++end;
        if (end > at) words.push_back(lower.substr(at, end - at));
        at = end + 1;
    }
    // A name of signs alone is a name as well, or its owner would be new at each import.
    if (words.empty() && !lower.empty()) words.push_back(lower);
    std::sort(words.begin(), words.end());
    words.erase(std::unique(words.begin(), words.end()), words.end());
    return words;
}

std::string joined(const NameWords& words) {
    std::string text;
    for (const std::string& word : words) join(text, " ", word);
    return text;
}

std::string url_key(std::string_view url) {
    std::string key = book::ascii_lower(url);
    for (const std::string_view prefix : {"http://", "https://", "www."})
        if (key.starts_with(prefix)) key.erase(0, prefix.size());
    while (key.ends_with('/')) key.pop_back();
    return key;
}

std::string uid_key(std::string_view uid) {
    constexpr std::string_view prefix = "urn:uuid:";  // 4.0 writes what 3.0 writes without
    std::string key = book::ascii_lower(uid);
    return key.starts_with(prefix) ? key.substr(prefix.size()) : key;
}

bool is_word_of(const std::string& word, const NameWords& words) {
    const bool is_initial =
        word.size() == book::character_at(word, 0).bytes && digits.find(word[0]) == digits.npos;
    return std::any_of(words.begin(), words.end(), [&](const std::string& other) {
        return is_initial ? other.starts_with(word) : other == word;
    });
}

bool all_words_are_in(const NameWords& few, const NameWords& many) {
    return std::all_of(few.begin(), few.end(),
                       [&](const std::string& word) { return is_word_of(word, many); });
}

void add(std::vector<std::string>& keys, char kind, const std::string& key) {
    if (!key.empty()) keys.push_back(kind + key);
}

}  // namespace

std::string email_key(std::string_view email) {
    return book::ascii_lower(email);
}

std::string phone_key(std::string_view phone, std::string_view region) {
    if (auto number = e164(phone, region)) return *number;
    std::string key;
    for (const char c : phone)
        if (digits.find(c) != digits.npos) key += c;
    return key.size() < fewest_digits ? std::string{} : key;
}

std::string name_key(std::string_view name) {
    return joined(words_of(name));
}

PersonKeys keys_of(const Contact& contact, std::string_view region) {
    PersonKeys keys;
    add(keys.ids, 'i', contact.id);
    for (const std::string& id : contact.formerly) add(keys.ids, 'i', id);
    add(keys.ids, 'u', uid_key(contact.uid));
    for (const std::string& email : contact.emails) add(keys.emails, 'e', email_key(email));
    for (const std::string& phone : contact.phones) add(keys.weak, 'p', phone_key(phone, region));
    add(keys.weak, 'w', url_key(contact.url));
    const auto is_name = [&](const std::string& address) { return address == contact.name; };
    // A phone number that makes nobody out, too short or none at all, leaves the name to do it.
    const auto is_number = [&](const std::string& phone) {
        return is_name(phone) && !phone_key(phone, region).empty();
    };
    const bool has_name = std::none_of(contact.emails.begin(), contact.emails.end(), is_name) &&
                          std::none_of(contact.phones.begin(), contact.phones.end(), is_number);
    if (has_name) keys.words = words_of(contact.name);
    keys.name = joined(keys.words);
    keys.organization = name_key(contact.organization);
    return keys;
}

bool could_be_one(const NameWords& one, const NameWords& other) {
    return all_words_are_in(one, other) || all_words_are_in(other, one);
}

}  // namespace followup::importing
