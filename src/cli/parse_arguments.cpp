#include "book/nearest.hpp"
#include "cli/failure.hpp"
#include "cli/options.hpp"

#include <fmt/format.h>
#include <cxxopts.hpp>

#include <algorithm>

namespace followup::cli {
namespace {

cxxopts::Options parser() {
    cxxopts::Options options("followup");
    auto add = options.add_options();
    for (const auto& option : option_table()) {
        if (find_option(option.name) != &option) continue;  // cxxopts takes a name once
        const auto names = (option.letter == '\0' ? "" : std::string(1, option.letter) + ",");
        const std::shared_ptr<cxxopts::Value> flag = cxxopts::value<bool>();
        const std::shared_ptr<cxxopts::Value> text = cxxopts::value<std::string>();
        add(names + std::string(option.name), "", option.argument.empty() ? flag : text);
    }
    return options;
}

// cxxopts tells which option is wrong only in its message, whose words change from release to release.

/// The option that an argument names, of several letters (-vo) the last one; null if there is none.
const Option* option_of(std::string_view argument) {
    if (argument.starts_with("--")) return find_option(argument.substr(2, argument.find('=') - 2));
    if (argument.size() < 2 || argument.front() != '-') return nullptr;
    const auto& all = option_table();
    const auto found = std::find_if(all.begin(), all.end(),
                                    [&](const Option& option) { return option.letter == argument.back(); });
    return found == all.end() ? nullptr : &*found;
}

/// The first argument that is a command; nullptr if there is none.
const Command* command_in(const std::vector<std::string>& arguments) {
    for (const auto& argument : arguments)
        if (const auto* command = find_command(argument)) return command;
    return nullptr;
}

/// The first argument that looks like an option and is none.
std::string unknown_option(const std::vector<std::string>& arguments) {
    for (const auto& argument : arguments)
        if (argument.size() > 1 && argument.front() == '-' && option_of(argument) == nullptr)
            return argument.substr(0, argument.find('='));
    return {};
}

/// The first option that is given a value and takes none.
const Option* option_with_needless_value(const std::vector<std::string>& arguments) {
    for (const auto& argument : arguments)
        if (const auto* option = option_of(argument))
            if (option->argument.empty() && argument.find('=') != std::string::npos) return option;
    return nullptr;
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
    const auto unknown = unknown_option(arguments);
    const bool is_word = unknown.starts_with("--");
    const auto meant = is_word ? nearest_name(unknown.substr(2), option_table()) : "";
    refuse_unknown(unknown.empty() ? message : "there is no option " + unknown,
                   meant.empty() ? "" : "--" + meant);
}

[[noreturn]] void refuse_missing_value(const std::vector<std::string>& arguments,
                                       const std::string& message) {
    const auto* option = arguments.empty() ? nullptr : option_of(arguments.back());
    if (option != nullptr) option = find_option(option->name, command_in(arguments));
    throw Failure(ExitStatus::wrong_usage, option == nullptr ? message : option->needs_its_argument(),
                  "try followup --help");
}

[[noreturn]] void refuse_value(const std::vector<std::string>& arguments, const std::string& message) {
    const auto* option = option_with_needless_value(arguments);
    throw Failure(ExitStatus::wrong_usage,
                  option == nullptr ? message : fmt::format("--{} takes no value", option->name),
                  "try followup --help");
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
} catch (const cxxopts::exceptions::missing_argument& error) {
    refuse_missing_value(arguments, lower_first(error.what()));
} catch (const cxxopts::exceptions::incorrect_argument_type& error) {
    refuse_value(arguments, lower_first(error.what()));
} catch (const cxxopts::exceptions::exception& error) {
    throw Failure(ExitStatus::wrong_usage, lower_first(error.what()), "try followup --help");
}

const Command& command_named(const std::string& name) {
    if (name.empty()) throw Failure(ExitStatus::wrong_usage, "no command is given", "try followup --help");
    if (const auto* command = find_command(name)) return *command;
    refuse_unknown("there is no command \"" + name + "\"", nearest_name(name, command_table()));
}

}  // namespace followup::cli
