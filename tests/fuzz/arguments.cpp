// The command line, one argument a line: a request, or a message that says what is wrong.

#include "cli/failure.hpp"
#include "cli/options.hpp"
#include "fuzz/budgets.hpp"

namespace followup::fuzz {
namespace {

using Words = std::vector<std::string>;

Words words_of(std::string_view input) {
    Words words;
    while (!input.empty()) {
        const auto end = std::min(input.find_first_of(std::string_view("\n\0", 2)), input.size());
        words.emplace_back(input.substr(0, end));
        input.remove_prefix(std::min(end + 1, input.size()));
    }
    return words;
}

std::string shown(const cli::Typed& typed) {
    std::string text = "command " + typed.command + "\n";
    for (const std::string& operand : typed.operands) text += "operand " + operand + "\n";
    for (const auto& [option, value] : typed.values) text += "option " + option + ": " + value + "\n";
    return text;
}

/// The same, as nobody can mistake it.
Words written_out(const cli::Typed& typed) {
    Words words;
    for (const auto& [option, value] : typed.values) {
        words.push_back("--" + option);
        if (!cli::find_option(option)->argument.empty()) words.back() += "=" + value;
    }
    if (typed.command.empty() && typed.operands.empty()) return words;
    words.emplace_back("--");
    words.push_back(typed.command);
    words.insert(words.end(), typed.operands.begin(), typed.operands.end());
    return words;
}

std::string shown(const cli::Options& options) {
    std::string text = "book " + options.book + "\n";
    for (const std::string& operand : options.operands) text += "operand " + operand + "\n";
    for (const auto& [option, value] : options.given) text += "given " + option + ": " + value + "\n";
    return text + options.output.value_or("no output") + std::to_string(options.days.value_or(0));
}

/// What a run would do first, as `cli::run` has it; or why it does nothing.
std::string outcome(std::string_view input) try {
    const cli::Typed typed = cli::parse_arguments(words_of(input));
    require_same(shown(cli::parse_arguments(written_out(typed))), shown(typed),
                 "what is typed means the same written out");
    const cli::Command& command = cli::command_named(typed.command);
    const cli::Options options = cli::resolve(typed, command, {});
    require(!command.takes_book || !options.book.empty(), "a command that reads a book has one", input);
    require(options.operands.size() <= command.most, "no more operands than the command takes", input);
    return shown(options);
} catch (const cli::Failure& failure) {
    require(failure.status() == cli::ExitStatus::wrong_usage, "it is the usage that is wrong",
            failure.what());
    require(*failure.what() != '\0' && !failure.help().empty(), "a refusal says what, and what to do", input);
    return std::string("refused: ") + failure.what() + "\n" + failure.help();
}

}  // namespace

void fuzz(std::string_view input) {
    read_twice(budgets::arguments, input, outcome, [](const std::string& text) { return text; });
}

}  // namespace followup::fuzz
