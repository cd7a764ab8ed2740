#pragma once

// Two steps: what was typed, with no look at the world around, and what it comes down to.

#include "cli/environment.hpp"
#include "cli/option_table.hpp"
#include "cli/timestamps.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace followup::cli {

/// What was typed. Nothing is resolved, so that `--help` and `--version` work whatever else is wrong.
struct Typed {
    std::string command;                                     ///< empty: none
    std::vector<std::string> operands;                       ///< in order, the book included
    std::map<std::string, std::string, std::less<>> values;  ///< by option; "" for those without argument

    bool has(std::string_view option) const { return values.contains(option); }
    std::optional<std::string> value(std::string_view option) const;
};

/// What it comes down to.
struct Options {
    std::string book;                   ///< a path, or `-`; empty for a command that reads none
    std::vector<std::string> operands;  ///< the command's own
    /// What options were given that only the command itself can make something of, by name.
    std::map<std::string, std::string, std::less<>> given;
    std::optional<std::string> output;  ///< where the feed goes: a path, or `-`; nullopt: where the book says
    std::optional<GivenTime> now;
    std::optional<int> days;
    bool json = false, quiet = false, verbose = false;
    bool strict = false;                              ///< publish nothing if there is a fault
    bool allow_removals = false;                      ///< however many contacts are gone
    bool color_output = false, color_errors = false;  ///< on standard output, on standard error

    bool has(std::string_view option) const { return given.contains(option); }
    /// Empty where it was not given.
    std::string text(std::string_view option) const;
};

/// Throws `Failure` (wrong usage) for options that do not exist. `arguments` are without the program's name.
Typed parse_arguments(const std::vector<std::string>& arguments);

/// Throws `Failure` (wrong usage) if there is none of that name.
const Command& command_named(const std::string& name);

/// Whether to write in colour, by `when` (`auto`, `always`, `never`).
bool uses_color(std::string_view when, const Environment& environment, bool is_terminal);

/// Throws `Failure` (wrong usage) for what does not fit the command.
Options resolve(const Typed& typed, const Command& command, const Environment& environment);

}  // namespace followup::cli
