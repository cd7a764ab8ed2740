#include "cli/completion.hpp"

#include <doctest/doctest.h>
#include "cli/completion_scripts.hpp"
#include "cli/failure.hpp"
#include "cli/option_table.hpp"

#include <fmt/format.h>

// What shells make of the scripts is in tests/shell.

using namespace followup;
using namespace followup::cli;

namespace {

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("every command and every option is in each completion") {
    for (const auto* shell : {"bash", "zsh", "fish"}) {
        CAPTURE(shell);
        const auto script = completion(shell);
        for (const auto& command : command_table()) {
            CAPTURE(command.name);
            CHECK((has(script, fmt::format("\n        {})", command.name)) ||
                   has(script, fmt::format("\n        ({})", command.name)) ||
                   has(script, fmt::format("\n        case {}\n", command.name))));
        }
        const std::string dashes = std::string(shell) == "fish" ? " -l " : "--";
        for (const auto& option : option_table()) {
            CAPTURE(option.name);
            CHECK(has(script, fmt::format("{}{}", dashes, option.name)));
        }
    }
}

TEST_CASE("zsh and fish show what options are for") {
    CHECK(has(completion("zsh"), "'--strict[publish nothing if the book has a fault]'"));
    CHECK(has(completion("zsh"), "wall-clock YYYY-MM-DD\\[THH\\:MM\\]]:TIME: '"));
    CHECK(has(completion("fish"), "-l strict -d 'publish nothing if the book has a fault'"));
}

TEST_CASE("another shell is refused, by the name it was given") {
    CHECK_THROWS_WITH_AS(completion("tcsh"), "there is no completion for \"tcsh\"", Failure);
    CHECK_THROWS_AS(completion(""), Failure);
}

TEST_CASE("text in quotes stays one word") {
    CHECK(single_quoted("plain", "'\\''") == "'plain'");
    CHECK(single_quoted("$(x) isn't `y`", "'\\''") == "'$(x) isn'\\''t `y`'");
}

TEST_CASE("only commands with any number of operands have later ones of a kind") {
    CHECK(kinds_of_later_operands(*find_command("snooze")).empty());
    CHECK(kinds_of_later_operands(*find_command("import")) == std::vector<std::string>{"file"});
    CHECK(kinds_of_later_operands(*find_command("log")) == std::vector<std::string>{"contact", "outcome"});
}
