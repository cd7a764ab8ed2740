#pragma once

// How a mail says which touch it logs: `followup done k3v9x1c4-a2e-7q0z5f0h3j8r6t1v` in its subject. Events
// carry such subjects as links; a key signs their codes, so that nobody else can make one.

#include <followup/plan.hpp>

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace followup {

enum class MailVerb { done, replied, no_answer, snooze };

/// The word that stands in a subject: `no-answer`.
std::string_view to_string(MailVerb verb);

struct MailSubject {
    MailVerb verb{};
    std::string code;  ///< in small letters, and not looked into yet
};

std::string subject_text(const MailSubject& subject);

/// What a subject asks for, wherever in it that stands, in capital or small letters. nullopt: nothing.
std::optional<MailSubject> read_subject(std::string_view subject);

/// The code of a touch: letters, digits and dashes. It tells nothing to those without the key, not even
/// whether two calendars have a contact in common. `key` must not be empty.
std::string touch_code(const Book& book, const Touch& touch, const std::string& key);

/// What a code says, whether or not the touch is still planned.
struct TouchCode {
    TouchKind kind{};
    int number = 0;                      ///< as in `Touch`; 0 for a referrer's touches
    Channel channel{};                   ///< the planned one
    std::optional<std::size_t> contact;  ///< index in `Book::contacts`; nullopt: not there (any more)
    std::optional<std::size_t> about;    ///< of a referrer's touch the new contact's, likewise
};

/// Reads the codes of one book's calendar.
class TouchCodes {
 public:
    /// All of `keys` hold.
    TouchCodes(const Book& book, const std::vector<std::string>& keys);

    /// nullopt: none of the keys has signed it for this calendar. A contact is also found by an id that it
    /// has `formerly`.
    std::optional<TouchCode> read(std::string_view code) const;

 private:
    struct Key {
        std::string key;
        /// By the tag of an id; nullopt: of more than one contact's.
        std::map<std::string, std::optional<std::size_t>, std::less<>> contacts;
    };

    std::string calendar_id_;
    std::vector<Key> keys_;
};

/// The address that events link to, and from which mails log: `me.email`. Empty: none.
std::string logging_address(const Calendar& calendar);

}  // namespace followup
