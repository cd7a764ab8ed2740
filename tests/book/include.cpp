#include "support.hpp"

#include <doctest/doctest.h>

using namespace book_test;

TEST_CASE("calendar and policies of included books come first, this book's own over them") {
    const ReadBook result = read(
        R"({ "calendar": { "name": "Mine" }, "policies": { "event": { "rounds": 3 } }, "include": ["team.json"],
             "contacts": [{ "name": "Ada", "policy": "sales" }] })",
        {{"team.json", R"({ "calendar": { "name": "Team", "slot": "30 minutes", "timezone": "UTC" },
                            "policies": { "event": { "rest": "2 months", "rounds": 5 }, "sales": { "extends": "chance" } },
                            "contacts": [{ "name": 7 }] })"}});
    CHECK(lines_of(result) == "");
    REQUIRE(result.book);
    CHECK(result.book->calendar.name == "Mine");
    CHECK(result.book->calendar.slot == Minutes{30});
    CHECK(result.book->calendar.timezone == "UTC");
    CHECK(result.book->policies.at("event").rounds == 3);
    CHECK(result.book->policies.at("event").rest == Duration{.months = 2});
    CHECK(result.book->policies.at("sales").attempts.size() == 3);
    CHECK(result.book->contacts.size() == 1);
}

TEST_CASE("of two included books the later one goes over the earlier one") {
    const ReadBook result = read(R"({ "include": ["a.json", "b.json"] })",
                                 {{"a.json", R"({ "calendar": { "name": "A", "color": "red" } })"},
                                  {"b.json", R"({ "calendar": { "name": "B" } })"}});
    REQUIRE(result.book);
    CHECK(result.book->calendar.name == "B");
    CHECK(result.book->calendar.color == "red");
}

TEST_CASE("paths are relative to the book that names them") {
    const std::map<std::string, std::string> files{
        {"books/team/base.json",
         R"({ "include": ["../more.json", "/etc/all.json"], "calendar": { "busy": ["b.ics"] } })"},
        {"books/team/../more.json", R"({ "calendar": { "journal": "j", "holidays": ["h.ics"] } })"},
        {"/etc/all.json", R"({ "calendar": { "feeds": [{ "path": "/srv/f.ics" }] } })"},
    };
    const ReadBook result =
        read_book(R"({ "include": ["team/base.json"] })", "books/mine.json", world(files));
    REQUIRE(result.book);
    // These are relative to the book itself.
    CHECK(result.book->calendar.busy == std::vector<std::string>{"team/b.ics"});
    CHECK(result.book->calendar.journal == "team/../j");
    CHECK(result.book->calendar.holidays.files == std::vector<std::string>{"team/../h.ics"});
    CHECK(result.book->calendar.feeds.at(0).path == "/srv/f.ics");
}

TEST_CASE("faults of an included book carry its name and leave no book") {
    const ReadBook result =
        read("{ \"include\": [\"team.json\"], \"contacts\": [{ \"name\": \"A\", \"slack\": 1 }] }",
             {{"team.json", "{\n \"calendar\": { \"slot\": 15 } }"}});
    CHECK_FALSE(result.book);
    REQUIRE(result.diagnostics.size() == 2);
    CHECK(result.diagnostics[0].place.pointer == "/contacts/0/slack");
    CHECK(result.diagnostics[1].place.source == "team.json");
    CHECK(result.diagnostics[1].place.line == 2);
    CHECK(result.diagnostics[1].place.source_line == " \"calendar\": { \"slot\": 15 } }");
}

TEST_CASE("an included book that cannot be read, and no second fault because of it") {
    const ReadBook result =
        read(R"({ "include": ["gone.json"], "contacts": [{ "name": "A", "policy": "theirs" }] })");
    CHECK_FALSE(result.book);
    CHECK(lines_of(result) ==
          "error 1:15 /include/0: the included book \"gone.json\" cannot be read => a path to a book, "
          "relative to this one");
    CHECK(faults_of(R"({ "include": ["bad.json"] })", {{"bad.json", "[}"}}) ==
          "error bad.json:1:2 : the [ of line 1 is closed by } => ]");
    CHECK(faults_of(R"({ "include": "a.json" })") ==
          "error 1:14 /include: \"include\" of the book is not a list => [ … ]");
}

TEST_CASE("books that include each other") {
    CHECK(faults_of(R"({ "include": ["./contacts.json"] })", {{"./contacts.json", "{}"}}) ==
          "error 1:15 /include/0: the book includes itself by way of \"./contacts.json\" => another book");
    CHECK(faults_of(R"({ "include": ["a.json"] })", {{"a.json", R"({ "include": ["b.json"] })"},
                                                     {"b.json", R"({ "include": ["a.json"] })"}}) ==
          "error b.json:1:15 /include/0: the book includes itself by way of \"a.json\" => another book");
}

TEST_CASE("one book included twice is no circle, and many books end somewhere") {
    CHECK(faults_of(R"({ "include": ["a.json", "b.json"] })", {{"a.json", R"({ "include": ["c.json"] })"},
                                                               {"b.json", R"({ "include": ["c.json"] })"},
                                                               {"c.json", "{}"}}) == "");
    // Two in each of thirty books: a thousand million readings, if nothing ended them.
    std::map<std::string, std::string> files;
    for (int i = 0; i < 30; ++i) {
        const std::string next = "\"" + std::to_string(i + 1) + ".json\"";
        files[std::to_string(i) + ".json"] = "{ \"include\": [" + next + ", " + next + "] }";
    }
    files["30.json"] = "{}";
    const ReadBook result = read(R"({ "include": ["0.json"] })", files);
    CHECK_FALSE(result.book);
    CHECK(lines_of(result).find("more than 100 books are included") != std::string::npos);
}
