#include "cli/help.hpp"

#include "cli/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <utility>
#include <vector>

namespace followup::cli {
namespace {

using Rows = std::vector<std::pair<std::string, std::string>>;

std::string two_columns(const Rows& rows) {
    std::size_t width = 0;
    for (const auto& [left, right] : rows) width = std::max(width, left.size());
    std::string text;
    for (const auto& [left, right] : rows) text += fmt::format("  {}  {}\n", padded(left, width), right);
    return text;
}

std::string usage_of(const Option& option) {
    auto usage = option.letter == '\0' ? std::string(4, ' ') : fmt::format("-{}, ", option.letter);
    usage += fmt::format("--{}", option.name);
    return option.argument.empty() ? usage : fmt::format("{} {}", usage, option.argument);
}

std::string options_text(const std::function<bool(const Option&)>& is_shown) {
    Rows rows;
    for (const auto& option : option_table()) {
        if (!is_shown(option)) continue;
        std::string help(option.help);
        if (!option.fallback.empty()) help += fmt::format(" (default: {})", option.fallback);
        rows.emplace_back(usage_of(option), help);
    }
    return two_columns(rows);
}

std::string usage_of(const Command& command) {
    auto usage = fmt::format("followup {}", command.name);
    if (command.takes_book) usage += " BOOK";
    if (command.operand_is_optional)
        usage += fmt::format(" [{}]", command.operand);
    else if (!command.operand.empty())
        usage += fmt::format(" {}", command.operand);
    return usage + " [options]";
}

constexpr std::string_view about_the_book =
    "BOOK is a JSON file, or - for standard input; -b BOOK or FOLLOWUP_BOOK in the environment stand for "
    "it.\n";

constexpr std::string_view examples =
    "  followup generate contacts.json         publish contacts.ics beside the book\n"
    "  followup agenda contacts.json --days 7  what to do this week\n"
    "  followup explain contacts.json ana      why Ana's next touch is when it is\n";

constexpr std::string_view exit_statuses =
    "  0  done\n"
    "  1  faults in the book\n"
    "  2  wrong usage\n"
    "  3  cannot read or write\n";

}  // namespace

std::string general_help() {
    Rows commands;
    for (const auto& command : command_table())
        commands.emplace_back(std::string(command.name), std::string(command.summary));
    return fmt::format(
        "followup publishes the follow-ups of a contact book as a calendar feed.\n\n"
        "Usage: followup COMMAND BOOK [options]\n\n"
        "Commands:\n{}\n"
        "Options:\n{}\n"
        "{}\n"
        "Examples:\n{}\n"
        "Exit status:\n{}",
        two_columns(commands), options_text([](const Option&) { return true; }), about_the_book, examples,
        exit_statuses);
}

std::string command_help(const Command& command) {
    auto text =
        fmt::format("followup {}: {}\n\nUsage: {}\n", command.name, command.summary, usage_of(command));
    if (!command.details.empty()) text += fmt::format("\n{}\n", command.details);
    if (command.takes_book) text += about_the_book;
    text += "\nOptions:\n";
    return text + options_text([&](const Option& option) { return option.applies_to(command); });
}

std::string version_text(std::string_view libical, std::string_view time_zone_data) {
    const auto shown = [](std::string_view version) { return version.empty() ? "unknown" : version; };
    return fmt::format("followup {}\nlibical {}\ntime-zone data {}\n", FOLLOWUP_VERSION, shown(libical),
                       shown(time_zone_data));
}

}  // namespace followup::cli
