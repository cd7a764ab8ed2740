#include "book/journal_support.hpp"

#include <doctest/doctest.h>

// Whose lines are: Ana's id has changed since they were written.

namespace book_test {
namespace {

const std::string ana_was =
    R"("name":"Ana Ruiz","addresses":["Ana@Example.org","+34 600-1"],"interaction":{"on":"2026-11-20"})";

/// The names of those who have an interaction, and all messages.
std::string owners_in(const char* book, const std::string& lines = line("a", 1, ana_was)) {
    const Merged result = merged(book, lines);
    std::string text;
    for (const Contact& contact : result.book.contacts)
        if (!contact.interactions.empty()) text += contact.name + "\n";
    return text + result.faults;
}

/// The next steps that are recommended.
std::string help_in(const char* book) {
    Book read_one = read(book).book.value();
    std::string text;
    for (const Diagnostic& one : merge_journal(read_one, read_lines(line("a", 1, ana_was)), "j"))
        text += one.help;
    return text;
}

const char* const taken =
    "warning 1:1 : 1 journal line about \"ana\", an id that no contact has, is taken for "
    "contact \"Ana R.\"'s";
const char* const nobody = "warning 1:1 : 1 journal line about \"ana\", who is not in the book";
const char* const several = "warning 1:1 : 1 journal line about \"ana\" could be any of 2 contacts'";

}  // namespace

TEST_CASE("a contact says which ids it had") {
    CHECK(owners_in(R"([{ "id": "a1", "formerly": ["x", "ana"], "name": "Ana R." }])") == "Ana R.\n");
}

TEST_CASE("who has an id goes before who had it") {
    CHECK(
        owners_in(
            R"([{ "id": "a1", "formerly": ["ana"], "name": "Ana R." }, { "id": "ana", "name": "Ana 2" }])") ==
        "Ana 2\n");
}

TEST_CASE("an id that two contacts had is nobody's") {
    const char* const book = R"([{ "id": "a1", "formerly": ["ana"], "name": "Ana 1" },
                                 { "id": "a2", "formerly": ["ana"], "name": "Ana 2" }])";
    CHECK(owners_in(book) == several);
}

TEST_CASE("the only one with an address is meant, however it is written") {
    CHECK(owners_in(R"([{ "id": "a1", "name": "Ana R.", "email": ["a@b.org", "ana@example.ORG"] }])") ==
          std::string("Ana R.\n") + taken);
    CHECK(owners_in(R"([{ "id": "a1", "name": "Ana R.", "phone": "+34/6001"
}])") == std::string("Ana R.\n") + taken);
    CHECK(help_in(R"([{ "id": "a1", "name": "Ana R.", "phone": "+346001" }])") ==
          "add \"formerly\": [\"ana\"] to contact \"Ana R.\", so that it stays so");
}

TEST_CASE("the only one with the name is meant, letter for letter") {
    CHECK(owners_in(R"([{ "id": "a1", "name": "Ana Ruiz" }])").find("Ana Ruiz\nwarning") == 0);
    CHECK(owners_in(R"([{ "id": "a1", "name": "ana ruiz" }])") == nobody);
}

TEST_CASE("nobody is guessed: one with the name, another with the address") {
    CHECK(owners_in(
              R"([{ "id": "a1", "name": "Ana Ruiz" }, { "id": "b", "name": "B", "phone": "+346001" }])") ==
          several);
    CHECK(owners_in(R"([{ "id": "a1", "name": "Ana Ruiz" }, { "id": "a2", "name": "Ana Ruiz" }])") ==
          several);
    CHECK(help_in(R"([{ "id": "a1", "name": "Ana Ruiz" }, { "id": "a2", "name": "Ana Ruiz" }])") ==
          "nothing is lost: \"formerly\": [\"ana\"] belongs to the one it is now, and to no other");
}

TEST_CASE("colleagues share a telephone: name and address together tell them apart") {
    const char* const book = R"([{ "id": "a1", "name": "Ana Ruiz", "phone": "+346001" },
                                 { "id": "b", "name": "B", "phone": "+346001" }])";
    CHECK(owners_in(book).find("Ana Ruiz\nwarning") == 0);
}

TEST_CASE("all lines of an id tell who it was") {
    const std::string lines = line("a", 1, ana_was) + line("b", 2, R"("name":"Ana R.","undo":"x")") +
                              line("c", 3, R"("name":"Ana R.","interaction":{"on":"2026-11-20"})");
    CHECK(owners_in(R"([{ "id": "a1", "name": "Ana R." }])", lines) ==
          "Ana R.\nwarning 1:1 : 2 journal lines about \"ana\", an id that no contact has, are taken for "
          "contact "
          "\"Ana R.\"'s");
}

TEST_CASE("who is not in the book: one warning, and nothing is lost") {
    const std::string lines = line("a", 1, ana_was) + line("b", 2, ana_was) + line("c", 3, ana_was);
    CHECK(owners_in(R"([{ "id": "bob", "name": "Bob" }])", lines) ==
          "warning 1:1 : 3 journal lines about \"ana\", who is not in the book");
    CHECK(help_in(R"([{ "id": "bob", "name": "Bob" }])") ==
          "nothing is lost: add the contact again, or \"formerly\": [\"ana\"] to the one it is now");
}

TEST_CASE("undone lines of who is not in the book are not worth a warning") {
    CHECK(owners_in(R"([{ "id": "bob", "name": "Bob" }])",
                    line("a", 1, ana_was) + line("u", 2, R"("undo":"a")"))
              .empty());
}

TEST_CASE("the lines of a contact with a fault wait without a word") {
    for (const char* const book : {R"([{ "id": "ana", "name": "Ana R.", "met": "soon" }])",
                                   R"([{ "id": "a1", "name": "Ana Ruiz", "met": "soon" }])"}) {
        Book read_one = read(book).book.value();
        REQUIRE(read_one.set_aside.size() == 1);
        CHECK(merge_journal(read_one, read_lines(line("a", 1, ana_was)), "j").empty());
    }
}

TEST_CASE("the lines of a contact with a fault are not taken for another's") {
    Book book = read(R"([{ "id": "a1", "name": "Ana Ruiz", "met": "soon" },
                         { "id": "b", "name": "B", "phone": "+346001" }])")
                    .book.value();
    CHECK(merge_journal(book, read_lines(line("a", 1, ana_was)), "j").empty());
    REQUIRE(book.contacts.size() == 1);
    CHECK(book.contacts[0].interactions.empty());
}

}  // namespace book_test
