#include "cli/diagnostics.hpp"

#include <doctest/doctest.h>

using namespace followup;
using namespace followup::cli;

namespace {

const Palette plain(false);

Diagnostic at(std::size_t line, std::size_t column, Level level = Level::error) {
    Diagnostic one;
    one.level = level;
    one.headline = "fault of line " + std::to_string(line);
    one.place = {.source = "contacts.json", .line = line, .column = column, .pointer = "", .source_line = ""};
    return one;
}

Diagnostic cadence_fault(std::string source_line, std::size_t caret, std::size_t width) {
    return {.level = Level::error,
            .headline = "contact \"Ada\" has a cadence that is not a length of time",
            .place = {.source = "contacts.json",
                      .line = 14,
                      .column = 16,
                      .pointer = "/contacts/3/cadence",
                      .source_line = std::move(source_line),
                      .caret = caret,
                      .width = width},
            .instead = "weekly, monthly or a period such as \"P10D\"",
            .help = ""};
}

}  // namespace

TEST_CASE("a fault shows the line, a caret and what would be right") {
    CHECK(render(cadence_fault(R"(    "cadence": "fortnite",)", 15, 10), plain) ==
          R"(error: contact "Ada" has a cadence that is not a length of time
 --> contacts.json:14:16  (/contacts/3/cadence)
  |     "cadence": "fortnite",
  |                ^^^^^^^^^^ expected weekly, monthly or a period such as "P10D"
)");
}

TEST_CASE("the caret stands below what it marks, whatever is before it") {
    // Each ideograph has two columns, the combining diaeresis none, a tab is shown as one space.
    CHECK(render(cadence_fault("{\"李小龙\":\t\"Zoe\u0308\"}", 8, 6), plain) ==
          "error: contact \"Ada\" has a cadence that is not a length of time\n"
          " --> contacts.json:14:16  (/contacts/3/cadence)\n"
          "  | {\"李小龙\": \"Zoe\u0308\"}\n"
          "  |            ^^^^^ expected weekly, monthly or a period such as \"P10D\"\n");
    CHECK(render(cadence_fault("\"李小龙\"", 1, 3), plain) ==
          "error: contact \"Ada\" has a cadence that is not a length of time\n"
          " --> contacts.json:14:16  (/contacts/3/cadence)\n"
          "  | \"李小龙\"\n"
          "  |  ^^^^^^ expected weekly, monthly or a period such as \"P10D\"\n");
}

TEST_CASE("a long line is shown as it was cut, and a mark ends where the line ends") {
    CHECK(render(cadence_fault("…ght\", \"cadence\": \"for…", 18, 400), plain) ==
          "error: contact \"Ada\" has a cadence that is not a length of time\n"
          " --> contacts.json:14:16  (/contacts/3/cadence)\n"
          "  | …ght\", \"cadence\": \"for…\n"
          "  |                   ^^^^^ expected weekly, monthly or a period such as \"P10D\"\n");
}

TEST_CASE("a mark of nothing but a place beyond the line is one caret") {
    CHECK(render(cadence_fault("{", 1, 1), plain) ==
          "error: contact \"Ada\" has a cadence that is not a length of time\n"
          " --> contacts.json:14:16  (/contacts/3/cadence)\n"
          "  | {\n"
          "  |  ^ expected weekly, monthly or a period such as \"P10D\"\n");
}

TEST_CASE("a warning about the whole text has no line, and may have help") {
    Diagnostic one;
    one.level = Level::warning;
    one.headline = "no time zone is written down";
    one.place.source = "-";
    one.instead = "an IANA name";
    one.help = "write \"timezone\": \"Europe/Berlin\"";
    CHECK(render(one, plain) ==
          "warning: no time zone is written down\n"
          " --> standard input\n"
          " = expected: an IANA name\n"
          " = help: write \"timezone\": \"Europe/Berlin\"\n");
}

TEST_CASE("what comes from the book cannot steer the terminal") {
    auto one = at(1, 1);
    one.headline = "contact \"\x1b[2J\" is \u202eodd";
    CHECK(render(one, plain) == "error: contact \"␛[2J\" is <U+202E>odd\n --> contacts.json:1:1\n");
}

TEST_CASE("colours change nothing but colours") {
    CHECK(render(cadence_fault("\"x\"", 0, 3), Palette(true)) ==
          "\033[1;31merror:\033[0m contact \"Ada\" has a cadence that is not a length of time\n"
          " \033[2m-->\033[0m contacts.json:14:16  (/contacts/3/cadence)\n"
          "  \033[2m|\033[0m \"x\"\n"
          "  \033[2m|\033[0m \033[1;31m^^^\033[0m expected weekly, monthly or a period such as \"P10D\"\n");
}

TEST_CASE("several are sorted by place and counted") {
    CHECK(render(std::vector<Diagnostic>{}, plain, 20).empty());
    CHECK(render({at(7, 1), at(2, 9), at(2, 3, Level::warning)}, plain, 20) ==
          "warning: fault of line 2\n --> contacts.json:2:3\n\n"
          "error: fault of line 2\n --> contacts.json:2:9\n\n"
          "error: fault of line 7\n --> contacts.json:7:1\n\n"
          "2 errors, 1 warning\n");
    CHECK(render({at(1, 1, Level::warning)}, plain, 20) ==
          "warning: fault of line 1\n --> contacts.json:1:1\n\n1 warning\n");
}

TEST_CASE("beyond the limit they are counted, and errors go before warnings") {
    const std::vector<Diagnostic> all{at(1, 1, Level::warning), at(2, 1, Level::warning), at(3, 1)};
    CHECK(render(all, plain, 2) ==
          "warning: fault of line 1\n --> contacts.json:1:1\n\n"
          "error: fault of line 3\n --> contacts.json:3:1\n\n"
          "... and 1 more (--verbose shows all)\n"
          "1 error, 2 warnings\n");
    CHECK(render(all, plain, std::nullopt).find("more") == std::string::npos);
}
