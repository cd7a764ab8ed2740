#include "cli/completion.hpp"

#include <followup/doctor.hpp>
#include "book/names.hpp"
#include "book/policies.hpp"
#include "cli/completion_scripts.hpp"
#include "cli/failure.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace followup::cli {
namespace {

struct Shell {
    std::string_view name;
    std::string (*script)();
};

constexpr Shell shells[] = {{"bash", bash_completion}, {"zsh", zsh_completion}, {"fish", fish_completion}};

template <typename Table>
std::vector<std::string> names_in(const Table& table) {
    std::vector<std::string> names;
    for (const auto& entry : table) names.emplace_back(entry.name);
    return names;
}

std::vector<std::string> policy_names() {
    std::vector<std::string> names;
    for (const auto& [name, draft] : book::builtin_policies()) names.push_back(name);
    return names;
}

std::vector<std::string> app_names() {
    std::vector<std::string> names;
    for (const App app : all_apps) names.emplace_back(key_of(app));
    return names;
}

}  // namespace

std::string completion(std::string_view shell) {
    const auto* const found = std::find_if(std::begin(shells), std::end(shells),
                                           [&](const Shell& one) { return one.name == shell; });
    if (found == std::end(shells))
        throw Failure(ExitStatus::wrong_usage, fmt::format("there is no completion for \"{}\"", shell),
                      "name bash, zsh or fish");
    return found->script();
}

std::string_view kind_of(Word word) {
    switch (word) {
        case Word::none:
            return "text";
        case Word::file:
            return "file";
        case Word::contact:
            return "contact";
        case Word::outcome:
            return "outcome";
        case Word::channel:
            return "channel";
        case Word::policy:
            return "policy";
        case Word::shell:
            return "shell";
        case Word::command:
            return "command";
        case Word::app:
            return "app";
        case Word::choice:
            return "choice";
    }
    return {};
}

std::vector<Vocabulary> vocabularies() {
    return {{kind_of(Word::outcome), names_in(book::names<Outcome>)},
            {kind_of(Word::channel), names_in(book::names<Channel>)},
            {kind_of(Word::policy), policy_names()},
            {kind_of(Word::shell), names_in(shells)},
            {kind_of(Word::command), names_in(command_table())},
            {kind_of(Word::app), app_names()},
            {kind_of(Word::choice), {"auto", "always", "never"}}};
}

std::size_t shown_limit(std::size_t most) {
    return std::min(most, std::size_t{9999});
}

std::vector<std::string> kinds_of_later_operands(const Command& command) {
    if (command.most != any_number) return {};
    std::vector<std::string> kinds{std::string(kind_of(command.word))};
    if (command.name == "log") kinds.emplace_back(kind_of(Word::outcome));
    return kinds;
}

std::vector<Option> options_for(const Command* command) {
    std::vector<Option> options;
    for (const auto& option : option_table())
        if (command == nullptr ? option.commands.empty() : option.applies_to(*command))
            options.push_back(option);
    return options;
}

std::string single_quoted(std::string_view text, std::string_view escaped_quote) {
    std::string quoted = "'";
    for (const char character : text)
        if (character == '\'')
            quoted += escaped_quote;
        else
            quoted += character;
    return quoted + "'";
}

std::string joined(const std::vector<std::string>& words) {
    return fmt::format("{}", fmt::join(words, " "));
}

}  // namespace followup::cli
