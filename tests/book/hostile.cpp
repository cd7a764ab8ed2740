#include "support.hpp"

#include <doctest/doctest.h>

#include <random>

using namespace book_test;

namespace {

std::string repeated(std::string_view part, std::size_t bytes) {
    std::string text;
    text.reserve(bytes + part.size());
    while (text.size() < bytes) text += part;
    return text;
}

/// A book that uses every kind of value.
const std::string rich = R"(// mine
{ "calendar": { "timezone": "UTC", "holidays": ["--12-25", "2026-12-24/2026-12-31"], "alarms": ["0", "1 day"],
    "daily_limit": null, "working_hours": "09:00-17:00" },
  "policies": { "mine": { "extends": "event", "attempts": [{ "after": "P1D", "channel": "phone" }] } },
  "contacts": [
    { "name": "Zo\u00eb \ud83e\udd8a", "email": ["z@example.org"], "met": "2026-11-20T10:30", "tags": ["a"], /* x */
      "interactions": [{ "on": "2026-11-21", "outcome": "replied" }, { "on": "2026-11-22", "for": "Bo" }] },
    { "name": "Bo", "met": { "on": "2026-11-01", "how": "mine", "referred_by": "Cy" }, "cadence": "none",
      "next": { "on": "2026-12-15" }, "x-own": [true, false, null, -1.5e3, 12345678901234567890] }
  ] }
)";

}  // namespace

TEST_CASE("hostile texts end early, with one clear fault") {
    struct Row {
        const char* what;
        std::string text;
        const char* fault;
    };
    const Row rows[] = {
        {"brackets", repeated("[", 1'500'000),
         "error 1:33 /0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0: brackets are nested "
         "more than 32 deep => the format of the contact book, which needs far fewer"},
        {"braces", repeated("{\"a\":", 1'500'000), nullptr},
        {"one string", "[\"" + repeated("a", 1'500'000),
         "error 1:2 : a text is longer than 1 MiB => less than that, or the closing \" is missing"},
        {"one comment", "/*" + repeated("a", 1'500'000) + "*/[]",
         "error 1:1 : a comment is longer than 1 MiB => a shorter one"},
        {"blanks", repeated("\n", 1'500'000) + "[]", nullptr},
        {"one number", "[" + repeated("1", 1'500'000) + "]", nullptr},
        {"empty lists", "[" + repeated("[],", 1'500'000) + "[]]", nullptr},
        {"NUL bytes", std::string(1'500'000, '\0'),
         "error 1:1 : there is a NUL byte in the book => text; is this the right file?"},
        {"no UTF-8", repeated("\xFE", 1'500'000),
         "error 1:1 : the byte 0xFE is not UTF-8 text => the book saved as UTF-8"},
    };
    for (const Row& row : rows) {
        CAPTURE(std::string(row.what));
        const ReadBook result = read(row.text);
        CHECK_FALSE(result.book);
        REQUIRE(!result.diagnostics.empty());
        if (row.fault != nullptr) CHECK(lines_of(result) == std::string(row.fault));
    }
}

TEST_CASE("many values in one contact end somewhere") {
    const std::string text = "[{\"name\":\"A\",\"x-all\":[" + repeated("\"\",", 3'500'000) + "\"\"]}]";
    const ReadBook result = read(text);
    CHECK_FALSE(result.book);
    REQUIRE(result.diagnostics.size() == 1);
    CHECK(result.diagnostics[0].headline == "there are more than 1000000 values here");
}

TEST_CASE("many faults on one long line take no more than linear time") {
    const std::string text = "[" + repeated("{\"name\":\"\",\"slack\":0},", 500'000) + "{}]";
    const ReadBook result = read(text);
    CHECK(result.diagnostics.size() == 1'001);
    REQUIRE(result.book);
    CHECK(result.book->contacts.empty());
}

TEST_CASE("a book of many contacts") {
    std::string text = "[";
    for (int i = 0; i < 20'000; ++i) text += "{\"name\":\"Person " + std::to_string(i) + "\"},\n";
    text += "{\"name\":\"Last\"}]";
    const ReadBook result = read(text);
    CHECK(result.diagnostics.empty());
    REQUIRE(result.book);
    CHECK(result.book->contacts.size() == 20'001);
    CHECK(result.book->contacts[19'999].id == "person-19999");
}

TEST_CASE("a book cut off anywhere is read without a crash, and never taken for whole") {
    REQUIRE(faults_of(rich) == "");
    const std::size_t whole = rich.find_last_of('}') + 1;
    for (std::size_t length = 0; length < whole; ++length) {
        const ReadBook result = read(rich.substr(0, length));
        CHECK_FALSE(result.book);
        CHECK(!result.diagnostics.empty());
    }
}

TEST_CASE("a book changed anywhere is read without a crash, and a fault has a place in it") {
    std::mt19937 random(1);  // a fixed seed: the same books every time
    const std::string_view bytes = "\"{}[],:/*\\ \n\t0129-+.eEuaT\x80\xE2\xFF";
    for (int round = 0; round < 1'500; ++round) {
        std::string text = rich;
        for (int changes = 1 + round % 3; changes > 0; --changes) {
            const std::size_t at = random() % text.size();
            const char byte = bytes[random() % bytes.size()];
            switch (random() % 3) {
                case 0:
                    text[at] = byte;
                    break;
                case 1:
                    text.insert(at, 1, byte);
                    break;
                default:
                    text.erase(at, 1 + random() % 4);
            }
        }
        const ReadBook result = read(text);
        CHECK((result.book || !result.diagnostics.empty()));
        for (const Diagnostic& diagnostic : result.diagnostics) {
            REQUIRE_FALSE(diagnostic.headline.empty());
            if (diagnostic.place.line == 0) continue;
            REQUIRE(diagnostic.place.column >= 1);
            REQUIRE(diagnostic.place.width >= 1);
            REQUIRE(diagnostic.place.source_line.find_first_of("\n\r\t\x1b") == std::string::npos);
        }
    }
}
