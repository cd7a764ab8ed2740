#include "import/merge.hpp"

#include <date/date.h>

#include <algorithm>
#include <array>
#include <utility>

#include "import/directory.hpp"
#include "import/words.hpp"

namespace followup::importing {
namespace {

using Texts = std::vector<std::string>;

/// The texts that may be on both sides in other words, by what makes them the same.
template <typename KeyOf>
Texts missing(const Texts& have, const Texts& others, KeyOf key_of) {
    Texts keys, more;
    for (const std::string& text : have) keys.push_back(key_of(text));
    for (const std::string& text : others) {
        std::string key = key_of(text);
        if (std::find(keys.begin(), keys.end(), key) != keys.end()) continue;
        keys.push_back(std::move(key));
        more.push_back(text);
    }
    return more;
}

Texts missing_emails(const Contact& contact, const Contact& card) {
    return missing(contact.emails, card.emails, email_key);
}

Texts missing_phones(const Contact& contact, const Contact& card, std::string_view region) {
    return missing(contact.phones, card.phones, [&](const std::string& phone) {
        std::string key = phone_key(phone, region);
        return key.empty() ? phone : key;
    });
}

Texts missing_tags(const Contact& contact, const Contact& card) {
    return missing(contact.tags, card.tags, [](const std::string& tag) { return tag; });
}

void append(Texts& to, const Texts& more) {
    to.insert(to.end(), more.begin(), more.end());
}

/// Texts that are there once: the first one's.
constexpr std::array plain_texts{&Contact::organization, &Contact::title,    &Contact::address,
                                 &Contact::url,          &Contact::language, &Contact::timezone,
                                 &Contact::id,           &Contact::uid};

void take_in(Contact& contact, const Contact& other, std::string_view region) {
    const NameWords words = keys_of(contact, region).words, others = keys_of(other, region).words;
    if (others.size() > words.size()) contact.name = other.name;
    append(contact.emails, missing_emails(contact, other));
    append(contact.phones, missing_phones(contact, other, region));
    append(contact.tags, missing_tags(contact, other));
    for (const auto member : plain_texts)
        if ((contact.*member).empty()) contact.*member = other.*member;
    if (contact.notes.find(other.notes) == std::string::npos) join(contact.notes, "\n", other.notes);
    if (!contact.met) contact.met = other.met;
}

std::string listed(const Texts& texts) {
    std::string all;
    for (const std::string& text : texts) join(all, ", ", text);
    return all;
}

void add(std::vector<Difference>& all, std::string key, std::string book, std::string card) {
    if (!card.empty()) all.push_back({std::move(key), std::move(book), std::move(card)});
}

void add_other(std::vector<Difference>& all, std::string key, const std::string& book,
               const std::string& card) {
    if (book != card) add(all, std::move(key), book, card);
}

bool have_one_in_common(const std::vector<std::string>& a, const std::vector<std::string>& b) {
    return std::any_of(a.begin(), a.end(),
                       [&](const std::string& key) { return std::find(b.begin(), b.end(), key) != b.end(); });
}

bool can_be_reached(const PersonKeys& keys) {
    return !keys.ids.empty() || !keys.emails.empty() || !keys.weak.empty();
}

/// Two of one name without an organization, each with addresses of its own: as likely two people.
bool is_only_a_namesake(const PersonKeys& a, const PersonKeys& b) {
    return a.organization.empty() && b.organization.empty() && can_be_reached(a) && can_be_reached(b) &&
           !have_one_in_common(a.ids, b.ids) && !have_one_in_common(a.emails, b.emails) &&
           !have_one_in_common(a.weak, b.weak);
}

}  // namespace

std::vector<Card> merged(std::vector<Card> cards, std::string_view region) {
    std::vector<Card> people;
    Directory directory;
    for (Card& card : cards) {
        PersonKeys keys = keys_of(card.contact, region);
        const Directory::Indices same = directory.find(keys);
        if (same.size() == 1 && !is_only_a_namesake(keys_of(people[same.front()].contact, region), keys)) {
            Contact& person = people[same.front()].contact;
            take_in(person, card.contact, region);
            directory.enter(same.front(), keys_of(person, region));
        } else {
            directory.enter(people.size(), std::move(keys));
            people.push_back(std::move(card));
        }
    }
    return people;
}

std::vector<Difference> differences(const Contact& contact, const Contact& card, std::string_view region) {
    std::vector<Difference> all;
    const NameWords words = keys_of(card, region).words;
    if (!words.empty() && name_key(contact.name) != name_key(card.name))
        add(all, "name", contact.name, card.name);
    add(all, "email", listed(contact.emails), listed(missing_emails(contact, card)));
    add(all, "phone", listed(contact.phones), listed(missing_phones(contact, card, region)));
    add_other(all, "organization", contact.organization, card.organization);
    add_other(all, "title", contact.title, card.title);
    add_other(all, "address", contact.address, card.address);
    add_other(all, "url", contact.url, card.url);
    if (contact.notes.find(card.notes) == std::string::npos) add(all, "notes", contact.notes, card.notes);
    add_other(all, "language", contact.language, card.language);
    add_other(all, "timezone", contact.timezone, card.timezone);
    add(all, "tags", listed(contact.tags), listed(missing_tags(contact, card)));
    if (card.met && !contact.met) add(all, "met", {}, date::format("%F", card.met->on));
    return all;
}

}  // namespace followup::importing
