// The traps of CSV, one by one.

#include <doctest/doctest.h>

#include "import/support.hpp"

using namespace followup;
using namespace followup::test;

namespace {

constexpr const char* mapping = "name=Full name,email=Mail";

Texts names(const Cards& cards) {
    Texts all;
    for (const Card& card : cards.cards) all.push_back(card.contact.name);
    return all;
}

}  // namespace

TEST_CASE("delimiters: whatever the first line with one has most of, outside of quotes") {
    for (const char* text :
         {"Full name,Mail\nAna,ana@example.org\n", "Full name;Mail\nAna;ana@example.org\n",
          "Full name\tMail\nAna\tana@example.org\n", "sep=;\nFull name;Mail\nAna;ana@example.org\n",
          "\"Full name\";\"Mail\"\r\n\"Ana\";\"ana@example.org\"\r\n",
          "Full name;Mail;\"a,b,c,d\"\nAna;ana@example.org;\n",
          "\n\nFull name,Mail\r\n\r\nAna,ana@example.org"})
        CHECK(shown(only(read(text, mapping))) == "name: Ana\nemail: ana@example.org\n");
}

TEST_CASE("quotes: doubled, with delimiters and line breaks inside, in the middle of a cell") {
    const Cards cards = read("Full name,Notes\n\"Ruiz, Ana\",\"one\n\"\"two\"\"\"\nBob 5\" Smith,x\n",
                             "name=Full name,notes=Notes");
    CHECK(messages(cards) == Texts{});
    REQUIRE(cards.cards.size() == 2);
    CHECK(shown(cards.cards[0].contact) == "name: Ruiz, Ana\nnotes: one\n\"two\"\n");
    CHECK(cards.cards[0].line == 2);
    CHECK(cards.cards[1].contact.name == "Bob 5\" Smith");
    CHECK(cards.cards[1].line == 4);
}

TEST_CASE("a quote that is never closed leaves out its row alone") {
    const Cards cards =
        read("Full name,Mail\nAna,a@example.org\n\"Bob,b@example.org\nCy,c@example.org\n", mapping);
    CHECK(names(cards) == Texts{"Ana", "Cy"});
    CHECK(messages(cards) == Texts{"3: a quote that begins here is never closed"});
}

TEST_CASE("rows that are shorter or longer than the header, or blank") {
    const Cards cards = read("Full name,Mail\nAna\nBob,b@example.org,more\n,\n , \n", mapping);
    CHECK(names(cards) == Texts{"Ana", "Bob"});
    CHECK(messages(cards) == Texts{});
}

TEST_CASE("a byte order mark does not hide the first column, Windows-1252 is guessed") {
    CHECK(only(read("\xEF\xBB\xBF"
                    "Full name,Mail\nAna,a@example.org\n",
                    mapping))
              .name == "Ana");
    CHECK(only(read("Full name,Mail\nJos\xE9,a@example.org\n", mapping)).name == "José");
}

TEST_CASE("a mapping: all keys, several columns for one, columns with commas, any case") {
    const std::string text =
        "First,Last,Mail,Mail 2,Tel,Company,Job,Where,Page,\"Seen, said\",Groups,Met,Nr\n"
        "Ana,Ruiz,a@example.org,b@example.org; c@example.org,+34 600 1,Acme,Head,\"Calle "
        "1\nMadrid\",example.org,hi,"
        "\"fair, friends\",2026-11-20,a-7\n";
    const Contact ana =
        only(read(text,
                  "first_name=first, last_name=LAST,email=Mail 2,email=Mail,phone=Tel,"
                  "organization=Company,title=Job,address=Where,url=Page,\"notes=Seen, said\","
                  "tags=Groups,met=Met,id=Nr"));
    CHECK(shown(ana) ==
          "id: a-7\nname: Ana Ruiz\nemail: b@example.org\nemail: c@example.org\nemail: a@example.org\n"
          "phone: +34 600 1\norganization: Acme\ntitle: Head\naddress: Calle 1, Madrid\nurl: example.org\n"
          "notes: hi\ntag: fair\ntag: friends\nmet: 2026-11-20 \n");
}

TEST_CASE("columns named as the book's keys need no mapping") {
    CHECK(shown(only(read("name,email\nAna,a@example.org\n"))) == "name: Ana\nemail: a@example.org\n");
}

TEST_CASE("a mapping with faults names what there is") {
    const std::string text = "Full name,Mail\nAna,a@example.org\n";
    const auto help_of = [&](const std::string& columns) {
        const Cards cards = read(text, columns);
        CHECK(cards.cards.empty());
        REQUIRE(cards.diagnostics.size() == 1);
        return cards.diagnostics[0].headline + " | " + cards.diagnostics[0].help;
    };
    CHECK(help_of("name=Full name,email=Email") ==
          "there is no column \"Email\" for email | the columns are \"Full name\", \"Mail\"");
    CHECK(help_of("nmae=Full name") ==
          "the columns name the key \"nmae\", which there is not | did you mean name?");
    CHECK(help_of("shoe_size=Mail") ==
          "the columns name the key \"shoe_size\", which there is not | the keys are name, first_name, "
          "last_name, "
          "email, phone, organization, title, address, url, notes, tags, met or id");
    CHECK(help_of("\"name") ==
          "the columns are not of the form key=column, separated by commas | "
          "for example name=Full name,email=Mail");
    CHECK(help_of("") ==
          "these are the columns of no program that is known | say which is which, as in "
          "name=Full name,email=Mail; the columns are \"Full name\", \"Mail\"");
}

TEST_CASE("dates") {
    struct Row {
        const char* text;
        const char* met;
    };
    for (const Row& row : {Row{"2026-02-28", "met: 2026-02-28 \n"}, Row{"1 Feb 2026", "met: 2026-02-01 \n"},
                           Row{"12 November 2025", "met: 2025-11-12 \n"}, Row{"", ""}})
        CHECK(shown(only(read(std::string{"name,met\nAna,"} + row.text + "\n"))) ==
              std::string{"name: Ana\n"} + row.met);
    for (const char* text : {"2026-02-29", "29 Feb 2026", "02/03/2026", "26-01-01", "1 Foo 2026", "1 2 3",
                             "1899-12-31", "2038-01-01"}) {
        const Cards cards = read(std::string{"name,met\nAna,"} + text + "\n");
        CHECK(messages(cards) == Texts{std::string{"2: \""} + text + "\" is no date"});
        CHECK(cards.cards.size() == 1);
    }
}

// Found by tests/fuzz/cards.cpp: the book would refuse it, and with it all that is imported.
TEST_CASE("a date that the book does not take does not keep its contact out") {
    const Cards cards =
        read("First Name,Last Name,Email Address,Connected On\nAna,Ruiz,a@b.example,12 Nov 2250\n");
    REQUIRE(cards.cards.size() == 1);
    CHECK(shown(cards.cards[0].contact) == "name: Ana Ruiz\nemail: a@b.example\n");
    CHECK(book_of({cards.cards[0].contact}).contacts.size() == 1);
}

TEST_CASE("an empty file") {
    CHECK(messages(read("")) == Texts{"0: them is empty"});
    CHECK(messages(read("\n \n")) == Texts{"0: them is empty"});
}
