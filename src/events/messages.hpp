#pragma once

// The words that go with a touch.

#include <followup/events.hpp>

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "events/mustache.hpp"

namespace followup {

/// Ready to send: without control characters, the subject on one line.
struct Message {
    std::string subject, body;
};

/// A template as it was found for a name and a language.
struct FoundMessage {
    std::string_view subject, body;
    std::string language;                  ///< what it is written in: the primary subtag, `de`
    const MessageTemplate* own = nullptr;  ///< what the user has written of it; nullptr: nothing
};

/// The template for a message's name. The language counts more than whose it is: the contact's (else the
/// calendar's) language by the user, then built in, then whatever there is, last the built-in one in English.
/// nullopt: nobody has written any of that name.
std::optional<FoundMessage> find_message(const Calendar& calendar, const std::string& name,
                                         const std::string& language);

/// The primary subtag of a BCP 47 tag, in small letters: `de` of `de-AT`.
std::string primary_of(std::string_view language);

/// The language to write to a contact in.
std::string language_of(const Book& book, const Contact& contact);

/// The part of a name that a greeting has: "Ana" of "Dr. Ana Ruiz" and of "Ruiz, Ana"; the whole name where
/// that cannot be told.
std::string first_name(std::string_view name);

/// Writes the messages of one book; each template is parsed once.
class MessageWriter {
 public:
    MessageWriter(const Book& book, const Surroundings& around);
    MessageWriter(const MessageWriter&) = delete;
    MessageWriter& operator=(const MessageWriter&) = delete;
    ~MessageWriter();

    /// nullopt: the touch has no message, or nobody has written one of that name.
    std::optional<Message> write(const Touch& touch, const std::vector<Instant>& offers);

    /// The fields that would be empty in it.
    std::vector<std::string> missing(const Touch& touch, const std::vector<Instant>& offers);

    /// Whether it has a place for the times of a meeting.
    bool offers_times(const Touch& touch);

 private:
    struct Parts;
    Parts* parts_of(const Touch& touch);

    const Book& book_;
    const Surroundings& around_;
    MessageValues own_;
    std::map<std::pair<std::string, std::string>, std::unique_ptr<Parts>> parts_;  // by name and language
};

}  // namespace followup
