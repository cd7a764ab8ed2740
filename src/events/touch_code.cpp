#include <followup/touch_code.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cassert>
#include <charconv>

#include "events/clean.hpp"
#include "events/keyed_hash.hpp"

namespace followup {

namespace {

// A code is WHAT-SIGNATURE, and WHAT is TAG-KIND NUMBER CHANNEL, or for a referrer's touch TAG-KIND
// CHANNEL-TAG: "k3v9x1c4-a2e-7q0z5f0h3j8r6t1v", "k3v9x1c4-te-9m2bd81k-5f0h3j8r6t1v7q0z". The letters below
// are never to change: phones keep events.
constexpr std::size_t tag_digits = 8;         // 40 bits
constexpr std::size_t signature_digits = 16;  // 80 bits

constexpr std::array kinds = {std::pair{'a', TouchKind::attempt}, std::pair{'c', TouchKind::cadence},
                              std::pair{'p', TouchKind::promise}, std::pair{'t', TouchKind::thank},
                              std::pair{'r', TouchKind::report_back}};
constexpr std::array channels = {std::pair{'e', Channel::email},   std::pair{'p', Channel::phone},
                                 std::pair{'m', Channel::message}, std::pair{'l', Channel::letter},
                                 std::pair{'v', Channel::meeting},  // a visit
                                 std::pair{'o', Channel::other}};

template <class Table, class Value>
char letter_of(const Table& table, Value value) {
    for (const auto& [letter, meaning] : table)
        if (meaning == value) return letter;
    assert(false);
    return '?';
}

template <class Value, std::size_t size>
std::optional<Value> meaning_of(const std::array<std::pair<char, Value>, size>& table, char letter) {
    for (const auto& [known, meaning] : table)
        if (known == letter) return meaning;
    return std::nullopt;
}

std::string tag_of(const std::string& key, std::string_view id) {
    return keyed_hash(key, {"contact", id}, tag_digits);
}

std::string signature_of(const std::string& key, std::string_view calendar_id, std::string_view what) {
    return keyed_hash(key, {"touch", calendar_id, what}, signature_digits);
}

/// KIND NUMBER CHANNEL
std::optional<TouchCode> read_rule(std::string_view text) {
    if (text.size() < 2) return std::nullopt;
    const auto kind = meaning_of(kinds, text.front());
    const auto channel = meaning_of(channels, text.back());
    if (!kind || !channel) return std::nullopt;
    TouchCode code;
    code.kind = *kind;
    code.channel = *channel;
    const std::string_view number = text.substr(1, text.size() - 2);
    std::from_chars(number.data(), number.data() + number.size(), code.number);
    return code;
}

template <class Contacts>
std::optional<std::size_t> contact_with(const Contacts& contacts, std::string_view tag) {
    const auto found = contacts.find(tag);
    return found == contacts.end() ? std::nullopt : found->second;
}

}  // namespace

std::string touch_code(const Book& book, const Touch& touch, const std::string& key) {
    const auto tag = [&](std::size_t contact) { return tag_of(key, book.contacts[contact].id); };
    const char kind = letter_of(kinds, touch.kind), channel = letter_of(channels, touch.channel);
    const std::string what =
        touch.about ? fmt::format("{}-{}{}-{}", tag(touch.contact), kind, channel, tag(*touch.about))
                    : fmt::format("{}-{}{}{}", tag(touch.contact), kind, touch.number, channel);
    return fmt::format("{}-{}", what, signature_of(key, book.calendar.id, what));
}

TouchCodes::TouchCodes(const Book& book, const std::vector<std::string>& keys)
    : calendar_id_(book.calendar.id) {
    for (const std::string& key : keys) {
        Key& made = keys_.emplace_back(Key{key, {}});
        for (std::size_t i = 0; i < book.contacts.size(); ++i) {
            const auto [entry, is_new] = made.contacts.emplace(tag_of(key, book.contacts[i].id), i);
            if (!is_new) entry->second.reset();
        }
        for (std::size_t i = 0; i < book.contacts.size(); ++i)
            for (const std::string& id : book.contacts[i].formerly) made.contacts.emplace(tag_of(key, id), i);
    }
}

std::optional<TouchCode> TouchCodes::read(std::string_view code) const {
    const auto last_dash = code.rfind('-');
    if (last_dash == code.npos) return std::nullopt;
    const std::string_view what = code.substr(0, last_dash), signature = code.substr(last_dash + 1);
    for (const Key& key : keys_) {
        if (!is_same_hash(signature_of(key.key, calendar_id_, what), signature)) continue;
        std::string_view rest = what.substr(std::min(what.size(), tag_digits + 1));
        const auto dash = rest.find('-');
        auto read = read_rule(rest.substr(0, dash));
        if (!read) return std::nullopt;
        read->contact = contact_with(key.contacts, what.substr(0, tag_digits));
        if (dash != rest.npos) read->about = contact_with(key.contacts, rest.substr(dash + 1));
        return read;
    }
    return std::nullopt;
}

std::string logging_address(const Calendar& calendar) {
    const auto& fields = calendar.me.fields;
    const auto email = fields.find("email");
    return email == fields.end() ? std::string{} : clean_line(email->second);
}

}  // namespace followup
