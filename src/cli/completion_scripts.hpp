#pragma once

// The script of each shell, and what is the same in all three. A script
// - takes off quotes itself and never has a shell expand what was typed or what a book says: names such as
//   `$(reboot)` must stay text;
// - finds the book as `resolve` (options.hpp) does: -b, else the first operand, else FOLLOWUP_BOOK.

#include "cli/option_table.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace followup::cli {

std::string bash_completion();
std::string zsh_completion();
std::string fish_completion();

/// What stands for the word in the scripts: `contact`; `text` for what cannot be completed.
std::string_view kind_of(Word word);

/// The words of kinds that have a fixed number of them: all but text, file and contact.
struct Vocabulary {
    std::string_view kind;
    std::vector<std::string> words;
};
std::vector<Vocabulary> vocabularies();

/// Of operands: a number for the scripts, large enough for `any_number`.
std::size_t shown_limit(std::size_t most);

/// What an operand behind the first one can be, by kind.
std::vector<std::string> kinds_of_later_operands(const Command& command);

/// The options that can stand behind a command, or before any (nullptr).
std::vector<Option> options_for(const Command* command);

/// The text in single quotes. `escaped_quote` stands for a quote in it.
std::string single_quoted(std::string_view text, std::string_view escaped_quote);

/// With a space between them.
std::string joined(const std::vector<std::string>& words);

}  // namespace followup::cli
