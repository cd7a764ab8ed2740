#include "events/messages.hpp"

#include <algorithm>
#include <array>

#include "book/text.hpp"
#include "events/builtin_messages.hpp"
#include "events/clean.hpp"
#include "events/message_values.hpp"
#include "events/mustache.hpp"
#include "events/words.hpp"

namespace followup {

namespace {

const MessageTemplate* own(const Calendar& calendar, const std::string& key) {
    const auto found = calendar.messages.find(key);
    return found == calendar.messages.end() ? nullptr : &found->second;
}

/// The user's in a language; one without a language is in the calendar's.
const MessageTemplate* own_in(const Calendar& calendar, const std::string& name,
                              const std::string& language) {
    if (const auto* exact = own(calendar, name + '.' + language)) return exact;
    if (const auto* primary = own(calendar, name + '.' + primary_of(language))) return primary;
    return primary_of(language) == primary_of(calendar.language) ? own(calendar, name) : nullptr;
}

/// What the user's one leaves out is as in the built-in one.
FoundMessage completed(const MessageTemplate& message, const std::string& name, const std::string& language) {
    FoundMessage found{message.subject, message.body, primary_of(language), &message};
    const auto* builtin = builtin_message(name, found.language);
    if (builtin != nullptr && found.subject.empty()) found.subject = builtin->subject;
    if (builtin != nullptr && found.body.empty()) found.body = builtin->body;
    return found;
}

}  // namespace

std::optional<FoundMessage> find_message(const Calendar& calendar, const std::string& name,
                                         const std::string& language) {
    const std::array<std::string, 3> languages = {language, calendar.language, "en"};
    for (const std::string& one : languages) {
        if (const auto* message = own_in(calendar, name, one)) return completed(*message, name, one);
        if (const auto* builtin = builtin_message(name, primary_of(one)))
            return FoundMessage{builtin->subject, builtin->body, primary_of(one)};
    }
    return std::nullopt;
}

std::string primary_of(std::string_view language) {
    return book::ascii_lower(language.substr(0, language.find('-')));
}

std::string language_of(const Book& book, const Contact& contact) {
    return contact.language.empty() ? book.calendar.language : contact.language;
}

struct MessageWriter::Parts {
    explicit Parts(const FoundMessage& found)
        : subject(found.subject), body(found.body), language(found.language) {}

    Mustache subject, body;
    std::string language;
};

MessageWriter::MessageWriter(const Book& book, const Surroundings& around)
    : book_(book), around_(around), own_(own_values(book.calendar)) {}
MessageWriter::~MessageWriter() = default;

MessageWriter::Parts* MessageWriter::parts_of(const Touch& touch) {
    if (touch.message.empty()) return nullptr;
    const std::string language = language_of(book_, book_.contacts[touch.contact]);
    const auto [entry, is_new] = parts_.try_emplace({touch.message, language});
    if (is_new)
        if (const auto found = find_message(book_.calendar, touch.message, language))
            entry->second = std::make_unique<Parts>(*found);
    return entry->second.get();
}

std::optional<Message> MessageWriter::write(const Touch& touch, const std::vector<Instant>& offers) {
    Parts* parts = parts_of(touch);
    if (parts == nullptr) return std::nullopt;
    const MessageValues values = message_values(own_, book_, around_, touch, offers, parts->language);
    return Message{clean_line(parts->subject.fill_in(values)), clean_text(parts->body.fill_in(values))};
}

std::vector<std::string> MessageWriter::missing(const Touch& touch, const std::vector<Instant>& offers) {
    const Parts* parts = parts_of(touch);
    if (parts == nullptr) return {};
    const MessageValues values = message_values(own_, book_, around_, touch, offers, parts->language);
    std::vector<std::string> names = parts->subject.missing(values);
    for (std::string& name : parts->body.missing(values))
        if (std::ranges::find(names, name) == names.end()) names.push_back(std::move(name));
    return names;
}

bool MessageWriter::offers_times(const Touch& touch) {
    const Parts* parts = parts_of(touch);
    return parts != nullptr && (parts->subject.mentions("times") || parts->body.mentions("times"));
}

}  // namespace followup
