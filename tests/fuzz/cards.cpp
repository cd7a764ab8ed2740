// vCard and CSV: what is imported makes a book without faults, and is known in it afterwards. A first line
// `columns: …` says which column of a CSV is which key.

#include "book/support.hpp"
#include "fuzz/budgets.hpp"

#include <followup/edit.hpp>
#include <followup/import.hpp>

namespace followup::fuzz {
namespace {

struct File {
    std::string_view bytes;
    std::string columns;
};

File file_of(std::string_view input) {
    constexpr std::string_view key = "columns: ";
    if (!input.starts_with(key)) return {input, {}};
    const auto end = std::min(input.find('\n'), input.size());
    return {input.substr(std::min(end + 1, input.size())),
            std::string(input.substr(key.size(), end - std::min(end, key.size())))};
}

/// As one text for each of the cards, as the book has them.
std::string shown(const Cards& cards) {
    std::vector<Contact> contacts;
    for (const Card& card : cards.cards) contacts.push_back(card.contact);
    return new_book("cards", "UTC", contacts) + book_test::lines_of({{}, cards.diagnostics});
}

std::vector<Contact> fresh_of(const Book& book, const Cards& cards) {
    std::vector<Contact> fresh;
    for (Match& match : match_cards(book, cards.cards))
        if (match.standing == MatchStanding::fresh) fresh.push_back(std::move(match.card.contact));
    return fresh;
}

void require_imported_once(const Cards& cards) {
    const std::vector<Contact> added = fresh_of(Book{}, cards);
    const std::string text = new_book("cards", "UTC", added);
    const ReadBook read = book_test::read(text);
    for (const Diagnostic& one : read.diagnostics)
        require(one.level != Level::error, "what is imported makes no fault", one.headline + "\n" + text);
    require(read.book && read.book->contacts.size() == added.size(), "who is imported is there", text);
    const std::vector<Contact> again = fresh_of(*read.book, cards);
    require(again.empty(), "nobody is imported twice", again.empty() ? "" : again[0].name + "\n" + text);
}

void require_read(std::string_view bytes, const CardReading& reading) {
    const auto read = [&](std::string_view text) { return read_cards(text, reading); };
    const Cards cards = read_twice(budgets::cards, bytes, read, shown);
    require(cards.diagnostics.size() <= 2'001, "so many faults are told and no more");
    for (const Diagnostic& one : cards.diagnostics) require(!one.headline.empty(), "a fault says what it is");
    require_imported_once(cards);
}

}  // namespace

void fuzz(std::string_view input) {
    const auto [bytes, columns] = file_of(input);
    for (const CardFormat format : {CardFormat::vcard, CardFormat::csv}) {
        const CardReading reading{.source = "them",
                                  .format = format,
                                  .columns = columns,
                                  .zone_exists = book_test::world().zone_exists};
        require_read(bytes, reading);
        if (const std::string many = many_times(bytes); !many.empty()) require_read(many, reading);
    }
}

}  // namespace followup::fuzz
