#include "mail/sample.hpp"

using namespace followup;
using namespace followup::test;

namespace {

struct Row {
    std::string name, id, from, subject;
};

const std::vector<Row> rows = {
    {"gmail-android.eml", "CAF8mT+x7Qk9vR2s1bL=w4Zc0nHq5D3uYpKgE6fJtA8iXoMzBVw@mail.gmail.com",
     "me@example.org", "followup done " + sample_code},
    {"apple-mail-iphone.eml", "0E6D1C1B-7C0B-4E2C-9A51-3D1F0B8A9C77@example.org", "me@example.org",
     "followup replied " + sample_code},
    {"outlook-exchange.eml", "AM0PR04MB43219F2B7D1C0A5E6F8899B1C2D3A@AM0PR04MB4321.eurprd04.prod.outlook.com",
     "Me@Example.ORG", "AW: followup no-answer " + sample_code},
    {"k-9.eml", "5C2E7A1D-0F3B-4B6E-8E52-9D4A6C1B7F30@example.org", "me@example.org",
     "followup snooze " + sample_code},
    {"mutt.eml", "aR7mK2pV9xQ4tWzL@desk.example.org", "me@example.org", "followup done " + sample_code},
    {"iso-2022-jp.eml", "20261123180531.1A2B.ME@example.org", "me@example.org",
     "【社外】Re: followup done " + sample_code},
    {"quoted-printable-subject.eml", "1795424731.7421@webmail.example.org", "me@example.org",
     "Bestätigung: followup replied " + sample_code},
    {"utf-16-subject.eml", "8f14e45f@gateway.example.org", "me@example.org",
     "followup no-answer " + sample_code},
    {"no-break-spaces.eml", "3c59dc04@tablet.example.org", "ME@EXAMPLE.ORG",
     "Followup DONE 69PS2M4A-A2E-N5BS4DK9Q4694Y4R"},
    {"raw-latin-1.eml", "b6d767d2@old.example.org", "me@example.org",
     "erledigt für heute: followup done " + sample_code},
    {"maildir-postfix.eml", "20261123090531.7C2F14A0B5@desk.example.org", "me@example.org",
     "followup snooze " + sample_code},
};

}  // namespace

TEST_CASE("mails are read as each program writes them") {
    for (const auto& row : rows) {
        CAPTURE(row.name);
        const Mail mail = mail_in(row.name);
        CHECK(mail.id == row.id);
        CHECK(mail.from == std::vector{row.from});
        CHECK(mail.subject == row.subject);
        CHECK(mail.date == tapped);
    }
}

TEST_CASE("all messages of an mbox are read, with their headers alone") {
    std::string text = mail_text("three.mbox");
    std::string with_crlf;
    for (const char c : text) with_crlf += c == '\n' ? std::string{"\r\n"} : std::string{c};
    for (const std::string& mbox : {text, with_crlf, "\n\r\n" + text}) {
        const auto mails = read_mails(mbox);
        REQUIRE(mails.size() == 3);
        CHECK(mails[0].id == "first@example.org");
        CHECK(mails[0].from == std::vector<std::string>{"me@example.org"});
        CHECK(mails[0].subject == "followup done " + sample_code);
        CHECK(mails[0].date == tapped);
        CHECK(mails[1].id == "second@example.net");
        CHECK(mails[1].from == std::vector<std::string>{"bob@example.net"});
        CHECK(mails[1].subject == "lunch?");
        CHECK(mails[2].id == "third@example.org");
        CHECK(mails[2].subject == "followup replied " + sample_code);
        CHECK(mails[2].date == tapped + std::chrono::seconds{87});
    }
}

TEST_CASE("who seems to write is not who writes") {
    using Addresses = std::vector<std::string>;
    CHECK(mail_in("forged-other-sender.eml").from == Addresses{"mallory@example.net"});
    CHECK(mail_in("forged-comment-as-sender.eml").from == Addresses{"mallory@example.net"});
    CHECK(mail_in("forged-two-senders.eml").from == Addresses{"me@example.org", "mallory@example.net"});
    CHECK(mail_in("forged-two-from-fields.eml").from == Addresses{"me@example.org", "mallory@example.net"});
    CHECK(mail_in("forged-group-as-sender.eml").from == Addresses{""});
    CHECK(mail_in("forged-no-sender.eml").from.empty());
    CHECK(mail_in("forged-subject-in-body.eml").subject == "hello");
}
