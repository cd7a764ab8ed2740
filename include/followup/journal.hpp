#pragma once

// Stage 1, the other half: what was logged is appended to the book's journal, one JSON object a line, and
// merged with the book when both are read. The format is described in README.md ("The journal").

#include <followup/book.hpp>

#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace followup {

/// Something happened.
struct Logged {
    Interaction interaction;  ///< `for_contact` means nothing here
    std::string about;        ///< `for`: id of the contact it was about; empty: the contact itself
    /// With `keeps_promise`, the day of the promise it keeps: it keeps no other one that the user makes
    /// later.
    std::optional<Day> keeps;
};

/// Nothing before that day. The next interaction uses it up.
struct Snoozed {
    Day until{};
    std::size_t written = 0;  ///< how many interactions the book itself had then: a further one uses it up
};

// What the book has a value for, too: `was` is the book's own one at the time. Once that is another one, the
// user has changed the book since, and the book wins.

struct Promised {
    std::optional<Promise> next;  ///< nullopt: taken back
    std::optional<Promise> was;
    /// How many interactions the book itself had then: they were before the promise, whatever their day.
    std::size_t written = 0;
};

struct Paused {
    std::optional<Day> until;  ///< nullopt: no longer
    std::optional<Day> was;
};

struct SetStatus {
    ContactStatus status{};
    ContactStatus was{};
};

/// Takes back another line, and those that the same command wrote. It may stand in the journal of another
/// machine, which was not merged yet: then it is taken back once it is there.
struct Undone {
    std::string line;  ///< its id
};

/// What the codes in the events' mail links are signed with. The oldest one signs, all of them hold.
struct SigningKey {
    std::string key;
};

struct JournalLine {
    std::size_t number = 0;  ///< of the line it was read from, from 1, for messages
    /// Random, and the same for ever: a line that is there twice (a journal that two machines merged) counts
    /// once. Lines that one command wrote differ only in what follows a `.`: they are undone together.
    std::string id;
    Instant at{};                        ///< when it was written
    std::string contact, name;           ///< whose it is, as the book had it; empty: nobody's
    std::vector<std::string> addresses;  ///< likewise: e-mail addresses and phone numbers
    std::string touch;                   ///< code of the event that a mail logged; empty: none
    std::variant<Logged, Snoozed, Promised, Paused, SetStatus, Undone, SigningKey> what;
};

/// The journal as read: by time, then id; each id once. Lines that were undone, and those that undo, are in
/// it.
struct Journal {
    bool is_usable = true;  ///< false: it is no text of ours as a whole, such as UTF-16
    std::vector<JournalLine> lines;
    std::vector<Diagnostic> diagnostics;
};

/// Reads a journal. `source` is its name, for messages, `zone` the calendar's, in which an interaction may
/// be dated tomorrow at most. A line that cannot be used is an error with its place, but for one
/// that ends in the middle, a write that was cut short: a warning. All other lines count.
/// Never throws on what the text says. Linear in the text, but for the sorting.
Journal read_journal(std::string_view text, const std::string& source, const std::string& zone,
                     const BookWorld& world);

/// As it is appended: one line of JSON with its line break.
std::string to_text(const JournalLine& line);

/// What the ids of lines that one command wrote have in common.
std::string_view command_of(const JournalLine& line);

/// The indices of the lines that count: neither undone, nor undoing. An undoing line that was undone later
/// has no effect.
std::vector<std::size_t> lines_that_count(const Journal& journal);

/// The ids of all lines that are about a contact, as `merge_journal` sees it: those of the contact itself,
/// and those of others that were `for` it. Undone ones are among them.
std::set<std::string, std::less<>> lines_about(const Book& book, const Journal& journal, std::size_t contact);

/// Takes into the book what was logged, once. A line whose contact is not in the book belongs to the one that
/// lists its id in `formerly`; else to the only one with one of its addresses or its exact name, with a
/// warning that says what to add; else to nobody, with a warning. The lines of contacts that are set aside
/// wait without a word. Returns the warnings, and errors for lines that the book has no meaning for; `source`
/// is the journal's name.
std::vector<Diagnostic> merge_journal(Book& book, const Journal& journal, const std::string& source);

}  // namespace followup
