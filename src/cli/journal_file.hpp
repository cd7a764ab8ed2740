#pragma once

// The journal of a book: where it is, reading it, and what a command appends.

#include <followup/journal.hpp>
#include "cli/input.hpp"
#include "cli/matching.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace followup::cli {

/// Where the journal of a book is: as the book says, else beside it, under the book's name with
/// `.journal.jsonl`. Empty: a book from standard input that names none has none.
std::string journal_path(const Calendar& calendar, const std::string& book);

/// Reads the journal and takes into the book what was logged. Throws `MachineFault` where there is one that
/// cannot be read. `input.book` must be there, its calendar complete.
void read_journal_file(Input& input, const std::string& book, const BookWorld& world);

/// A line about one person, which says nothing yet.
JournalLine line_about(const Person& person);

/// Appends the lines of one command, which are undone together. Those without an id get one, and their time:
/// that of the run, but later than all that is in the journal, so that what is said last counts last. Throws
/// `MachineFault`, and `Failure` where there is no journal to write to, or what would be written could not be
/// read again (a note beyond all bounds, say): nothing is written then. Returns the lines as written.
std::vector<JournalLine> append(const Input& input, std::vector<JournalLine> lines, const Options& options,
                                const Environment& environment);

/// What the codes in mail links are signed with: the oldest key of the journal. A book that says who `me` is
/// gets one if it has none: `input.journal` only. True if so.
bool ensure_signing_key(Input& input);

/// The same, and appends it to the journal, so that links stay good. Where that cannot be written there are
/// no links, and a warning says why.
void keep_signing_key(Input& input, const Options& options, const Environment& environment);

/// Empty: none.
std::string signing_key(const Journal& journal);

}  // namespace followup::cli
