#include "cli/book_edit.hpp"

#include <followup/edit.hpp>
#include <followup/publish.hpp>
#include "cli/default_zone.hpp"
#include "cli/diagnostics.hpp"
#include "cli/failure.hpp"
#include "cli/report.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <iterator>

namespace followup::cli {
namespace {

namespace fs = std::filesystem;

bool is_missing(const std::string& path) {
    std::error_code error;
    return fs::status(path, error).type() == fs::file_type::not_found;
}

/// Whether a fault is in an entry of the list of contacts from that number on: `/contacts/3/email`,
/// `/3/email`.
bool is_in_new_contact(const Diagnostic& diagnostic, std::size_t first) {
    std::string_view pointer = diagnostic.place.pointer;
    constexpr std::string_view list = "/contacts";
    if (pointer.starts_with(list)) pointer.remove_prefix(list.size());
    if (!pointer.starts_with('/')) return false;
    std::size_t number = 0;
    const auto read = std::from_chars(pointer.data() + 1, pointer.data() + pointer.size(), number);
    return read.ec == std::errc() && number >= first;
}

}  // namespace

BookEdit::BookEdit(const Options& options, const Environment& environment, bool may_begin)
    : options_(options), environment_(environment) {
    if (options.book == "-")
        throw Failure(ExitStatus::wrong_usage, "a book from standard input cannot be written to",
                      "name the book's file");
    is_new_ = may_begin && is_missing(options.book);
    if (is_new_) {
        text_ = new_book(fs::path(options.book).stem().string(),
                         default_zone(plan_feed_paths(options, {}).published).name, {});
    } else {
        lock_ = lock_book(options);
        text_ = book_text(options);
    }
    input_ = input_of(text_, options, environment);
    if (input_.book) return;
    report(input_.diagnostics, options);
    throw Failure(ExitStatus::faults, fmt::format("{} is left as it is", options.book),
                  "mend the faults first");
}

std::string BookEdit::with(const std::vector<Contact>& contacts) const {
    auto text = is_new_ ? new_book(book().calendar.id, book().calendar.timezone, contacts)
                        : with_contacts(text_, contacts);
    const auto changed = input_of(text, options_, environment_);
    std::vector<Diagnostic> faults;
    for (auto diagnostic : changed.diagnostics) {
        if (!is_in_new_contact(diagnostic, book().contacts.size() + book().set_aside.size())) continue;
        diagnostic.place = {};  // of a text that nobody has seen
        diagnostic.place.source = options_.book;
        faults.push_back(std::move(diagnostic));
    }
    report(faults, options_);
    if (has_errors(faults) || !changed.book)
        throw Failure(ExitStatus::faults, fmt::format("{} is left as it is", options_.book),
                      "what is to be added has the faults above");
    return text;
}

std::string BookEdit::added_in(const std::string& text) const {
    if (is_new_) return text;
    const auto front = std::mismatch(text_.begin(), text_.end(), text.begin(), text.end());
    const auto back = std::mismatch(text_.rbegin(), std::make_reverse_iterator(front.first), text.rbegin(),
                                    std::make_reverse_iterator(front.second));
    std::string added(front.second, back.second.base());
    added.erase(0, added.find_first_not_of(",\r\n"));
    return added + "\n";
}

void BookEdit::require_as_read() const {
    const bool is_as_read = is_new_ ? is_missing(options_.book) : book_text(options_) == text_;
    if (!is_as_read)
        throw Failure(ExitStatus::refused,
                      fmt::format("{} was changed by somebody else just now", options_.book),
                      "nothing is written; try again");
}

void BookEdit::replace_by(const std::string& text) const {
    require_as_read();
    publish_file(options_.book, text, NewFile::for_owner);
}

}  // namespace followup::cli
