#pragma once

// The mails that were logged before: what tells a second tap on the same event from one that is news.

#include <followup/journal.hpp>
#include <followup/touch_code.hpp>

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace followup::cli {

/// When a mail was sent.
struct Sent {
    Instant at;
    Day on;
    bool is_known = true;  ///< the mail says so, and it can be
};

class Taps {
 public:
    /// Those in the journal, which the book has taken in.
    Taps(const Book& book, const Journal& journal, const TouchCodes& codes);

    /// One more. Its contact, as of all codes that are asked about, is in the book.
    void add(const JournalLine& line, const TouchCode& code);

    /// Whether there is a line of this id, be it one that was undone.
    bool has_line(const std::string& id) const { return ids_.contains(id); }
    /// Whether this outcome of the touch was logged by another mail, or taken back after this one was sent.
    bool have(const TouchCode& code, Outcome outcome, const Sent& sent) const;

 private:
    struct Tap {
        TouchCode code;
        Outcome outcome{};
        Day on;
        bool counts = true;
        std::optional<Instant> undone;  ///< when it was taken back
    };

    void add_tap(const JournalLine& line, const TouchCode& code, bool counts, std::optional<Instant> undone);
    bool can_come_again(const TouchCode& code) const;

    const Book& book_;
    std::set<std::string> ids_;
    std::vector<Tap> taps_;
    std::map<std::size_t, int> outbound_;  ///< what was added, by contact
};

}  // namespace followup::cli
