#include "cli/help.hpp"

#include "cli/help_texts.hpp"
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

bool is_general(const Option& option) {
    constexpr std::size_t most_of_them = 10;
    return option.commands.empty() || option.commands.size() > most_of_them;
}

std::string usage_of(const Command& command) {
    auto usage = fmt::format("followup {}", command.name);
    if (command.takes_book) usage += " BOOK";
    if (!command.operands.empty()) usage += fmt::format(" {}", command.operands);
    return usage + " [options]";
}

}  // namespace

std::string general_help() {
    Rows commands;
    for (const auto& command : command_table())
        commands.emplace_back(std::string(command.name), std::string(command.summary));
    return fmt::format(
        "followup publishes the follow-ups of a contact book as a calendar feed.\n\n"
        "Usage: followup COMMAND BOOK [options]\n\n"
        "Commands:\n{}\n"
        "Options of most commands (followup help COMMAND shows all that it has):\n{}\n"
        "{}\n"
        "Examples:\n{}\n"
        "Exit status:\n{}",
        two_columns(commands), options_text(is_general), about_the_book, examples, exit_statuses);
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
