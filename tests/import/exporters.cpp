// Files in the shape in which programs export them, as a whole.

#include <doctest/doctest.h>

#include "import/support.hpp"

using namespace followup;
using namespace followup::test;

namespace {

Texts all_shown(const Cards& cards) {
    Texts texts;
    for (const Card& card : cards.cards) texts.push_back(shown(card.contact));
    return texts;
}

}  // namespace

TEST_CASE("Apple: groups of lines with labels, photos, companies, and a group of people") {
    const Cards cards = read(file_named("apple.vcf"));
    CHECK(messages(cards) == Texts{});
    CHECK(cards.groups == 1);
    REQUIRE(cards.cards.size() == 2);
    CHECK(cards.cards[0].line == 1);
    CHECK(shown(cards.cards[0].contact) ==
          "name: Dr. Ana María Ruiz\nemail: ana@example.org\nemail: ana.home@example.org\n"
          "phone: +34 600 123 456\nphone: +34 91 123 45 67\norganization: Acme, Inc., Research\n"
          "title: Head of Research\naddress: Calle Mayor 1, 2º izq., Madrid, 28001, España\n"
          "url: https://example.org/ana\n"
          "notes: Met at the fair.\nLikes budgets; dislikes calls, and semicolons.\n"
          "uid: 8E3F1D4C-0D52-4E4B-9C59-9A0E2C5A7B11\n");
    CHECK(shown(cards.cards[1].contact) ==
          "name: Bakery Meyer\nphone: +49 30 555 0100\norganization: Bakery Meyer\n"
          "uid: 1C2B6B60-0001-4E4B-9C59-9A0E2C5A7B11\n");
}

TEST_CASE("Google: types twice or with commas, escaped colons, a card without a name") {
    const Cards cards = read(file_named("google.vcf"));
    CHECK(messages(cards) == Texts{});
    CHECK(all_shown(cards) ==
          Texts{"name: Ana Ruiz\nemail: ana@example.org\nemail: ana.home@example.org\n"
                "phone: +34 600 123 456\norganization: Acme, Inc.\ntitle: Head of Research\n"
                "address: Calle Mayor 1, Madrid, 28001, ES\n"
                "url: http://www.google.com/profiles/107600836205530248182\n"
                "notes: Met at the fair.\nLikes budgets.\ntag: Fair 2026\n",
                "name: nobody@example.org\nemail: nobody@example.org\n"});
}

TEST_CASE("Nextcloud: 4.0 with numbers that are addresses, preferences by number, a zone and languages") {
    const Cards cards = read(file_named("nextcloud.vcf"));
    CHECK(cards.groups == 1);
    CHECK(shown(only(cards)) ==
          "name: Ana Ruiz\nemail: ana@example.org\nemail: ana.home@example.org\n"
          "phone: +34-91-123-45-67 ext. 12\nphone: +34-600-123-456\norganization: Acme, Research\n"
          "title: Head of Research\naddress: Calle Mayor 1, Madrid, 28001, España\n"
          "url: https://example.org/ana?a=1;b=2\nuid: f81d4fae-7dec-11d0-a765-00a0c91e6bf6\n"
          "language: es\ntimezone: Europe/Madrid\ntag: Fair 2026\ntag: Research\n");
}

TEST_CASE(
    "Outlook: 2.1 in Windows-1252, soft line breaks before blank lines, a picture that a blank line ends") {
    CHECK(shown(only(read(file_named("outlook.vcf")))) ==
          "name: Dr. Jürgen Müller\nemail: juergen@example.de\nemail: privat@example.de\n"
          "phone: +49 (30) 123456\nphone: +49 170 1234567\norganization: Bäckerei Müller, Einkauf\n"
          "title: Inhaber\naddress: Hauptstraße 1, Berlin, 10115, Deutschland\nurl: www.example.de\n"
          "notes: Auf der Messe getroffen\nRuft gern an – am liebsten vormittags; Größe=42\n");
}

TEST_CASE("Android: 2.1 with every letter encoded, and codes that are no numbers to call") {
    const Cards cards = read(file_named("android.vcf"));
    CHECK(messages(cards) == Texts{});
    CHECK(all_shown(cards) ==
          Texts{"name: José Nuñez\nemail: jose@example.org\nphone: 600-123-456\nphone: +34911234567\n"
                "organization: Café, Compras\nnotes: Prefiere el correo\ny llamadas\n",
                "name: Mum\nphone: *123#\nphone: 600 999 888\n"});
}

TEST_CASE("LinkedIn: notes before the header, when it was, and rows of people who left") {
    const Cards cards = read(file_named("linkedin.csv"));
    CHECK(messages(cards) == Texts{"7: this does not say who it is about"});
    CHECK(all_shown(cards) == Texts{"name: Ana Ruiz\norganization: Acme, Inc.\ntitle: Head of Research\n"
                                    "url: https://www.linkedin.com/in/ana-ruiz\nmet: 2025-11-12 LinkedIn\n",
                                    "name: Jürgen Müller\nemail: juergen@example.de\n"
                                    "organization: Bäckerei Müller\ntitle: Inhaber\n"
                                    "url: https://www.linkedin.com/in/j%C3%BCrgen\n"
                                    "met: 2023-01-01 LinkedIn\n"});
    CHECK(cards.cards[0].line == 5);
}

TEST_CASE(
    "Google's CSV: several values in a cell, a star for the preferred one, no fax, its own groups left out") {
    const Cards cards = read(file_named("google.csv"));
    CHECK(messages(cards) == Texts{});
    CHECK(all_shown(cards) ==
          Texts{"name: Ana María Ruiz\nemail: ana@example.org\nemail: ana.ruiz@example.org\n"
                "email: ana.home@example.org\nphone: +34 600 123 456\nphone: +34 91 123 45 67\n"
                "organization: Acme, Inc., Research\ntitle: Head of Research\n"
                "address: Calle Mayor 1, 28001 Madrid, ES\nurl: https://example.org/ana\n"
                "notes: Met at the fair.\nSays \"call me\".\ntag: Fair 2026\n",
                "name: nobody@example.org\nemail: nobody@example.org\n"});
}

TEST_CASE("Google's CSV before 2024, in UTF-16") {
    CHECK(shown(only(read(file_named("google-old.csv")))) ==
          "name: Ana Ruiz\nemail: ana@example.org\nphone: +34 600 123 456\norganization: Acme, Research\n"
          "title: Head of Research\nurl: https://example.org/ana\nnotes: Likes budgets.\n"
          "language: es\ntag: Friends\n");
}

TEST_CASE("Outlook's CSV: Title is no title, the business address goes first, Windows-1252") {
    CHECK(shown(only(read(file_named("outlook.csv")))) ==
          "name: Jürgen Müller\nemail: juergen@example.de\nemail: privat@example.de\n"
          "phone: +49 30 777777\nphone: +49 170 1234567\nphone: +49 30 123456\n"
          "organization: Bäckerei Müller, Einkauf\ntitle: Inhaber\n"
          "address: Hauptstraße 1, 2. Stock, Berlin, 10115, Deutschland\n"
          "notes: Ruft gern an – vormittags\ntag: Messe\ntag: Kunden\n");
}

TEST_CASE("what is read, the book takes, and all of it is known the second time") {
    for (const char* name : {"apple.vcf", "google.vcf", "nextcloud.vcf", "outlook.vcf", "android.vcf",
                             "linkedin.csv", "google.csv", "google-old.csv", "outlook.csv"}) {
        CAPTURE(name);
        const std::vector<Card> cards = read(file_named(name)).cards;
        std::vector<Contact> added;
        for (Match& match : match_cards(Book{}, cards)) added.push_back(std::move(match.card.contact));
        const Book book = book_of(added);
        CHECK(book.contacts.size() == cards.size());
        for (const Match& match : match_cards(book, cards)) {
            CHECK(match.standing == MatchStanding::known);
            CHECK(match.differences.empty());
        }
    }
}
