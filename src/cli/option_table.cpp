#include "cli/option_table.hpp"

#include <algorithm>

namespace followup::cli {

const std::vector<Command>& command_table() {
    static const std::vector<Command> commands{
        {.name = "generate",
         .takes_book = true,
         .operand = "",
         .operand_is_optional = false,
         .summary = "publish the follow-ups of a contact book as a calendar feed",
         .details = "The feed is replaced as a whole or not at all, and not touched if nothing changed.\n"
                    "What is published stays where it is until it is done or missed. A contact with a\n"
                    "fault keeps what is published; all others are planned, and the calendar says so."},
        {.name = "check",
         .takes_book = true,
         .operand = "",
         .operand_is_optional = false,
         .summary = "say all that is wrong with a book, and whether it fits the days",
         .details =
             "The findings are what was asked for: they go to standard output. A book without errors is\n"
             "simulated up to its horizon, and what its contacts ask for is held against daily_limit."},
        {.name = "agenda",
         .takes_book = true,
         .operand = "",
         .operand_is_optional = false,
         .summary = "show who is to be contacted when",
         .details =
             "Touches marked with ~ are tentative: they are planned in case there is no answer before.\n"
             "The bars show how full the weeks are: # confirmed, ~ tentative, . room left."},
        {.name = "explain",
         .takes_book = true,
         .operand = "CONTACT",
         .operand_is_optional = false,
         .summary = "say why a contact's next touch is when it is",
         .details =
             "CONTACT is an id, or a name or an e-mail address or a part of one, if it means one person."},
        {.name = "diff",
         .takes_book = true,
         .operand = "",
         .operand_is_optional = false,
         .summary = "say what generate would change in the feed, and why",
         .details = "Writes nothing. The exit status is 4 if anything would change."},
        {.name = "schema",
         .takes_book = false,
         .operand = "",
         .operand_is_optional = false,
         .summary = "print the JSON Schema (2020-12) of a book",
         .details = "With it, editors complete and check books while they are written."},
        {.name = "help",
         .takes_book = false,
         .operand = "COMMAND",
         .operand_is_optional = true,
         .summary = "show this text, or the one about a command",
         .details = ""},
    };
    return commands;
}

const std::vector<Option>& option_table() {
    static const std::vector<std::string_view> readers{"generate", "check", "agenda", "explain", "diff"};
    static const std::vector<Option> options{
        {"output", 'o', "FEED", readers, "the feed; - is standard output", "the book's name with .ics"},
        {"days", '\0', "N", {"agenda"}, "only the next N days, today included", "all that is planned"},
        {"json", '\0', "", {"agenda", "explain", "diff"}, "JSON, for programs", ""},
        {"strict", '\0', "", {"generate"}, "publish nothing if the book has a fault", ""},
        {"allow-removals",
         '\0',
         "",
         {"generate"},
         "publish although more than half of the contacts are gone",
         ""},
        {"book", 'b', "BOOK", readers, "the contact book, in place of the first operand", "$FOLLOWUP_BOOK"},
        {"now", '\0', "TIME", readers, "plan as of then: RFC 3339, or wall-clock YYYY-MM-DD[THH:MM]",
         "the clock"},
        {"color", '\0', "WHEN", {}, "auto (on a terminal, unless NO_COLOR is set), always or never", "auto"},
        {"quiet", 'q', "", {}, "no summary; warnings stay", ""},
        {"verbose", 'v', "", {}, "say what was taken from where, and show every fault", ""},
        {"help", 'h', "", {}, "show help", ""},
        {"version", '\0', "", {}, "show the version, libical's and that of the time-zone data", ""},
    };
    return options;
}

bool Option::applies_to(const Command& command) const {
    return commands.empty() || std::find(commands.begin(), commands.end(), command.name) != commands.end();
}

const Command* find_command(std::string_view name) {
    const auto& all = command_table();
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const auto& one) { return one.name == name; });
    return found == all.end() ? nullptr : &*found;
}

const Option* find_option(std::string_view name) {
    const auto& all = option_table();
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const auto& one) { return one.name == name; });
    return found == all.end() ? nullptr : &*found;
}

}  // namespace followup::cli
