// What must hold whatever a book says and however it is written.

#include "random_text.hpp"
#include "support.hpp"

#include <followup/edit.hpp>

#include <doctest/doctest.h>

#include <utility>

using namespace book_test;

namespace {

constexpr unsigned books = 2'000;

Book book_of(const std::string& text) {
    ReadBook result = read(text);
    CAPTURE(text);
    REQUIRE(lines_of(result) == "");
    REQUIRE(result.book);
    return *std::move(result.book);
}

std::string shown(const Book& book) {
    std::string all;
    for (const Contact& contact : book.contacts) all += book_test::shown(book, contact) + "\n";
    return all;
}

/// Whether nothing but one stretch, and before it perhaps a comma, was put into `before`.
bool is_insertion(std::string_view before, std::string_view after) {
    const auto [begin, unused] = std::mismatch(before.begin(), before.end(), after.begin(), after.end());
    before.remove_prefix(static_cast<std::size_t>(begin - before.begin()));
    after.remove_prefix(static_cast<std::size_t>(unused - after.begin()));
    if (after.starts_with(',') && after.substr(1).starts_with(before.substr(0, 1))) {
        const std::string_view behind = after.substr(1);
        const auto same = std::mismatch(before.begin(), before.end(), behind.begin(), behind.end());
        if (behind.ends_with(std::string_view(same.first, before.end()))) return true;
    }
    return after.ends_with(before);
}

bool is_part(std::string_view part, std::string_view whole) {
    for (const char c : whole)
        if (!part.empty() && part.front() == c) part.remove_prefix(1);
    return part.empty();
}

/// What is left of a book when one of its contacts is forgotten.
Book without(Book book, std::size_t gone) {
    for (Contact& contact : book.contacts) {
        if (contact.met && contact.met->referrer == gone) {
            contact.met->referred_by.clear();
            contact.met->referrer.reset();
        }
        std::erase_if(contact.interactions, [&](const Interaction& i) { return i.for_contact == gone; });
    }
    const auto renumbered = [&](std::optional<std::size_t>& who) {
        if (who && *who > gone) --*who;
    };
    for (Contact& contact : book.contacts) {
        if (contact.met) renumbered(contact.met->referrer);
        for (Interaction& interaction : contact.interactions) renumbered(interaction.for_contact);
    }
    book.contacts.erase(book.contacts.begin() + static_cast<std::ptrdiff_t>(gone));
    return book;
}

}  // namespace

TEST_CASE("contacts that are added leave every other byte, are read as given, and go without a trace") {
    unsigned edited = 0;
    for (unsigned seed = 0; seed < books; ++seed) {
        CAPTURE(seed);
        std::mt19937 random(seed);
        const RandomBook before = random_book(random);
        CAPTURE(before.text);
        Book expected = book_of(before.text);

        std::vector<Contact> added;
        for (int number = 0; number < 1 + static_cast<int>(seed % 3); ++number)
            added.push_back(random_contact(random, number));
        std::string text = with_contacts(before.text, added);
        REQUIRE(is_insertion(before.text, text));
        expected.contacts.insert(expected.contacts.end(), added.begin(), added.end());
        REQUIRE(shown(book_of(text)) == shown(expected));

        std::shuffle(added.begin(), added.end(), random);
        for (const Contact& contact : added) text = without_contact(text, contact.id);
        if (before.has_list)
            REQUIRE(text == before.text);
        else
            REQUIRE(book_of(text).contacts.empty());
        ++edited;
    }
    MESSAGE(edited << " books edited, every other byte as it was");
}

TEST_CASE("a contact that is removed leaves the others as they were, and nothing is added") {
    for (unsigned seed = 0; seed < books / 2; ++seed) {
        CAPTURE(seed);
        std::mt19937 random(seed);
        const std::string before = random_book(random).text;
        const Book book = book_of(before);
        if (book.contacts.empty()) continue;
        const std::size_t gone = random() % book.contacts.size();
        const std::string after = without_contact(before, book.contacts[gone].id);
        CAPTURE(before);
        CAPTURE(gone);
        REQUIRE(is_part(after, before));
        REQUIRE(shown(book_of(after)) == shown(without(book, gone)));
    }
}
