#include "book/nearest.hpp"
#include "cli/failure.hpp"
#include "cli/options.hpp"

#include <cxxopts.hpp>

namespace followup::cli {
namespace {

cxxopts::Options parser() {
    cxxopts::Options options("followup");
    auto add = options.add_options();
    for (const auto& option : option_table()) {
        const auto names = (option.letter == '\0' ? "" : std::string(1, option.letter) + ",");
        const std::shared_ptr<cxxopts::Value> flag = cxxopts::value<bool>();
        const std::shared_ptr<cxxopts::Value> text = cxxopts::value<std::string>();
        add(names + std::string(option.name), "", option.argument.empty() ? flag : text);
    }
    return options;
}

/// The first argument that looks like an option and is none; cxxopts tells which only in its message.
std::string unknown_option(const std::vector<std::string>& arguments) {
    for (const auto& argument : arguments) {
        if (!argument.starts_with("--")) continue;
        const auto name = argument.substr(2, argument.find('=') - 2);
        if (find_option(name) == nullptr) return name;
    }
    return {};
}

template <typename Table>
std::string nearest_name(std::string_view word, const Table& table) {
    std::vector<std::string_view> names;
    for (const auto& entry : table) names.push_back(entry.name);
    return std::string(followup::book::nearest(word, names));
}

[[noreturn]] void refuse_unknown(const std::string& headline, const std::string& meant) {
    const std::string help = "try followup --help";
    throw Failure(ExitStatus::wrong_usage, headline,
                  meant.empty() ? help : "did you mean " + meant + "? Else " + help);
}

[[noreturn]] void refuse_unknown_option(const std::vector<std::string>& arguments,
                                        const std::string& message) {
    const auto name = unknown_option(arguments);
    const auto meant = name.empty() ? "" : nearest_name(name, option_table());
    refuse_unknown(name.empty() ? message : "there is no option --" + name,
                   meant.empty() ? "" : "--" + meant);
}

/// The rest of a message of cxxopts, in our form: no capital letter.
std::string lower_first(std::string message) {
    if (!message.empty() && message[0] >= 'A' && message[0] <= 'Z')
        message[0] = static_cast<char>(message[0] - 'A' + 'a');
    return message;
}

Typed typed_from(const cxxopts::ParseResult& parsed) {
    Typed typed;
    for (const auto& option : option_table()) {
        const std::string name(option.name);
        if (parsed.count(name) == 0) continue;
        if (!option.argument.empty())
            typed.values[name] = parsed[name].as<std::string>();
        else if (parsed[name].as<bool>())
            typed.values[name] = "";
    }
    // Declared positionals would be split at commas; what cxxopts does not know comes back as it is.
    typed.operands = parsed.unmatched();
    if (typed.operands.empty()) return typed;
    typed.command = typed.operands.front();
    typed.operands.erase(typed.operands.begin());
    return typed;
}

}  // namespace

std::optional<std::string> Typed::value(std::string_view option) const {
    const auto found = values.find(option);
    return found == values.end() ? std::nullopt : std::optional(found->second);
}

Typed parse_arguments(const std::vector<std::string>& arguments) try {
    std::vector<const char*> words{"followup"};
    for (const auto& argument : arguments) words.push_back(argument.c_str());
    return typed_from(parser().parse(static_cast<int>(words.size()), words.data()));
} catch (const cxxopts::exceptions::no_such_option& error) {
    refuse_unknown_option(arguments, lower_first(error.what()));
} catch (const cxxopts::exceptions::exception& error) {
    throw Failure(ExitStatus::wrong_usage, lower_first(error.what()), "try followup --help");
}

const Command& command_named(const std::string& name) {
    if (name.empty()) throw Failure(ExitStatus::wrong_usage, "no command is given", "try followup --help");
    if (const auto* command = find_command(name)) return *command;
    refuse_unknown("there is no command \"" + name + "\"", nearest_name(name, command_table()));
}

}  // namespace followup::cli
