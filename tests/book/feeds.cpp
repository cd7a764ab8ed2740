// Where the plan feed is, and the keys of views.

#include "support.hpp"

#include <doctest/doctest.h>

using namespace book_test;

namespace {

std::string plan_feed(std::string_view text, std::map<std::string, std::string> files = {}) {
    return read(text, std::move(files)).plan_feed;
}

}  // namespace

TEST_CASE("the plan feed is the first of the feeds that count") {
    CHECK(plan_feed("[]").empty());
    CHECK(plan_feed(R"({ "calendar": { "id": "a" } })").empty());
    CHECK(plan_feed(R"({ "calendar": { "feeds": [{ "path": "a.ics" }, { "path": "b.ics" }] } })") == "a.ics");

    const std::map<std::string, std::string> files{
        {"team/all.json", R"({ "calendar": { "feeds": [{ "path": "t.ics" }] } })"}};
    CHECK(plan_feed(R"({ "include": ["team/all.json"] })", files) == "team/t.ics");
    CHECK(plan_feed(R"({ "include": ["team/all.json"], "calendar": { "feeds": [{ "path": "a.ics" }] } })",
                    files) == "a.ics");
}

TEST_CASE("a book that cannot be used says all the same where its plan feed is") {
    for (const char* text : {
             R"({ "calendar": { "slot": 7, "feeds": [{ "path": "a.ics" }] } })",
             R"({ "calendar": { "feeds": [{ "path": "a.ics", "tags": ["x"] }] } })",
             R"({ "calendar": { "feeds": [{ "path": "a.ics" }, { "path": "a.ics" }] } })",
             R"({ "calendar": { "feeds": [{ "path": "a.ics" }, 7] } })",
             R"({ "calendar": { "feeds": [{ "path": "a.ics" }] }, "policies": 7 })",
             R"({ "calendar": { "feeds": [{ "path": "a.ics" }] }, "include": ["missing.json"] })",
         }) {
        CAPTURE(text);
        const ReadBook result = read(text);
        CHECK_FALSE(result.book);
        CHECK(result.plan_feed == "a.ics");
    }
}

TEST_CASE("wherever the text breaks behind it, the path of the plan feed is known") {
    const std::string text =
        R"({ "calendar": { "feeds": [{ "path": "a.ics", "privacy": "full" }, { "path": "b.ics", "x": [1, {}] }],)"
        R"( "slot": 15 }, "contacts": [{ "name": "Ana \" Ruiz", "tags": ["a"] }, { "name": "Bob" }] })";
    const std::size_t known = text.find("a.ics\"") + 6;
    for (std::size_t end = 1; end < text.size(); ++end) {
        CAPTURE(text.substr(0, end));
        const ReadBook result = read(text.substr(0, end));
        CHECK_FALSE(result.book);
        CHECK(result.plan_feed == (end >= known ? "a.ics" : ""));
    }
    CHECK(plan_feed(text.substr(0, known) + " }") == "a.ics");
    CHECK(plan_feed(text.substr(0, known) + "\n\"tags\"") == "a.ics");
    CHECK(plan_feed(text + "}") == "a.ics");
}

TEST_CASE("what is no path names no plan feed") {
    for (const char* feeds : {"7", "{}", "[]", "[7]", "[[]]", "[{}]", R"([{ "path": 7 }])",
                              R"([{ "path": " " }])", R"([{ "Path": "a.ics" }])"}) {
        CAPTURE(feeds);
        CHECK(plan_feed(R"({ "calendar": { "feeds": )" + std::string(feeds) + " } }").empty());
    }
    CHECK(plan_feed(R"({ "calendar": [{ "feeds": [{ "path": "a.ics" }] }] })").empty());
    CHECK(plan_feed(R"({ "contacts": [{ "calendar": { "feeds": [{ "path": "a.ics" }] } }] })").empty());
}

TEST_CASE("where keys can be made, one is proposed for a feed that lacks it") {
    const std::string text =
        R"({ "calendar": { "feeds": [{ "path": "a.ics" }, { "path": "b.ics", "privacy": "initials" }] } })";
    auto with_keys = world();
    with_keys.new_key = [] { return "k3v9x1c4a2e7q0z5f0h3"; };
    const auto proposed = read_book(text, "contacts.json", with_keys).diagnostics;
    REQUIRE(proposed.size() == 1);
    CHECK(proposed[0].instead == R"("key": "k3v9x1c4a2e7q0z5f0h3")");
    const auto without = read(text).diagnostics;
    REQUIRE(without.size() == 1);
    CHECK(without[0].instead == R"("key": 20 or more random characters)");
    CHECK(without[0].help == "followup check proposes one");
}

TEST_CASE("a key has 20 characters or more, a full view needs none") {
    const auto is_fine = [](const std::string& feed) {
        return read(R"({ "calendar": { "feeds": [{ "path": "a.ics" }, { "path": "b.ics", )" + feed + "}] } }")
            .book.has_value();
    };
    CHECK(is_fine(R"("privacy": "busy", "key": "12345678901234567890")"));
    CHECK_FALSE(is_fine(R"("privacy": "busy", "key": "1234567890123456789")"));
    CHECK_FALSE(is_fine(R"("privacy": "initials")"));
    CHECK(is_fine(R"("privacy": "full", "key": "short")"));
    CHECK(is_fine(R"("tags": ["work"])"));
}
