#pragma once

// Every command and every option, once, as data: parsing, help, the man page and completion are made from it.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace followup::cli {

/// What a word on the command line stands for, so that a shell can complete it.
enum class Word { none, file, contact, outcome, channel, policy, shell, command, app, choice };

struct Command {
    std::string_view name;
    bool takes_book;
    std::string_view operands;  ///< besides the book, as help shows them: `CONTACT… [OUTCOME]`; may be empty
    std::size_t least, most;    ///< how many of them
    Word word;                  ///< what the first of them is; `log` takes outcomes, too
    std::string_view summary;   ///< completes "followup NAME: "
    std::string_view details;   ///< whole sentences for the command's own help
};

/// Two commands may have options of the same name, which mean different things; then all of them take an
/// argument, or none does.
struct Option {
    std::string_view name;                   ///< without the dashes
    char letter;                             ///< '\0': none
    std::string_view argument;               ///< its word in help; empty: the option takes none
    Word word;                               ///< what its argument is
    std::vector<std::string_view> commands;  ///< empty: every command
    std::string_view help;
    std::string_view fallback;  ///< what holds without it, in words; may be empty

    bool applies_to(const Command& command) const;

    /// `--for needs an APP`
    std::string needs_its_argument() const;
};

/// No limit to the operands of a command.
inline constexpr std::size_t any_number = static_cast<std::size_t>(-1);

const std::vector<Command>& command_table();
const std::vector<Option>& option_table();

/// nullptr if there is none of this name.
const Command* find_command(std::string_view name);

/// The one that `command` has, if several are called so. nullptr if there is none of this name.
const Option* find_option(std::string_view name, const Command* command = nullptr);

}  // namespace followup::cli
