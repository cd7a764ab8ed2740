#include "events/mustache.hpp"

#include <doctest/doctest.h>

using namespace followup;

TEST_CASE("a template is filled in with what is there, however often and in whatever turn") {
    Mustache text{
        "Hi {{name}}{{#met.where}}, we met at {{met.where}}{{/met.where}}.\n"
        "{{#met.about}}About {{{met.about}}}, {{name}}?{{/met.about}}{{^met.about}}No topic.{{/met.about}}\n"
        "{{unknown}}!"};
    const auto filled = [&](std::string name, std::string where, std::string about) {
        return text.fill_in(
            {{"name", std::move(name)}, {"met.where", std::move(where)}, {"met.about", std::move(about)}});
    };
    for (int round = 0; round < 2; ++round) {
        CHECK(filled("Ana", "the fair", "<b> & \"c\"") ==
              "Hi Ana, we met at the fair.\nAbout <b> & \"c\", Ana?\n!");
        CHECK(filled("Bob", "", "") == "Hi Bob.\nNo topic.\n!");
        CHECK(filled("", "{{name}}", "two\nlines") == "Hi , we met at {{name}}.\nAbout two\nlines, ?\n!");
        CHECK(filled("1\xC3\xBF", "0", "9") == "Hi 1\xC3\xBF, we met at 0.\nAbout 9, 1\xC3\xBF?\n!");
    }
}
