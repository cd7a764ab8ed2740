#include "events/clean.hpp"

#include <doctest/doctest.h>

using namespace followup;
using namespace std::literals;

TEST_CASE("every kind of line break becomes a line feed") {
    CHECK(clean_text("a\r\nb\rc\nd") == "a\nb\nc\nd");
    CHECK(clean_text("a\vb\fc") == "a\nb\nc");
    CHECK(clean_text("a\u0085b\u2028c\u2029d") == "a\nb\nc\nd");
    CHECK(clean_text("a\r\n\r\nb") == "a\n\nb");
}

TEST_CASE("control characters go, and a tab becomes a space") {
    CHECK(clean_text("a\0b\x01\x1f\x7f"sv) == "ab");
    CHECK(clean_text("a\u0080\u009fb") == "ab");
    CHECK(clean_text("a\tb") == "a b");
    CHECK(clean_text("\u001b[31mred") == "[31mred");
}

TEST_CASE("what would turn the text around goes, what scripts and emoji need stays") {
    CHECK(clean_text("\u202Eabc\u202C \u2066d\u2069") == "abc d");
    CHECK(clean_text("\uFEFFa\uFDD0b\uFFFE\U0001FFFFc") == "abc");
    for (const char* text : {"שרה\u200E כהן", "می\u200Cخواهم", "👩\u200D👩\u200D👧\u200D👦", "Zoe\u0308 Å",
                             "🏴\U000E0067\U000E0062\U000E0065\U000E006E\U000E0067\U000E007F"})
        CHECK(clean_text(text) == text);
}

TEST_CASE("invalid UTF-8 becomes replacement characters") {
    CHECK(clean_text("a\xff"
                     "b") == "a\uFFFDb");
    CHECK(clean_text("a\xe2\x82") == "a\uFFFD\uFFFD");
    CHECK(clean_text("\xed\xa0\x80") == "\uFFFD\uFFFD\uFFFD");
}

TEST_CASE("white space is cut off at the ends, within a line it is one space") {
    CHECK(clean_text(" \n a  b \n\n") == "a  b");
    CHECK(clean_line(" Ana \r\n\t Ruiz ") == "Ana Ruiz");
    CHECK(clean_line("\x01") == "");
    CHECK(clean_line("") == "");
}

TEST_CASE("a category holds no character that readers split at or mangle") {
    CHECK(clean_category("R&D; hiring, Berlin\\Mitte") == "R&D hiring Berlin Mitte");
    CHECK(clean_category(",") == "");
}
