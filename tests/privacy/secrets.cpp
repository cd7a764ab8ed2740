#include "privacy/secrets.hpp"

#include "events/clean.hpp"

#include <map>
#include <string_view>
#include <variant>
#include <vector>

namespace followup::privacy {
namespace {

/// Words that a book may have as well, and why they are in a feed whatever the book says.
const std::map<std::string, std::string_view, std::less<>> allowed_words{
    {"calendar", "BEGIN:VCALENDAR"},
    {"class", "CLASS:PRIVATE"},
    {"last", "LAST-MODIFIED"},
    {"status", "STATUS:CONFIRMED; also the name of a message"},
    {"call", "summary of a touch by phone"},
    {"meet", "summary of a touch in person"},
    {"message", "summary of a touch by message"},
    {"introduce", "summary of thanks to a referrer: introducing"},
    {"promise", "summary of what was promised: as promised"},
    {"keep", "keep in touch"},
    {"touch", "keep in touch"},
    {"from", "placed again from … on"},
    {"the", "after the one of …"},
    {"with", "how it went with …"},
};

using Texts = std::vector<std::string>;

void add(Texts& all, const Texts& more) {
    all.insert(all.end(), more.begin(), more.end());
}

void add_contact(Texts& names, Texts& texts, const Contact& contact) {
    names.push_back(contact.name);
    add(texts, {contact.id, contact.organization, contact.title, contact.address, contact.url, contact.notes,
                contact.uid, contact.timezone, contact.policy});
    for (const auto* list : {&contact.formerly, &contact.emails, &contact.phones, &contact.tags})
        add(texts, *list);
    if (contact.met) {
        names.push_back(contact.met->referred_by);
        add(texts, {contact.met->how, contact.met->where, contact.met->about});
    }
    if (contact.next) texts.push_back(contact.next->about);
    for (const Interaction& interaction : contact.interactions)
        add(texts, {interaction.how, interaction.address, interaction.note});
}

void add_calendar(Texts& texts, const Calendar& calendar) {
    add(texts, {calendar.id, calendar.url, calendar.journal});
    add(texts, calendar.busy);
    add(texts, calendar.holidays.files);
    for (const auto& [name, value] : calendar.me.fields) texts.push_back(value);
    for (const auto& [name, message] : calendar.messages) add(texts, {name, message.subject, message.body});
    for (const FeedView& feed : calendar.feeds) add(texts, {feed.path, feed.key});
}

void add_journal(Texts& names, Texts& texts, const Journal& journal) {
    for (const JournalLine& line : journal.lines) {
        names.push_back(line.name);
        add(texts, {line.id, line.contact, line.touch});
        add(texts, line.addresses);
        if (const auto* logged = std::get_if<Logged>(&line.what))
            add(texts, {logged->interaction.note, logged->interaction.address, logged->about});
        if (const auto* key = std::get_if<SigningKey>(&line.what)) texts.push_back(key->key);
        if (const auto* promised = std::get_if<Promised>(&line.what))
            if (promised->next) texts.push_back(promised->next->about);
    }
}

bool is_in_word(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           (static_cast<unsigned char>(c) & 0x80U) != 0;
}

Texts words_of(std::string_view text) {
    Texts words(1);
    for (const char c : text) {
        if (is_in_word(c))
            words.back() += c;
        else if (!words.back().empty())
            words.emplace_back();
    }
    return words;
}

std::size_t characters(std::string_view text) {
    std::size_t count = 0;
    for (const char c : text)
        if ((static_cast<unsigned char>(c) & 0xC0U) != 0x80U) ++count;
    return count;
}

std::string digits_of(std::string_view text) {
    std::string digits;
    for (const char c : text)
        if (c >= '0' && c <= '9') digits += c;
    return digits;
}

/// Whether somebody who reads the string learns anything.
void look_for(std::set<std::string>& secrets, const std::string& text, std::size_t least) {
    if (characters(text) < least) return;
    std::string small;
    for (const char c : text) small += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    if (!allowed_words.contains(small)) secrets.insert(text);
}

}  // namespace

std::set<std::string> secrets_of(const Book& book, const Journal& journal) {
    constexpr std::size_t least_of_name = 2, least_of_text = 4, least_digits = 6;
    Texts names, texts;
    for (const Contact& contact : book.contacts) add_contact(names, texts, contact);
    for (const SetAside& contact : book.set_aside) add(names, {contact.name, contact.id});
    for (const auto& [name, policy] : book.policies) {
        texts.push_back(name);
        for (const Attempt& attempt : policy.attempts) texts.push_back(attempt.message);
    }
    add_calendar(texts, book.calendar);
    add_journal(names, texts, journal);
    std::set<std::string> secrets;
    for (const std::string& name : names) {
        look_for(secrets, clean_line(name), least_of_name);
        for (const std::string& word : words_of(name)) look_for(secrets, word, least_of_name);
    }
    for (const std::string& text : texts) {
        look_for(secrets, clean_line(text), least_of_text);
        for (const std::string& word : words_of(text)) look_for(secrets, word, least_of_text);
        look_for(secrets, digits_of(text), least_digits);
    }
    return secrets;
}

}  // namespace followup::privacy
