#include "cli/text.hpp"

#include <doctest/doctest.h>

using namespace followup::cli;

TEST_CASE("control characters, line separators and overrides of direction are shown, not obeyed") {
    CHECK(visible("Ana Ruiz") == "Ana Ruiz");
    CHECK(visible("a\x1b[31mb") == "a␛[31mb");
    CHECK(visible("one\ntwo\r\tthree\x7f") == "one␊two␍␉three␡");
    CHECK(visible("\u009b2J") == "<U+009B>2J");
    CHECK(visible("\u2028\u202e") == "<U+2028><U+202E>");
    CHECK(visible("a\xff\xc3") == "a\uFFFD\uFFFD");
    CHECK(visible("Zoë 李小龙 👍🏽 עברית") == "Zoë 李小龙 👍🏽 עברית");
    CHECK(visible(visible("\x1b\u009b")) == visible("\x1b\u009b"));
}

TEST_CASE("wide characters take two columns, combining ones none") {
    CHECK(display_width("") == 0);
    CHECK(display_width("Ana") == 3);
    CHECK(display_width("Zoë") == 3);
    CHECK(display_width("Zoe\u0308") == 3);
    CHECK(display_width("李小龙") == 6);
    CHECK(display_width("한글") == 4);
    CHECK(padded("李", 4) == "李  ");
    CHECK(padded("Ana", 2) == "Ana");
}

TEST_CASE("what is too wide is cut, never within a character and never beyond the width") {
    CHECK(shortened("Ana Ruiz", 8) == "Ana Ruiz");
    CHECK(shortened("Ana Ruiz", 7) == "Ana Ru…");
    CHECK(shortened("李小龙", 5) == "李小…");
    CHECK(shortened("李小龙", 4) == "李…");
}

TEST_CASE("folding compares across case and composition") {
    CHECK(folded("ÉLODIE") == folded("e\u0301lodie"));
    CHECK(folded("STRASSE") == folded("Straße"));
    CHECK(folded("Ångström") == folded("\u212Bngström"));
    CHECK(folded("Ana") != folded("Anna"));
}

TEST_CASE("characters are counted, not bytes") {
    CHECK(first_characters("Zoë!", 3) == "Zoë");
    CHECK(first_characters("李小龙", 1) == "李");
    CHECK(first_characters("ab", 5) == "ab");
    CHECK(first_characters("ab", 0).empty());
}
