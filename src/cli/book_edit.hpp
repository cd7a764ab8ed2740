#pragma once

// What the commands share that write to the book itself: `add`, `import` and `forget`.

#include "cli/book_lock.hpp"
#include "cli/input.hpp"

#include <optional>
#include <string>
#include <vector>

namespace followup::cli {

/// A book that is to be changed, kept from other runs while this lives.
class BookEdit {
 public:
    /// With `may_begin`, a book that is not there yet is one without contacts, with the machine's zone.
    /// Throws `Failure` for a book that cannot be used (its faults are reported), or comes from standard
    /// input, and `MachineFault`.
    BookEdit(const Options& options, const Environment& environment, bool may_begin);

    const Input& input() const { return input_; }
    const Book& book() const { return *input_.book; }
    /// Whether there is no book yet.
    bool is_new() const { return is_new_; }
    const std::string& text() const { return text_; }
    Day today() const { return date_in(input_.around.zone, input_.now); }

    /// The text with more contacts. Throws `Failure` if the book would have a fault in one of them, which is
    /// reported.
    std::string with(const std::vector<Contact>& contacts) const;

    /// What a text has that the book has not, as lines: for showing what would be written.
    std::string added_in(const std::string& text) const;

    /// Throws `Failure` (refused) if somebody else has changed the book since it was read.
    void require_as_read() const;

    /// Puts a text in the book's place. Throws `Failure` (refused) if somebody else has changed the book
    /// since it was read.
    void replace_by(const std::string& text) const;

 private:
    const Options& options_;
    const Environment& environment_;
    std::optional<Lock> lock_;
    bool is_new_ = false;
    std::string text_;
    Input input_;
};

}  // namespace followup::cli
