#include "cli/options.hpp"

#include <doctest/doctest.h>
#include "cli/failure.hpp"
#include "cli/help.hpp"

#include <set>

using namespace followup;
using namespace followup::cli;

namespace {

using Words = std::vector<std::string>;

Options options_of(const std::vector<std::string>& arguments, const Environment& environment = {}) {
    const auto typed = parse_arguments(arguments);
    return resolve(typed, command_named(typed.command), environment);
}

/// The message and the help of the refusal; `accepted` if there is none.
std::string refusal(const std::vector<std::string>& arguments) try {
    options_of(arguments);
    return "accepted";
} catch (const Failure& failure) {
    CHECK(failure.status() == ExitStatus::wrong_usage);
    return std::string(failure.what()) + "; " + failure.help();
}

}  // namespace

TEST_CASE("every option and every command is documented, and meant for commands that exist") {
    std::set<std::string_view> commands;
    std::set<char> letters;
    for (const auto& option : option_table()) {
        CAPTURE(option.name);
        // Namesakes cannot be told apart before it is known which command they are for.
        const auto* const namesake = find_option(option.name);
        CHECK((namesake == &option || !option.commands.empty()));
        CHECK((namesake == &option || !namesake->commands.empty()));
        CHECK(namesake->argument.empty() == option.argument.empty());
        CHECK((option.letter == '\0' || letters.insert(option.letter).second));
        CHECK(option.name.size() > 1);
        CHECK_FALSE(option.help.empty());
        for (const auto& command : option.commands) CHECK(find_command(command) != nullptr);
        if (option.commands.empty())
            CHECK(general_help().find("--" + std::string(option.name)) != std::string::npos);
        for (const auto& command : command_table()) {
            const bool is_shown =
                command_help(command).find("--" + std::string(option.name) + " ") != std::string::npos;
            CHECK(is_shown == find_option(option.name, &command)->applies_to(command));
            CHECK((!option.applies_to(command) || find_option(option.name, &command) == &option));
        }
    }
    for (const auto& command : command_table()) {
        CHECK(commands.insert(command.name).second);
        CHECK_FALSE(command.summary.empty());
        CHECK(general_help().find("\n  " + std::string(command.name) + " ") != std::string::npos);
    }
}

TEST_CASE("where the book is named") {
    const Environment with_book{.now = {}, .book = "home.json"};
    CHECK(options_of({"agenda", "a.json"}).book == "a.json");
    CHECK(options_of({"agenda", "-b", "a.json"}).book == "a.json");
    CHECK(options_of({"--book=a.json", "agenda"}, with_book).book == "a.json");
    CHECK(options_of({"agenda"}, with_book).book == "home.json");
    CHECK(options_of({"agenda", "a.json"}, with_book).book == "a.json");
    CHECK(options_of({"agenda", "-"}).book == "-");
    CHECK(options_of({"agenda", "a,b.json"}).book == "a,b.json");
    CHECK(options_of({"agenda", "--", "-a.json"}).book == "-a.json");

    const auto explain = options_of({"explain", "ana"}, with_book);
    CHECK(explain.book == "home.json");
    CHECK(explain.operands == Words{"ana"});
    CHECK(options_of({"explain", "a.json", "Ruiz, Ana"}, with_book).operands == Words{"Ruiz, Ana"});
    CHECK(options_of({"explain", "a.json", "ana"}, with_book).book == "a.json");
    CHECK(options_of({"explain", "ana", "-b", "a.json"}).operands == Words{"ana"});
}

TEST_CASE("where several operands may stand, a word that looks like a book is one") {
    const Environment with_book{.now = {}, .book = "home.json"};
    const auto log = [&](const std::vector<std::string>& arguments) {
        return options_of(arguments, with_book);
    };
    CHECK(log({"log", "ana", "replied"}).book == "home.json");
    CHECK(log({"log", "ana", "replied"}).operands == Words{"ana", "replied"});
    CHECK(log({"log", "a.json", "ana", "replied"}).book == "a.json");
    CHECK(log({"log", "a.json", "ana", "replied"}).operands == Words{"ana", "replied"});
    CHECK(log({"snooze", "ana", "2w"}).book == "home.json");
    CHECK(log({"snooze", "a.json", "ana", "2w"}).book == "a.json");
    CHECK(log({"log", "--mail", "-"}).operands == Words{"-"});
    CHECK_THROWS_AS(log({"snooze", "Ana", "Ruiz", "2w"}), Failure);
    CHECK_THROWS_AS(log({"add", "Ana", "Maria"}), Failure);
    CHECK(log({"undo"}).book == "home.json");
    CHECK(log({"undo", "ana"}).operands == Words{"ana"});
    CHECK(log({"undo", "a.json"}).book == "a.json");
    CHECK(log({"import", "a.json"}).operands == Words{"a.json"});
    CHECK(log({"import", "cards/a.vcf", "cards/b.vcf"}).operands == Words{"cards/a.vcf", "cards/b.vcf"});
    CHECK(options_of({"log", "book", "ana"}).book == "book");
    CHECK(options_of({"undo", "book"}).book == "book");
    CHECK(options_of({"log", "-b", "book", "a.json"}).operands == Words{"a.json"});
}

TEST_CASE("where the feed goes is said by -o or left open") {
    CHECK_FALSE(options_of({"generate", "a.json"}).output.has_value());
    CHECK(options_of({"generate", "a.json", "-o", "x,y.ics"}).output == "x,y.ics");
    CHECK(options_of({"generate", "-", "-o-"}).output == "-");
}

TEST_CASE("flags and values") {
    const auto options = options_of({"agenda", "-qv", "--json", "--days", "7", "a.json"});
    CHECK(options.quiet);
    CHECK(options.verbose);
    CHECK(options.json);
    CHECK(options.days == 7);
    CHECK_FALSE(options.now.has_value());
    CHECK(options_of({"agenda", "a.json", "--now", "2026-11-22"}).now.has_value());
    CHECK(options_of({"agenda", "a.json", "--days=7", "--days=9"}).days == 9);
}

TEST_CASE("colour: what was said, else NO_COLOR and TERM, else whether the stream is a terminal") {
    const Environment terminal{.stdout_is_terminal = true, .stderr_is_terminal = true};
    const Environment piped{.stdout_is_terminal = false, .stderr_is_terminal = true};
    const Environment no_color{.has_no_color = true, .stdout_is_terminal = true, .stderr_is_terminal = true};
    CHECK(options_of({"schema"}, terminal).color_output);
    CHECK_FALSE(options_of({"schema"}, piped).color_output);
    CHECK(options_of({"schema"}, piped).color_errors);
    CHECK_FALSE(options_of({"schema"}, no_color).color_output);
    CHECK(options_of({"schema", "--color", "always"}, no_color).color_output);
    CHECK(options_of({"schema", "--color=always"}).color_errors);
    CHECK_FALSE(options_of({"schema", "--color=never"}, terminal).color_output);
}

TEST_CASE("wrong usage is refused in a sentence, with what to do") {
    struct Row {
        std::vector<std::string> arguments;
        std::string_view refusal;
    };
    for (const auto& row : {
             Row{{}, "no command is given; try followup --help"},
             {{"generat", "a.json"},
              "there is no command \"generat\"; did you mean generate? Else try followup --help"},
             {{"xyzzy"}, "there is no command \"xyzzy\"; try followup --help"},
             {{"agenda", "--jsn"}, "there is no option --jsn; did you mean --json? Else try followup --help"},
             {{"agenda", "--xyzzy"}, "there is no option --xyzzy; try followup --help"},
             {{"agenda", "-x"}, "there is no option -x; try followup --help"},
             {{"agenda", "a.json", "-o"}, "--output needs a FEED; try followup --help"},
             {{"agenda", "a.json", "--output="}, "--output needs a FEED; try followup agenda --help"},
             {{"generate", "a.json", "--days", "3"},
              "generate has no option --days; try followup generate --help"},
             {{"generate"}, "generate needs a BOOK; try followup generate --help"},
             {{"explain", "a.json"}, "explain needs a BOOK and a CONTACT; try followup explain --help"},
             {{"explain", "-b", "a.json"}, "explain needs a CONTACT; try followup explain --help"},
             {{"agenda", "a.json", "b.json"},
              "\"b.json\" is one operand too many; try followup agenda --help"},
             {{"schema", "a.json"}, "\"a.json\" is one operand too many; try followup schema --help"},
             {{"agenda", "a.json", "--days", "0"},
              "--days takes a whole number from 1, not \"0\"; try followup agenda --help"},
             {{"agenda", "a.json", "--days", "7d"},
              "--days takes a whole number from 1, not \"7d\"; try followup agenda --help"},
             {{"agenda", "a.json", "--now", "tomorrow"},
              "--now takes a time such as 2026-11-22, 2026-11-22T08:00 or 2026-11-22T08:00:00+01:00, not "
              "\"tomorrow\"; try followup agenda --help"},
             {{"schema", "--color", "green"},
              "--color takes auto, always or never, not \"green\"; try followup schema --help"},
         }) {
        CAPTURE(row.refusal);
        CHECK(refusal(row.arguments) == row.refusal);
    }
}

TEST_CASE("what is asked of help and version does not look at the rest") {
    CHECK(parse_arguments({"--version", "nonsense"}).has("version"));
    CHECK(parse_arguments({"generate", "-h", "a", "b", "c"}).has("help"));
    CHECK(version_text("3.0.16", "2025b") == "followup 0.1.0\nlibical 3.0.16\ntime-zone data 2025b\n");
    CHECK(version_text("3.0.16", "") == "followup 0.1.0\nlibical 3.0.16\ntime-zone data unknown\n");
}
