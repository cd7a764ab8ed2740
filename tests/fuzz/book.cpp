// The text of a book: what is accepted is published, and stays; contacts come in and go.

#include "book/support.hpp"
#include "fuzz/budgets.hpp"
#include "fuzz/support/published.hpp"

#include <followup/edit.hpp>

#include <algorithm>

namespace followup::fuzz {
namespace {

/// As the names of its contacts and of those set aside, and all its faults.
std::string shown(const ReadBook& read) {
    std::string text = book_test::lines_of(read) + "\n" + read.plan_feed;
    if (!read.book) return text;
    for (const Contact& contact : read.book->contacts) text += "\n" + contact.id + ": " + contact.name;
    for (const SetAside& person : read.book->set_aside) text += "\nnot " + person.id + ": " + person.name;
    return text;
}

ReadBook read(std::string_view text) {
    return book_test::read(text, {{"more.json", R"({"contacts": [{"name": "Mo"}]})"}});
}

bool is_usable(const ReadBook& read) {
    return read.book && std::ranges::none_of(read.diagnostics,
                                             [](const Diagnostic& one) { return one.level == Level::error; });
}

void require_tellable(const std::vector<Diagnostic>& diagnostics) {
    for (const auto& [level, headline, place, instead, help] : diagnostics) {
        require(!headline.empty(), "a fault says what it is");
        require(place.line == 0 || (place.column >= 1 && place.width >= 1), "a fault has a place", headline);
        require(place.source_line.find_first_of("\n\r\t\x1b") == std::string::npos,
                "a line that is shown has no control characters", headline);
    }
}

void require_editable(std::string_view text, const Book& book) {
    Contact added;
    added.id = "who-was-added";
    added.name = "Zo\u00eb \"Added\"";
    const std::string with = with_contacts(text, {added});
    require(with.size() > text.size(), "bytes are only added");
    const ReadBook more = read(with);
    require(is_usable(more), "a contact comes in without a fault", book_test::lines_of(more) + "\n" + with);
    require(more.book->contacts.size() == book.contacts.size() + 1, "one contact comes in", with);
    const ReadBook back = read(without_contact(with, added.id));
    require(is_usable(back) && back.book->contacts.size() == book.contacts.size(), "and goes again", with);
}

}  // namespace

void fuzz(std::string_view input) {
    const ReadBook result = read_twice(budgets::book, input, read, shown);
    require(result.book || !result.diagnostics.empty(), "a book is refused for a fault");
    require_tellable(result.diagnostics);
    if (!result.book) return;
    require_stable(input_of(*result.book, result.diagnostics));
    if (is_usable(result)) require_editable(input, *result.book);
}

}  // namespace followup::fuzz
