#include "cli/man_page.hpp"

#include "cli/help_texts.hpp"
#include "cli/option_table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <string_view>
#include <vector>

namespace followup::cli {
namespace {

/// Text that roff shows letter for letter: it makes typographic signs of some characters, and obeys lines
/// that begin with a dot.
std::string escaped(std::string_view text) {
    std::string roff;
    for (const char character : text) {
        switch (character) {
            case '\\':
                roff += "\\e";
                break;
            case '-':
                roff += "\\-";
                break;
            case '\'':
                roff += "\\(aq";
                break;
            case '"':
                roff += "\\(dq";
                break;
            case '`':
                roff += "\\(ga";
                break;
            case '^':
                roff += "\\(ha";
                break;
            case '~':
                roff += "\\(ti";
                break;
            case '.':
                roff += roff.empty() || roff.back() == '\n' ? "\\&." : ".";
                break;
            default:
                roff += character;
        }
    }
    return roff;
}

std::string bold(std::string_view text) {
    return fmt::format("\\fB{}\\fR", escaped(text));
}

std::string italic(std::string_view text) {
    return fmt::format("\\fI{}\\fR", escaped(text));
}

/// A term, and what it means.
std::string item(std::string_view term, std::string_view meaning) {
    return fmt::format(".TP\n{}\n{}\n", term, meaning);
}

std::string_view take_line(std::string_view& text) {
    const auto line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(line.size() + 1, text.size()));
    return line;
}

/// Items from two columns.
std::string items(std::string_view columns) {
    std::string roff;
    while (!columns.empty()) {
        auto line = take_line(columns);
        line.remove_prefix(line.find_first_not_of(' '));
        const auto term = line.substr(0, line.find("  "));
        line.remove_prefix(line.find_first_not_of(' ', term.size()));
        roff += item(bold(term), escaped(line));
    }
    return roff;
}

/// Lines that are indented are a table, and stay as they are.
std::string paragraphs(std::string_view text) {
    std::string roff;
    bool in_table = false;
    while (!text.empty()) {
        const auto line = take_line(text);
        if (line.starts_with(' ') != in_table) roff += in_table ? ".EE\n.PP\n" : ".EX\n";
        in_table = line.starts_with(' ');
        roff += escaped(line) + "\n";
    }
    return roff + (in_table ? ".EE\n" : "");
}

std::string sentence(std::string text) {
    if (text.front() >= 'a' && text.front() <= 'z')
        text.front() = static_cast<char>(text.front() - 'a' + 'A');
    return text + ".";
}

std::string term_of(const Option& option) {
    std::string term;
    if (option.letter != '\0') term = fmt::format("{}, ", bold(fmt::format("-{}", option.letter)));
    term += bold(fmt::format("--{}", option.name));
    return option.argument.empty() ? term : fmt::format("{} {}", term, italic(option.argument));
}

std::string items(const std::vector<Option>& options) {
    std::string roff;
    for (const auto& option : options) {
        std::string meaning(option.help);
        if (!option.fallback.empty()) meaning += fmt::format(" (default: {})", option.fallback);
        roff += item(term_of(option), escaped(meaning));
    }
    return roff;
}

std::string usage_of(const Command& command) {
    std::string usage(command.name);
    if (command.takes_book) usage += " BOOK";
    if (!command.operands.empty()) usage += fmt::format(" {}", command.operands);
    return usage;
}

/// Described once, for all commands that have it.
bool is_shared(const Option& option) {
    constexpr std::size_t few = 3;
    return option.commands.empty() || option.commands.size() > few;
}

std::string commands_text() {
    std::string roff;
    for (const auto& command : command_table()) {
        std::vector<Option> own;
        for (const auto& option : option_table())
            if (!is_shared(option) && option.applies_to(command)) own.push_back(option);
        roff += fmt::format(".SS \"{}\"\n{}\n", escaped(usage_of(command)),
                            escaped(sentence(std::string(command.summary))));
        if (!command.details.empty()) roff += ".PP\n" + paragraphs(command.details);
        roff += items(own);
    }
    return roff;
}

std::string shared_options_text() {
    std::vector<Option> shared;
    std::copy_if(option_table().begin(), option_table().end(), std::back_inserter(shared), is_shared);
    return items(shared);
}

constexpr std::string_view description =
    "followup reads a contact book, a JSON file that you own, works out whom to write to or call next and "
    "when, and publishes that as a calendar feed with reminders, to which any calendar app can subscribe. "
    "What was done is logged in a journal beside the book.\n";

constexpr std::string_view environment =
    "  FOLLOWUP_BOOK  the contact book, where neither -b nor an operand names it\n"
    "  NO_COLOR       if it is set to something, nothing is coloured unless --color says so\n"
    "  TERM           dumb: the same\n"
    "  TZ             the time zone, where neither the book nor the published feed names one\n";

constexpr std::string_view files =
    "  contacts.json                 a contact book\n"
    "  contacts.ics                  its feed\n"
    "  contacts.journal.jsonl        its journal: one JSON object a line, only ever appended to\n"
    "  .contacts.json.followup-lock  keeps two runs apart; empty, and may stay there\n"
    "  /usr/share/zoneinfo           time zones\n";

constexpr std::string_view see_also =
    "The contact book is described in README.md, which is installed in followup\\(aqs documentation folder.\n"
    ".PP\n"
    ".BR crontab (5),\n"
    ".BR systemd.timer (5)\n";

}  // namespace

std::string man_page() {
    return fmt::format(
        ".TH FOLLOWUP 1 \"\" \"followup {}\" \"User Commands\"\n"
        ".SH NAME\nfollowup \\- publish the follow\\-ups of a contact book as a calendar feed\n"
        ".SH SYNOPSIS\n.B followup\n{} {} [{}]\n"
        ".SH DESCRIPTION\n{}.PP\n{}"
        ".SH COMMANDS\n{}"
        ".SH OPTIONS\n{}"
        ".SH ENVIRONMENT\n{}"
        ".SH FILES\n{}"
        ".SH EXIT STATUS\n{}"
        ".SH EXAMPLES\n{}"
        ".SH SEE ALSO\n{}",
        escaped(FOLLOWUP_VERSION), italic("COMMAND"), italic("BOOK"), italic("options"), escaped(description),
        escaped(about_the_book), commands_text(), shared_options_text(), items(environment), items(files),
        items(exit_statuses), items(examples), see_also);
}

}  // namespace followup::cli
