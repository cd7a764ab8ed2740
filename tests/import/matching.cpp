// Who of a file is whom of the book.

#include <doctest/doctest.h>

#include "import/support.hpp"

using namespace followup;
using namespace followup::test;

namespace {

Contact person(std::string name, Texts emails = {}, Texts phones = {}, std::string organization = {}) {
    Contact contact;
    contact.name = std::move(name);
    contact.emails = std::move(emails);
    contact.phones = std::move(phones);
    contact.organization = std::move(organization);
    return contact;
}

Contact with_uid(Contact contact, std::string uid) {
    contact.uid = std::move(uid);
    return contact;
}

Contact with_url(Contact contact, std::string url) {
    contact.url = std::move(url);
    return contact;
}

Contact with_id(Contact contact, std::string id) {
    contact.id = std::move(id);
    return contact;
}

std::vector<Match> matched(const Book& book, const std::vector<Contact>& contacts) {
    std::vector<Card> cards;
    for (const Contact& contact : contacts) cards.push_back({contact, cards.size() + 1});
    return match_cards(book, std::move(cards));
}

/// `fresh ID`, `known INDEX`, `ambiguous INDEX INDEX NAME`.
std::string shown(const Match& match) {
    if (match.standing == MatchStanding::fresh) return "fresh " + match.card.contact.id;
    std::string text = match.standing == MatchStanding::known ? "known" : "ambiguous";
    for (const std::size_t index : match.contacts) text += " " + std::to_string(index);
    for (const SetAside& one : match.set_aside) text += " " + one.name;
    return text;
}

Texts all_shown(const std::vector<Match>& matches) {
    Texts texts;
    for (const Match& match : matches) texts.push_back(shown(match));
    return texts;
}

std::string standing(const Book& book, const Contact& contact) {
    const auto matches = matched(book, {contact});
    REQUIRE(matches.size() == 1);
    return shown(matches.front());
}

}  // namespace

TEST_CASE("known by UID, else e-mail, else phone, else URL, else name and organization") {
    const Book book =
        book_of({with_uid(person("Ana Ruiz", {"ana@example.org"}, {"600 123 456"}, "Acme"), "AB-1"),
                 with_url(person("Bob Meyer", {}, {}, "Acme"), "https://www.linkedin.com/in/bob/"),
                 with_id(person("Cy Young"), "cy")});
    CHECK(standing(book, with_uid(person("X"), "urn:uuid:ab-1")) == "known 0");
    CHECK(standing(book, person("Ana Ruiz", {"ANA@Example.ORG"})) == "known 0");
    CHECK(standing(book, person("Anita", {"ana@example.org"})) == "known 0");
    CHECK(standing(book, person("Ana Ruiz", {}, {"+34 600-12-34-56"})) == "known 0");
    CHECK(standing(book, with_url(person("Bob Meyer", {}, {}, "Beta"), "http://linkedin.com/in/bob")) ==
          "known 1");
    CHECK(standing(book, person("ruiz, ANA", {"new@example.org"}, {}, "ACME")) == "known 0");
    CHECK(standing(book, with_id(person("Somebody"), "cy")) == "known 2");
    CHECK(standing(book, person("Dora", {"dora@example.org"}, {"+34 600 999 999"}, "Acme")) == "fresh dora");
}

TEST_CASE("an earlier id is an id") {
    Contact ana = person("Ana Ruiz");
    ana.formerly = {"a-7"};
    CHECK(standing(book_of({ana}), with_id(person("Somebody"), "a-7")) == "known 0");
}

TEST_CASE("colleagues share a phone number, families an e-mail address") {
    const Texts office{"+34 91 123 45 67"}, home{"meyer@example.org"};
    const Book book = book_of({person("Ana Ruiz", {}, office), person("Tom Meyer", home),
                               with_id(person("Eva Meyer", home), "eva")});
    CHECK(standing(book, person("Bob Lee", {}, office)) == "fresh bob-lee");
    CHECK(standing(book, person("A. Ruiz", {}, office)) == "known 0");
    CHECK(standing(book, person("Ana", {}, office)) == "known 0");
    CHECK(standing(book, person("Ana Lee", {}, office)) == "fresh ana-lee");
    CHECK(standing(book, person("Eva Meyer", home)) == "known 2");
    CHECK(standing(book, person("Meyer", home)) == "ambiguous 1 2");
    CHECK(all_shown(matched(Book{}, {person("Bob Lee", {}, office), person("Cy Young", {}, office),
                                     person("Tom Meyer", home), person("Eva Meyer", home)})) ==
          Texts{"fresh bob-lee", "fresh cy-young", "fresh tom-meyer", "fresh eva-meyer"});
}

TEST_CASE("a number that everybody has makes nobody out") {
    std::vector<Contact> staff;
    for (int i = 0; i < 60; ++i)
        staff.push_back(with_id(person("Ana Ruiz", {}, {"+34 91 123 45 67"}, "Acme " + std::to_string(i)),
                                "a" + std::to_string(i)));
    CHECK(standing(book_of(staff), person("Ana Ruiz", {}, {"+34 91 123 45 67"}, "Beta")) == "fresh ana-ruiz");
}

TEST_CASE("of the same name, with no organization to tell: nothing is done") {
    const Book book = book_of({person("Ana Ruiz"), person("Bob Lee", {"bob@example.org"}, {}, "Acme")});
    CHECK(standing(book, person("Ana Ruiz")) == "known 0");
    CHECK(standing(book, person("Ana Ruiz", {}, {}, "Acme")) == "ambiguous 0");
    CHECK(standing(book, person("Bob Lee")) == "ambiguous 1");
    CHECK(standing(book, person("Bob Lee", {}, {}, "Beta")) == "fresh bob-lee");
}

TEST_CASE("whom nothing makes out but a name of signs is not added again (found by fuzzing)") {
    const Contact signs = person(":-)", {}, {}, "--"), other = person("?!");
    const Book book = book_of({signs, other});
    CHECK(standing(book, signs) == "known 0");
    CHECK(standing(book, other) == "known 1");
    CHECK(standing(book, person("(:")) == "fresh (:");
}

TEST_CASE("nor is who is named like a number that nobody can dial (found by fuzzing)") {
    const Contact desk = person("Desk 1", {}, {"Desk 1"});
    CHECK(standing(book_of({desk}), desk) == "known 0");
}

TEST_CASE("several contacts fit") {
    const Book book = book_of({with_id(person("Ana Ruiz", {"ana@example.org"}), "a"),
                               with_id(person("Ana Ruiz", {"ana@example.org"}), "b")});
    CHECK(standing(book, person("Ana Ruiz", {"ana@example.org"})) == "ambiguous 0 1");
    CHECK(standing(book, person("Ana Ruiz")) == "ambiguous 0 1");
}

TEST_CASE("who is set aside for a fault is not added again") {
    Book book;
    book.set_aside = {{"ana@example.org", "Ana Ruiz"}, {"", "Bob Lee"}, {"", ""}};
    CHECK(standing(book, person("A", {"Ana@Example.org"})) == "ambiguous Ana Ruiz");
    CHECK(standing(book, person("bob lee")) == "ambiguous Bob Lee");
    CHECK(standing(book, person("Cy", {"cy@example.org"})) == "fresh cy");
}

TEST_CASE("two cards of one person are one: addresses together, the first one's values, the fuller name") {
    Contact one = person("Ana", {"ana@example.org"}, {"600 123 456"}), two = one;
    two.name = "Ana Ruiz";
    two.emails = {"Ana@example.org", "ana@home.example"};
    two.phones = {"+34 600 123 456", "600 999 999"};
    one.title = "Head";
    two.title = "Boss";
    one.notes = "likes budgets";
    two.notes = "dislikes calls";
    two.tags = {"fair"};
    Book book;
    book.calendar.region = "ES";
    const auto matches = matched(book, {one, person("Bob Lee"), two});
    REQUIRE(all_shown(matches) == Texts{"fresh ana-ruiz", "fresh bob-lee"});
    CHECK(matches[0].card.line == 1);
    CHECK(
        test::shown(matches[0].card.contact) ==
        "id: ana-ruiz\nname: Ana Ruiz\nemail: ana@example.org\nemail: ana@home.example\nphone: 600 123 456\n"
        "phone: 600 999 999\ntitle: Head\nnotes: likes budgets\ndislikes calls\ntag: fair\n");
}

TEST_CASE("a card with nothing but an address is the one who has it") {
    const Texts email{"ana@example.org"};
    const auto matches = matched(Book{}, {person("ana@example.org", email), person("Ana Ruiz", email)});
    REQUIRE(matches.size() == 1);
    CHECK(matches[0].card.contact.name == "Ana Ruiz");
}

TEST_CASE("what differs: what the card has and the book has not") {
    Contact in_book = person("Ana Ruiz", {"ana@example.org", "old@example.org"}, {"600 123 456"}, "Acme");
    in_book.title = "Head";
    in_book.notes = "Met at the fair. Likes budgets.";
    in_book.tags = {"fair"};
    Contact card =
        person("Ana María Ruiz", {"ANA@example.org", "ana@home.example"}, {"+34 600 12 34 56"}, "Acme");
    card.title = "Boss";
    card.notes = "Likes budgets.";
    card.tags = {"fair", "friends"};
    card.met = Met{Day{date::year{2025} / 11 / 12}, {}, {}, "LinkedIn", {}, {}, {}};
    const auto matches = matched(book_of({in_book}), {card});
    REQUIRE(matches.size() == 1);
    Texts texts;
    for (const Difference& one : matches[0].differences)
        texts.push_back(one.key + ": " + one.book + " | " + one.card);
    CHECK(texts == Texts{"name: Ana Ruiz | Ana María Ruiz",
                         "email: ana@example.org, old@example.org | ana@home.example", "title: Head | Boss",
                         "tags: fair | friends", "met:  | 2025-11-12"});
}

TEST_CASE("ids: of the name, as nobody in the book has or had, nor any other of the file") {
    Contact bob = with_id(person("Bob", {}, {}, "Beta"), "ana-ruiz");
    bob.formerly = {"ana-ruiz-2"};
    Book book = book_of({bob});
    book.set_aside = {{"ana-ruiz-3", "Somebody"}};
    CHECK(all_shown(matched(book, {person("Ana Ruiz", {}, {}, "A"), person("ANA\u00A0Ruiz", {}, {}, "B"),
                                   person("Ana-Ruiz-4", {}, {}, "C"), person("José Ñandú"),
                                   with_id(person("Cy"), "nr-7"), with_id(person("Dy"), "nr-8")})) ==
          Texts{"fresh ana-ruiz-4", "fresh ana-ruiz-5", "fresh ana-ruiz-4-2", "fresh josé-ñandú",
                "fresh nr-7", "fresh nr-8"});
}

TEST_CASE("a hundred thousand against a hundred thousand, half of them with one number") {
    constexpr std::size_t many = 100'000;
    Book book;
    book.calendar.region = "ES";
    std::vector<Card> cards;
    for (std::size_t i = 0; i < many; ++i) {
        const std::string number = std::to_string(i);
        Contact contact = person("Ana " + number, {"ana" + number + "@example.org"}, {}, "Acme");
        contact.id = "ana-" + number;
        book.contacts.push_back(contact);
        contact.id.clear();
        if (i % 2 == 0) contact = person("Bob " + number, {}, {"+34 91 123 45 67"}, "Acme");
        cards.push_back({std::move(contact), i + 1});
    }
    const auto matches = match_cards(book, std::move(cards));
    REQUIRE(matches.size() == many);
    CHECK(shown(matches[1]) == "known 1");
    CHECK(shown(matches[many - 2]) == "fresh bob-99998");
}
