#include "mail/mailbox.hpp"
#include "mail/sample.hpp"

#include <random>

using namespace followup;
using namespace followup::test;

namespace {

std::string repeated(std::size_t times, std::string_view text) {
    std::string all;
    for (std::size_t i = 0; i < times; ++i) all += text;
    return all;
}

}  // namespace

TEST_CASE("what is no mail says nothing") {
    for (const std::string text : {"", "\n\n\n", "\r\n\r\n", "From ", "From me Mon Nov 23 10:05:34 2026\n"})
        CHECK_MESSAGE(read_mails(text).empty(), text);
    for (const std::string text : {"hello", "hello\n\nSubject: followup", ": x\n", "{}\n", "\xff\xfe\n"}) {
        const auto mails = read_mails(text);
        REQUIRE_MESSAGE(mails.size() == 1, text);
        CHECK(mails[0].subject == "");
        CHECK(mails[0].from.empty());
    }
}

TEST_CASE("a mail without headers of use has empty ones") {
    for (const std::string text : {"To: me@example.org\n", "Subject:\nFrom:\nDate:\nMessage-ID:\n\n",
                                   "Subject: \nFrom: ,\nDate: soon\nMessage-ID: \n\nSubject: x\n"}) {
        const auto mails = read_mails(text);
        REQUIRE(mails.size() == 1);
        CHECK(mails[0].id == "");
        CHECK(mails[0].from.empty());
        CHECK(mails[0].subject == "");
        CHECK(mails[0].date == std::nullopt);
    }
}

TEST_CASE("headers that end with the text count") {
    const auto mails = read_mails("From: me@example.org\nSubject: followup done");
    REQUIRE(mails.size() == 1);
    CHECK(mails[0].from == std::vector<std::string>{"me@example.org"});
    CHECK(mails[0].subject == "followup done");
}

TEST_CASE("dates") {
    const auto date_in = [](const std::string& date) {
        return read_mails("Date: " + date + "\n\n").at(0).date;
    };
    CHECK(date_in("Mon, 23 Nov 2026 10:05:31 +0100") == tapped);
    CHECK(date_in("23 Nov 2026 09:05:31 GMT") == tapped);
    CHECK(date_in("Mon,  23 Nov 2026 01:05:31 -0800 (PST)") == tapped);
    CHECK(date_in("Mon, 23 Nov 26 09:05:31 -0000") == tapped);
    CHECK(date_in("Mon, 99 Nov 2026 09:05:31 +0000") == std::nullopt);
    CHECK(date_in("Mon, 23 Nov 99999999999 09:05:31 +0000") == std::nullopt);
    CHECK(date_in("2026") == std::nullopt);
}

TEST_CASE("a body with lines like those of an mbox does not begin a message") {
    CHECK(read_mails("Subject: a\n\nFrom me Mon Nov 23\nSubject: b\n\nFrom me\nSubject: c\n").size() == 1);
    const std::string mbox = "From me Mon\nSubject: a\n\ntext\nFrom me Tue\nSubject: b\n\n";
    CHECK(read_mails(mbox).size() == 1);
    CHECK(read_mails(mbox + "From me Wed\nSubject: c\n").size() == 2);
}

TEST_CASE("of endless headers the beginning counts") {
    const std::string line = "X-Filler: " + repeated(88, "x") + "\n";
    const std::string text =
        "Subject: first\n" + repeated(20'000, line) + "Message-ID: <last@example.org>\n\n";
    const auto mails = read_mails(text);
    REQUIRE(mails.size() == 1);
    CHECK(mails[0].subject == "first");
    CHECK(mails[0].id == "");
    CHECK(header_sections(text).front().size() == 256 * 1024);
}

TEST_CASE("a field that no program writes is left out, the others count") {
    const auto mails =
        read_mails("From: " + repeated(100'000, "g:") + "\nSubject: a\n b\nX: " + repeated(9'000, "\n y") +
                   "\nDate: Mon, 23 Nov 2026 10:05:31 +0100\n\n");
    REQUIRE(mails.size() == 1);
    CHECK(mails[0].from.empty());
    CHECK(mails[0].subject == "a b");
    CHECK(mails[0].date == tapped);
    CHECK(short_fields("A: b\nC: d\n e\n\tf\ng") == "A: b\nC: d\n e\n\tf\ng");
    CHECK(short_fields("A: b\nC: " + repeated(16 * 1024, "d") + "\nE: f\n") == "A: b\nE: f\n");
}

TEST_CASE("headers that make parsers nest, loop or expand are read in no time") {
    for (const std::string name : {"From", "Subject", "Date", "Message-ID", "Content-Type"})
        for (const std::string_view part :
             {"(", "\"", "<", "a@", "g:", ",", "\\", "=?", "=?utf-8?Q?a?= ", "=?utf-8?B?",
              "=?utf-7?Q?+?=", "\t", "\u00A0", "\r\n ", "1 ", "+", "[", ";", "multipart/mixed; boundary=a;"})
            CHECK(read_mails(name + ": " + repeated(100'000 / part.size(), part) + "\n\n").size() == 1);
    CHECK(read_mails(repeated(20'000, "From a\nSubject: b\n\n\n")).size() == 20'000);
}

TEST_CASE("no damage to a mail makes reading it fail") {
    std::mt19937 random(20261123);
    for (const char* name : {"outlook-exchange.eml", "iso-2022-jp.eml", "three.mbox", "utf-16-subject.eml"}) {
        const std::string whole = mail_text(name);
        for (int i = 0; i < 500; ++i) {
            std::string text = whole;
            for (int hits = 0; hits < 8; ++hits)
                text[random() % text.size()] = static_cast<char>(random() % 256);
            text.resize(text.size() - random() % text.size() / 8);
            for (const Mail& mail : read_mails(text))
                CHECK(mail.subject.find_first_of("\r\n\t") == std::string::npos);
        }
    }
}
