#include "support.hpp"

#include <followup/edit.hpp>

#include <doctest/doctest.h>

using namespace book_test;

namespace {

constexpr std::string_view people[]{R"({"name":"A"})", R"({"name":"B"})", R"({"name":"C"})"};

/// `$1` to `$3` stand for three people.
std::string filled(std::string_view pattern) {
    std::string text;
    for (std::size_t at = 0; at < pattern.size(); ++at) {
        if (pattern[at] == '$')
            text += people[static_cast<std::size_t>(pattern[++at] - '1')];
        else
            text += pattern[at];
    }
    return text;
}

struct Row {
    std::string_view id, before, after;
};

}  // namespace

TEST_CASE("an entry goes with its comma and its line") {
    const Row rows[] = {
        {"a", "[$1]", "[]"},
        {"a", "[\n  $1\n]\n", "[]\n"},
        {"a", "[$1, $2, $3]", "[$2, $3]"},
        {"b", "[$1, $2, $3]", "[$1, $3]"},
        {"c", "[$1, $2, $3]", "[$1, $2]"},
        {"c", "[$1,$2,$3]", "[$1,$2]"},
        {"a", "[\n  $1,\n  $2,\n  $3\n]", "[\n  $2,\n  $3\n]"},
        {"b", "[\n  $1,\n  $2,\n  $3\n]", "[\n  $1,\n  $3\n]"},
        {"c", "[\n  $1,\n  $2,\n  $3\n]", "[\n  $1,\n  $2\n]"},
        {"b", "[\r\n\t$1,\r\n\t$2,\r\n\t$3\r\n]", "[\r\n\t$1,\r\n\t$3\r\n]"},
        {"c", "[\r\n\t$1,\r\n\t$2,\r\n\t$3\r\n]", "[\r\n\t$1,\r\n\t$2\r\n]"},
        {"b", "[$1, $2,\n $3]", "[$1,\n $3]"},
        {"b", "[$1,\n $2, $3]", "[$1,\n $3]"},
        {"c", "[\n  $1,\n  $3 ]", "[\n  $1 ]"},
        {"nobody", "[$1, $2, $3]", "[$1, $2, $3]"},
        {"b", "\xEF\xBB\xBF[$1, $2]", "\xEF\xBB\xBF[$1]"},
        {"a", "{\"contacts\":[$1],\"x-mine\":[1]}", "{\"contacts\":[],\"x-mine\":[1]}"},
    };
    for (const Row& row : rows) {
        CAPTURE(std::string(row.before));
        CHECK(without_contact(filled(row.before), row.id) == filled(row.after));
    }
}

TEST_CASE("comments stay, but for one behind an entry that has its lines for itself") {
    const Row rows[] = {
        {"b", "[\n  $1, // a\n  $2, // b\n  // c\n  $3\n]", "[\n  $1, // a\n  // c\n  $3\n]"},
        {"c", "[\n  $1, // a\n  $3 // c\n]", "[\n  $1 // a\n]"},
        {"c", "[\n  $1, /* a */ $3 /* c */\n]", "[\n  $1 /* a */ /* c */\n]"},
        {"a", "[\n  // the first\n  $1, /* a\n */ $2\n]", "[\n  // the first\n  /* a\n */ $2\n]"},
        {"a", "[ // none but\n  $1\n]", "[ // none but\n]"},
        {"c", "[$1, // a\n  $3 ]", "[$1 // a\n   ]"},
        {"b", "[$1 /* , */ , /* b */ $2 /* , */ , $3]", "[$1 /* , */ , /* b */ /* , */  $3]"},
    };
    for (const Row& row : rows) {
        CAPTURE(std::string(row.before));
        CHECK(without_contact(filled(row.before), row.id) == filled(row.after));
    }
}

TEST_CASE("a contact without an id is known by its address, else by its name") {
    CHECK(without_contact(R"([{"name":"Ana","email":["A@b","c@d"]},{"name":"Bo Li"}])", "a@b") ==
          R"([{"name":"Bo Li"}])");
    CHECK(without_contact(R"([{"name":"Ana","email":"A@b"},{"name":"Bo Li"}])", "bo-li") ==
          R"([{"name":"Ana","email":"A@b"}])");
    CHECK(without_contact(R"([{"id":"x","name":"1"},{"id":"x","name":"2"}])", "x") ==
          R"([{"id":"x","name":"2"}])");
}

TEST_CASE("what refers to them goes as well, by id or by exact name") {
    const std::string text = R"([
  { "id": "ana", "name": "Ana Ruiz" },
  {
    "name": "Bo",
    "met": { "on": "2026-11-20", "referred_by": "ana", "about": "Ana Ruiz" },
    "interactions": [
      { "on": "2026-11-01", "for": "Ana Ruiz" },
      { "on": "2026-11-02", "for": "ana ruiz" }, // not the exact name
      { "on": "2026-11-03", "for": "ana" }, // thanks
      { "on": "2026-11-04", "for": "ana" }
    ]
  },
  { "name": "Cy", "met": { "on": "2026-11-20", "referred_by": "Ana Ruiz" }, "interactions": [{ "on": "2026-11-01", "for": "ana" }] },
  { "name": "Di", "met": "2026-11-20", "x-for": "ana", "formerly": ["ana"] }
])";
    CHECK(without_contact(text, "ana") == R"([
  {
    "name": "Bo",
    "met": { "on": "2026-11-20", "about": "Ana Ruiz" },
    "interactions": [
      { "on": "2026-11-02", "for": "ana ruiz" } // not the exact name
    ]
  },
  { "name": "Cy", "met": { "on": "2026-11-20" }, "interactions": [] },
  { "name": "Di", "met": "2026-11-20", "x-for": "ana", "formerly": ["ana"] }
])");
}

TEST_CASE("a name that may mean somebody else stays") {
    const std::string rest = R"({"name":"Bo","met":{"on":"2026-11-20","referred_by":"Ana"}})";
    CHECK(without_contact(R"([{"id":"1","name":"Ana"},)" + rest + R"(,{"id":"2","name":"Ana"}])", "1") ==
          "[" + rest + R"(,{"id":"2","name":"Ana"}])");
    CHECK(without_contact(R"([{"id":"1","name":"Ana"},)" + rest + R"(,{"id":"Ana","name":"Di"}])", "1") ==
          "[" + rest + R"(,{"id":"Ana","name":"Di"}])");
}

TEST_CASE("several entries that go leave a list that can be read") {
    const std::string_view lists[] = {
        "[#, #, @]",
        "[@, #, #]",
        "[#, @, #]",
        "[@, // c\n #,\n # ]",
        "[\n #, # // c\n]",
        "[ // c\n#\n,#\n]",
        "[@ // c\n, // d\n # /* e\n */, #]",
        "[\n  @, #,\n  #\n]",
    };
    for (const std::string_view pattern : lists) {
        CAPTURE(std::string(pattern));
        std::string list;
        for (const char c : pattern)
            list += c == '#'   ? R"({"on":"2026-11-01","for":"Ana"})"
                    : c == '@' ? R"({"on":"2026-11-02"})"
                               : std::string(1, c);
        const std::string text =
            without_contact(R"([{"name":"Ana"},{"name":"Bo","interactions":)" + list + "}]", "ana");
        const ReadBook result = read(text);
        CAPTURE(text);
        CHECK(lines_of(result) == "");
        REQUIRE(result.book);
        REQUIRE(result.book->contacts.size() == 1);
        CHECK(result.book->contacts[0].interactions.size() ==
              static_cast<std::size_t>(std::count(pattern.begin(), pattern.end(), '@')));
    }
}

TEST_CASE("where somebody is still mentioned") {
    Contact ana;
    ana.id = "ana";
    ana.name = "Ana Ruiz";
    ana.emails = {"ana@example.org"};
    ana.phones = {"+49 30 1"};
    const std::string text =
        "// ask Ana RUIZ first\n"
        "[ { \"name\": \"Bo\", \"notes\": \"\\u0061na@example.org's friend\" }, // Diana, banana\n"
        "  /* Ruiz\n     or +49 30 1 or +49 30 12 */ { \"name\": \"Diana Ruiz\", \"x-ana\": \"Anä\" } ]\n"
        "// ana";
    const auto found = mentions(text, "contacts.json", ana);
    std::string lines;
    for (const Diagnostic& diagnostic : found) lines += line_of(diagnostic) + "\n";
    CHECK(lines ==
          "warning 1:8 : \"Ana Ruiz\" is still mentioned here\n"
          "warning 2:28 /0/notes: \"Ana Ruiz\" is still mentioned here\n"
          "warning 4:9 /1: \"Ana Ruiz\" is still mentioned here\n"
          "warning 4:58 /1/x-ana: \"Ana Ruiz\" is still mentioned here\n"
          "warning 5:4 : \"Ana Ruiz\" is still mentioned here\n");
    CHECK(mentions("[]", "contacts.json", ana).empty());
}
