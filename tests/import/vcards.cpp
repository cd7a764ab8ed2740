// The traps of vCards, one by one.

#include <doctest/doctest.h>

#include "import/support.hpp"

using namespace followup;
using namespace followup::test;

namespace {

Contact of(const Texts& lines, const std::string& version = "3.0") {
    return only(read(card_of(lines, version)));
}

}  // namespace

TEST_CASE("who it is: FN, else N, else a nickname, an organization, an address") {
    struct Row {
        Texts lines;
        const char* name;
    };
    const Row rows[] = {
        {{"N:Ruiz;Ana;María;Dr.;PhD", "FN:Doña Ana"}, "Doña Ana"},
        {{"N:Ruiz;Ana;María;Dr.;PhD", "FN:"}, "Ana María Ruiz"},
        {{"N:Ruiz;;;;"}, "Ruiz"},
        {{"N:;;;;", "FN: \\n ", "NICKNAME:Anita", "ORG:Acme"}, "Anita"},
        {{"ORG:Acme;Research", "EMAIL:ana@example.org"}, "Acme, Research"},
        {{"EMAIL:ana@example.org", "TEL:+34 600 123 456"}, "ana@example.org"},
        {{"TEL:+34 600 123 456"}, "+34 600 123 456"},
        {{"FN:Ana\\nRuiz\t "}, "Ana Ruiz"},
        {{"fn:Ana Ruiz"}, "Ana Ruiz"},
        {{"FN:First", "FN:Second"}, "First"},
    };
    for (const Row& row : rows) CHECK(of(row.lines).name == row.name);
    CHECK(messages(read(card_of({"NOTE:of whom?"}))) == Texts{"1: this does not say who it is about"});
}

TEST_CASE("folded lines: a blank belongs to the text in 2.1 only, and a fold may split a character") {
    CHECK(of({"FN:Ana R", " uiz"}).name == "Ana Ruiz");
    CHECK(of({"FN:Ana", "  Ruiz"}).name == "Ana Ruiz");
    CHECK(of({"FN:Ana", "\tRuiz"}).name == "AnaRuiz");
    CHECK(of({"FN:Ana", " Ruiz"}, "2.1").name == "Ana Ruiz");
    CHECK(of({"FN:Jos\xC3", " \xA9"}).name == "José");
    CHECK(of({"EMAIL;TYPE=HOME:b@example.org", "EMAIL;TYPE=", " PREF:a@example.org"}).emails.front() ==
          "a@example.org");
}

TEST_CASE("escapes: 2.1 has no escaped line break") {
    CHECK(of({"FN:A\\, B\\; C\\\\n"}).name == "A, B; C\\n");
    CHECK(of({"FN:Ana", "NOTE:one\\ntwo\\Nthree"}).notes == "one\ntwo\nthree");
    CHECK(of({"FN:Ana", "NOTE:C:\\new"}, "2.1").notes == "C:\\new");
    CHECK(of({"FN:Ana", "NOTE:the end\\"}).notes == "the end\\");
    CHECK(of({"FN:Ana", "ORG:Smith\\; Sons;Sales"}).organization == "Smith; Sons, Sales");
    CHECK(of({"FN:Ana", "CATEGORIES:a\\,b,c,,a b"}).tags == Texts{"a b", "c"});
}

TEST_CASE("quoted-printable: soft line breaks, encoded separators, and an end that is none") {
    const std::string encoded = ";ENCODING=QUOTED-PRINTABLE:";
    CHECK(of({"FN" + encoded + "Ana=20=", "Ruiz"}, "2.1").name == "Ana Ruiz");
    CHECK(of({"FN;QUOTED-PRINTABLE:Ana=20Ruiz"}, "2.1").name == "Ana Ruiz");
    CHECK(of({"FN:x", "ORG" + encoded + "Smith=3B Sons;Sales"}, "2.1").organization == "Smith; Sons, Sales");
    CHECK(of({"FN" + encoded + "Ana="}, "2.1").name == "Ana=");
    CHECK(of({"FN" + encoded + "100=ZZ=4"}, "2.1").name == "100=ZZ=4");
    CHECK(of({"FN:Ana", "NOTE" + encoded + "one=0D=0A=", "=0D=0A=", "EMAIL: no line of its own"}, "2.1")
              .notes == "one\n\nEMAIL: no line of its own");
}

TEST_CASE("character sets: named, or guessed") {
    CHECK(of({"FN;CHARSET=ISO-8859-1:Jos\xE9"}, "2.1").name == "José");
    CHECK(of({"FN;CHARSET=\"windows-1251\":\xC0\xED\xED\xE0"}, "2.1").name == "Анна");
    CHECK(of({"FN;CHARSET=SHIFT_JIS:\x95\\"}, "2.1").name == "表");  // its second byte is a backslash
    CHECK(of({"FN:Jos\xE9"}).name == "José");
    CHECK(of({"FN;CHARSET=UTF-8:Jos\xE9"}).name == "Jos\xEF\xBF\xBD");
    CHECK(of({"FN;CHARSET=ISO-2022-CN-EXT:Jos\xE9"}).name == "Jos\xEF\xBF\xBD");
    CHECK(of({"FN;CHARSET=../../etc//IGNORE:Ana"}).name == "Ana");
}

TEST_CASE("a file in UTF-16, with a byte order mark, with any line ends") {
    const std::string card = card_of({"FN:José"});
    std::string little, big;
    for (const char c : std::string{"BEGIN:VCARD\r\nFN:Jos\xE9\r\nEND:VCARD\r\n"}) {
        little.append({c, '\0'});
        big.append({'\0', c});
    }
    std::string only_returns = card;
    std::erase(only_returns, '\n');
    std::string only_feeds = card;
    std::erase(only_feeds, '\r');
    for (const std::string& bytes :
         {card, "\xEF\xBB\xBF" + card, "\r\n\r\n" + card, "\xFF\xFE" + little, little, "\xFE\xFF" + big, big,
          only_returns, only_feeds, card.substr(0, card.size() - 2)})
        CHECK(only(read(bytes)).name == "José");
}

TEST_CASE("files put one behind another have a byte order mark inside") {
    CHECK(read(card_of({"FN:Ana"}) + "\xEF\xBB\xBF" + card_of({"FN:Bob"})).cards.size() == 2);
}

TEST_CASE("the preferred one goes first, whatever the version calls it") {
    const Texts both{"b@example.org", "a@example.org"};
    for (const char* parameter :
         {";PREF", ";TYPE=pref", ";TYPE=\"work,pref\"", ";type=WORK;type=PREF", ";PREF=1"})
        CHECK(of({"FN:Ana", "EMAIL:a@example.org", std::string{"EMAIL"} + parameter + ":b@example.org"})
                  .emails == both);
    CHECK(of({"FN:Ana", "EMAIL;PREF=2:a@example.org", "EMAIL;PREF=1:b@example.org"}).emails == both);
    CHECK(of({"FN:Ana", "ADR:;;Old;;;;", "ADR;TYPE=pref:;;New;;;;"}).address == "New");
    CHECK(of({"FN:Ana", "ROLE:Boss", "TITLE:Head"}).title == "Head");
    CHECK(of({"FN:Ana", "ROLE:Boss"}).title == "Boss");
}

TEST_CASE("numbers: addresses become numbers, machines are left out") {
    const Contact ana = of({"FN:Ana", "TEL;VALUE=uri:tel:+1-555-0100;ext=12;phone-context=x",
                            "TEL;TYPE=FAX:1", "TEL;PAGER:2", "TEL;TYPE=\"fax,voice\":3", "TEL:+1-555-0100"});
    CHECK(ana.phones == Texts{"+1-555-0100 ext. 12", "3", "+1-555-0100"});
}

TEST_CASE("an address twice is there once, whatever its case") {
    CHECK(of({"FN:Ana", "EMAIL:Ana@Example.org", "item1.EMAIL:mailto:ana@example.org",
              "EMAIL:Ana <ana@example.org>"})
              .emails == Texts{"Ana@Example.org"});
}

TEST_CASE("what the book would not take is left out with a warning") {
    const Cards cards =
        read(card_of({"FN:Ana", "EMAIL:ana at example", "TEL:ask her", "EMAIL:ana@example.org",
                      "EMAIL;TYPE=X400:/o=Exchange/cn=ana", "NOTE:" + std::string(200'000, 'x')}));
    CHECK(messages(cards) == Texts{"1: of \"Ana\", \"ana at example\" is not an e-mail address",
                                   "1: of \"Ana\", \"/o=Exchange/cn=ana\" is not an e-mail address",
                                   "1: of \"Ana\", \"ask her\" is not a phone number",
                                   "1: of \"Ana\", a note is longer than 100000 bytes"});
    REQUIRE(cards.cards.size() == 1);
    CHECK(shown(cards.cards[0].contact) == "name: Ana\nemail: ana@example.org\n");
}

TEST_CASE("zones that the database has, languages that are some") {
    CHECK(of({"FN:Ana", "TZ:Europe/Madrid", "LANG:es-ES"}).timezone == "Europe/Madrid");
    for (const char* zone : {"TZ:-05:00", "TZ;VALUE=utc-offset:+0100", "TZ:Raleigh/North America"})
        CHECK(of({"FN:Ana", zone}).timezone.empty());
    CHECK(of({"FN:Ana", "LANG:Spanish, mostly"}).language.empty());
}

TEST_CASE("an AGENT is somebody else") {
    const Texts with_agent{"FN:Boss",     "AGENT:",
                           "BEGIN:VCARD", "VERSION:2.1",
                           "FN:Agent",    "AGENT:",
                           "BEGIN:VCARD", "FN:Their agent",
                           "END:VCARD",   "EMAIL:agent@example.org",
                           "END:VCARD",   "EMAIL:boss@example.org"};
    CHECK(shown(of(with_agent, "2.1")) == "name: Boss\nemail: boss@example.org\n");
    CHECK(shown(of({"FN:Boss", "AGENT:BEGIN:VCARD\\nFN:Agent\\nEND:VCARD\\n"})) == "name: Boss\n");
}

TEST_CASE("base64 ends where its lines end: indented, not indented, at a blank line") {
    CHECK(shown(of({"FN:Ana", "PHOTO;BASE64:", "  /9j/4AAQSkZJRg==", "", "EMAIL:ana@example.org"}, "2.1")) ==
          "name: Ana\nemail: ana@example.org\n");
    CHECK(shown(of({"FN:Ana", "PHOTO;ENCODING=b:/9j/", "4AAQSkZJRg==", "EMAIL:ana@example.org"})) ==
          "name: Ana\nemail: ana@example.org\n");
}

TEST_CASE("quotes mean something in parameters, but one alone does not hide the value") {
    CHECK(of({"FN:Ana", "ADR;LABEL=\"a: b\":;;Street;;;;"}).address == "Street");
    CHECK(of({"FN;X=\"open:Ana"}).name == "Ana");
}

TEST_CASE("cards with faults do not keep the others from being read") {
    const std::string ana = card_of({"FN:Ana"}), end = "END:VCARD\r\n";
    const std::string open = ana.substr(0, ana.size() - end.size());
    struct Row {
        std::string text;
        std::size_t cards;
        Texts messages;
    };
    const Row rows[] = {
        {open + ana, 2, {"1: this card has no END:VCARD before the next one begins"}},
        {ana + open, 1, {"5: this card is cut short: it has no END:VCARD"}},
        {ana + "EMAIL;TYPE=", 1, {}},
        {end + ana, 1, {"2: these are the columns of no program that is known"}},
        {card_of({"FN:Ana", "what is this"}) + ana, 2, {"4: a line of a card has no colon: it says nothing"}},
        {card_of({}) + ana, 1, {"1: this does not say who it is about"}},
        {"BEGIN:VCARD\r\n", 0, {"1: this card is cut short: it has no END:VCARD"}},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        const Cards cards = read_cards(
            row.text, {.source = "them", .format = CardFormat::vcard, .columns = {}, .zone_exists = {}});
        CHECK(cards.cards.size() == row.cards);
        if (row.text.starts_with("END")) continue;
        CHECK(messages(cards) == row.messages);
    }
    const Cards none =
        read_cards("", {.source = "them", .format = CardFormat::vcard, .columns = {}, .zone_exists = {}});
    CHECK(messages(none) == Texts{"1: them has no vCard"});
}
