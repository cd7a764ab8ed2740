#pragma once

// Every command and every option, once, as data: parsing and help are made from it.

#include <cstddef>
#include <string_view>
#include <vector>

namespace followup::cli {

struct Command {
    std::string_view name;
    bool takes_book;
    std::string_view operand;  ///< besides the book, such as `CONTACT`; empty: none
    bool operand_is_optional;
    std::string_view summary;  ///< completes "followup NAME: "
    std::string_view details;  ///< whole sentences for the command's own help
};

struct Option {
    std::string_view name;                   ///< without the dashes
    char letter;                             ///< '\0': none
    std::string_view argument;               ///< its word in help; empty: the option takes none
    std::vector<std::string_view> commands;  ///< empty: every command
    std::string_view help;
    std::string_view fallback;  ///< what holds without it, in words; may be empty

    bool applies_to(const Command& command) const;
};

const std::vector<Command>& command_table();
const std::vector<Option>& option_table();

/// nullptr if there is none of this name.
const Command* find_command(std::string_view name);
const Option* find_option(std::string_view name);

}  // namespace followup::cli
