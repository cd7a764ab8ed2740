#include "ical/colors.hpp"

#include <doctest/doctest.h>

using followup::hex_color;

TEST_CASE("CSS3 colour names in hexadecimal") {
    CHECK(hex_color("aliceblue") == "#F0F8FF");
    CHECK(hex_color("gray") == "#808080");
    CHECK(hex_color("grey") == "#808080");
    CHECK(hex_color("green") == "#008000");
    CHECK(hex_color("SteelBlue") == "#4682B4");
    CHECK(hex_color("yellowgreen") == "#9ACD32");
    CHECK(hex_color("rebeccapurple") == "");  // of CSS4
    CHECK(hex_color("#F0F8FF") == "");
    CHECK(hex_color("") == "");
}
