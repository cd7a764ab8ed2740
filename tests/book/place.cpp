#include "support.hpp"

#include <doctest/doctest.h>

using namespace book_test;

namespace {

Place place_of(std::string_view text) {
    const ReadBook result = read(text);
    REQUIRE(result.diagnostics.size() == 1);
    return result.diagnostics.front().place;
}

/// The source line and, below it, the mark.
std::string shown(std::string_view text) {
    const Place place = place_of(text);
    return place.source_line + "\n" + std::string(place.caret, ' ') + std::string(place.width, '^');
}

}  // namespace

TEST_CASE("the message to aim for") {
    const ReadBook result = read(
        "[{ \"name\": \"Ada\",\n"
        "   \"cadence\": \"fortnite\" }]");
    REQUIRE(result.diagnostics.size() == 1);
    const Diagnostic& fault = result.diagnostics.front();
    CHECK(fault.headline == "contact \"Ada\" has a cadence that is not a length of time");
    CHECK(fault.place.source == "contacts.json");
    CHECK(fault.place.line == 2);
    CHECK(fault.place.column == 15);
    CHECK(fault.place.pointer == "/0/cadence");
    CHECK(fault.instead == "weekly, fortnightly, monthly or a period such as \"P10D\"");
    CHECK(shown("[{ \"name\": \"Ada\",\n   \"cadence\": \"fortnite\" }]") ==
          "   \"cadence\": \"fortnite\" }]\n"
          "              ^^^^^^^^^^");
}

TEST_CASE("columns count characters, not bytes") {
    const Place place = place_of(R"([{ "name": "Zoë 🦊", "slack": 1 }])");
    CHECK(place.column == 30);
    CHECK(place.caret == 29);
    CHECK(place.width == 1);
}

TEST_CASE("control characters are shown, so that carets stay right and terminals are not driven") {
    CHECK(shown("[{\t\"name\": \"A\x7F\xE2\x80\xAE\",\t\"slack\": 1 }]\r\n") ==
          "[{ \"name\": \"A␡\xEF\xBF\xBD\", \"slack\": 1 }]\n"
          "                           ^");
    CHECK(shown("[\x1B]") == "[␛]\n ^");
}

TEST_CASE("long lines are cut around the mark") {
    const std::string note(300, 'n');
    const std::string text =
        R"([{ "name": "Ada", "note": ")" + note + R"(", "slack": 1, "x-note": ")" + note + "\" }]";
    const ReadBook result = read(text);
    REQUIRE(result.diagnostics.size() == 2);  // `note` is `notes`
    const Place place = result.diagnostics.back().place;
    CHECK(place.column == 340);
    CHECK(place.caret == 34);
    CHECK(place.width == 1);
    CHECK(place.source_line ==
          "…" + std::string(21, 'n') + "\", \"slack\": 1, \"x-note\": \"" + std::string(53, 'n') + "…");
}

TEST_CASE("what goes over several lines is marked to the end of its first") {
    CHECK(shown("[\n  { \"email\": \"a@b\",\n    \"tags\": [] }]") ==
          "  { \"email\": \"a@b\",\n"
          "  ^^^^^^^^^^^^^^^^^");
}

TEST_CASE("pointers are escaped as RFC 6901 says") {
    CHECK(place_of(R"({ "policies": { "a/b~c": 7 } })").pointer == "/policies/a~1b~0c");
    CHECK(place_of(R"({ "policies": { "\u001b": 7 } })").pointer == "/policies/␛");
    CHECK(place_of(R"({ "contacts": [{ "name": "A" }, { "name": "B", "tags": ["x", 7] }] })").pointer ==
          "/contacts/1/tags/1");
    CHECK(place_of(R"({ "": 1 })").pointer == "/");
}

TEST_CASE("a thousand faults are shown and the others counted") {
    std::string text = "[{}";
    for (int i = 1; i < 1'500; ++i) text += ",\n{\"x-\":0}";
    const ReadBook result = read(text + "]");
    REQUIRE(result.diagnostics.size() == 1'001);
    CHECK(line_of(result.diagnostics[999]) ==
          "error 1000:1 /999: contact 1000 has no name => \"name\": a text in double quotes");
    CHECK(line_of(result.diagnostics.back()) == "error 0:0 : 500 more faults are not shown");
    REQUIRE(result.book);
    CHECK(result.book->set_aside.size() == 1'500);
}
