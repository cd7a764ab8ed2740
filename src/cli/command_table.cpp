#include "cli/option_table.hpp"

#include <algorithm>

namespace followup::cli {
namespace {

constexpr std::string_view whom =
    "CONTACT is an id, or a name or an e-mail address or a part of one, if it means one person.";

Command command(std::string_view name, std::string_view operands, std::size_t least, std::size_t most,
                Word word, std::string_view summary, std::string_view details) {
    return {.name = name,
            .takes_book = true,
            .operands = operands,
            .least = least,
            .most = most,
            .word = word,
            .summary = summary,
            .details = details};
}

Command without_book(Command command) {
    command.takes_book = false;
    return command;
}

std::vector<Command> planning() {
    return {
        command("generate", "", 0, 0, Word::none,
                "publish the follow-ups of a contact book as a calendar feed",
                "The feed is replaced as a whole or not at all, and not touched if nothing changed.\n"
                "What is published stays where it is until it is done or missed. A contact with a\n"
                "fault keeps what is published; all others are planned, and the calendar says so."),
        command("check", "", 0, 0, Word::none,
                "say all that is wrong with a book, and whether it fits the days",
                "The findings are what was asked for: they go to standard output. A book without errors is\n"
                "simulated up to its horizon, and what its contacts ask for is held against daily_limit."),
        command("agenda", "", 0, 0, Word::none, "show who is to be contacted when",
                "Touches marked with ~ are tentative: they are planned in case there is no answer before.\n"
                "The bars show how full the weeks are: # confirmed, ~ tentative, . room left."),
        command("explain", "CONTACT", 1, 1, Word::contact, "say why a contact's next touch is when it is",
                whom),
        command("diff", "", 0, 0, Word::none, "say what generate would change in the feed, and why",
                "Writes nothing. The exit status is 4 if anything would change."),
    };
}

std::vector<Command> keeping_track() {
    return {
        command("log", "CONTACT... [OUTCOME]", 1, any_number, Word::contact, "say what happened",
                "Without an OUTCOME the planned touch was done as planned. Else it is one of\n"
                "  sent      written or called         replied   my attempt, and they answered\n"
                "  no-answer tried, nobody there       met       we spoke or met\n"
                "  fyi       sent, asks for nothing    received  they wrote or called\n"
                "  bounced   did not arrive            declined  they said no\n"
                "With --mail, messages that the calendar's own links write are read instead: from files\n"
                "(one message, or an mbox), Maildir folders or standard input, and logged once each.\n"
                "What is logged goes into the journal beside the book; the book stays as it is."),
        command(
            "snooze", "CONTACT WHEN", 2, 2, Word::contact, "let a contact wait until a day",
            "WHEN is a day or how long from today: friday, 2w, \"in 3 days\", 2026-12-15. It holds until\n"
            "the next interaction."),
        command("promise", "CONTACT WHEN", 2, 2, Word::contact, "note a promise: \"call me on the 15th\"",
                "WHEN is the day, or none to take the promise back."),
        command("pause", "CONTACT [WHEN]", 1, 2, Word::contact, "plan nothing but promises until a day",
                "Without WHEN nothing at all is planned until it is resumed."),
        command("resume", "CONTACT", 1, 1, Word::contact,
                "take up a contact that was paused, snoozed or closed", whom),
        command("close", "CONTACT", 1, 1, Word::contact, "plan nothing more with a contact", whom),
        command("undo", "[CONTACT]", 0, 1, Word::contact, "take back what was logged last",
                "Shows what it takes back. With a CONTACT, what was logged last with that one."),
    };
}

std::vector<Command> contacts() {
    return {
        command("add", "NAME", 1, 1, Word::none, "write a new contact into the book",
                "All other bytes of the book stay as they are. A book that is not there yet is begun."),
        command("import", "FILE...", 1, any_number, Word::file,
                "write contacts from vCard or CSV files into the book",
                "Reads vCard 2.1 to 4.0, and CSV as Google Contacts, LinkedIn and Outlook export it, or\n"
                "any other with --columns. Who is in the book already is not added again; nothing in the\n"
                "book is overwritten: what differs is said."),
        command("forget", "CONTACT", 1, 1, Word::contact, "erase a contact from book, journal and feed",
                whom),
    };
}

std::vector<Command> others() {
    return {
        without_book(
            command("doctor", "FEED", 1, 1, Word::file,
                    "say what calendar apps will do with a feed, and which setting to change",
                    "FEED is any calendar in iCalendar form, of this program or not, or - for standard\n"
                    "input. It is held against RFC 5545, 7986 and 9074, and against what is known of each\n"
                    "app. What comes from users' reports only is called reported.")),
        without_book(command("schema", "", 0, 0, Word::none, "print the JSON Schema (2020-12) of a book",
                             "With it, editors complete and check books while they are written.")),
        without_book(command("completion", "SHELL", 1, 1, Word::shell,
                             "print what makes a shell complete commands, options and names",
                             "SHELL is bash, zsh or fish.")),
        command("names", "", 0, 0, Word::none, "list how contacts can be named, for completion",
                "One a line: the ids."),
        without_book(command("man", "", 0, 0, Word::none, "print the man page", "")),
        without_book(command("help", "[COMMAND]", 0, 1, Word::command,
                             "show this text, or the one about a command", "")),
    };
}

}  // namespace

const std::vector<Command>& command_table() {
    static const std::vector<Command> commands = [] {
        std::vector<Command> all;
        for (auto group : {planning(), keeping_track(), contacts(), others()})
            std::move(group.begin(), group.end(), std::back_inserter(all));
        return all;
    }();
    return commands;
}

const Command* find_command(std::string_view name) {
    const auto& all = command_table();
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const auto& one) { return one.name == name; });
    return found == all.end() ? nullptr : &*found;
}

}  // namespace followup::cli
