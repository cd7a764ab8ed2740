#include "cli/completion_scripts.hpp"

#include <fmt/format.h>

namespace followup::cli {
namespace {

constexpr std::string_view reading =
    R"sh(# Completion for fish (3.4 or later), printed by: followup completion fish

# What the word at the cursor can be: prints the command before it, the book (-b, else the first operand, else
# FOLLOWUP_BOOK), and the kinds of operands that can stand here, one a line.
function __followup_here
    set -l command
    set -l book
    set -l operands
    set -l option
    set -l only_operands
    set -l words (commandline -opc)
    for word in $words[2..]
        if test -n "$option"
            test $option = book; and set book $word
            set option
        else if test -z "$only_operands"; and string match -qr -- '^-.' $word
            test "$word" = --; and set only_operands 1
            set option (__followup_option $word)
            string match -q -- '--book=*' $word; and set book (string replace -- --book= '' $word)
        else if test -z "$command"
            set command $word
        else
            set -a operands "$word"
        end
    end
    set -l about (__followup_command $command)
    set -l most $about[2]
    set -l kinds
    if test "$about[1]" = book; and test -z "$book"
        set book $FOLLOWUP_BOOK
        if test (count $operands) = 0
            set kinds file
        else if test -z "$book"; or string match -qr -- '^-$|\.json$' $operands[1]; or test (count $operands) -ge $most
            set book $operands[1]
            set -e operands[1]
        end
    end
    if test (count $operands) -lt "$most"
        if test "$command" = log; and contains -- --mail $words
            set -a kinds file
        else if test (count $operands) = 0
            set -a kinds $about[3]
        else
            set -a kinds $about[4..]
        end
    end
    string match -qr -- '^(~|\$HOME)/' $book; and set book $HOME/(string replace -r -- '^[^/]*/' '' $book)
    printf '%s\n' "$command" "$book" $kinds
end

)sh";

constexpr std::string_view answering = R"sh(function __followup_command_is
    set -l here (__followup_here)
    contains -- "$here[1]" $argv
end

function __followup_takes_file
    set -l here (__followup_here)
    contains file $here[3..]
end

function __followup_contacts
    set -l here (__followup_here)
    command followup names --book="$here[2]" </dev/null 2>/dev/null
end

function __followup_operands
    set -l here (__followup_here)
    for kind in $here[3..]
        switch $kind
            case contact
                __followup_contacts
            case '*'
                __followup_words $kind
        end
    end
end

complete -c followup -f
complete -c followup -n __followup_takes_file -F
complete -c followup -a '(__followup_operands)'
)sh";

std::string option_function() {
    std::string long_forms, short_forms;
    for (const auto& option : option_table()) {
        if (option.argument.empty() || find_option(option.name) != &option) continue;
        const auto name = fmt::format("            echo {}\n", option.name);
        long_forms += fmt::format("        case --{}\n{}", option.name, name);
        if (option.letter != '\0') short_forms += fmt::format("        case '-*{}'\n{}", option.letter, name);
    }
    return "# The name of the option $argv[1], if it takes an argument.\n"
           "function __followup_option\n    switch $argv[1]\n" +
           long_forms + "        case '--*'\n" + short_forms + "    end\nend\n\n";
}

std::string command_function() {
    std::string text =
        "# What is behind the command $argv[1]: `book` if it takes one, how many operands, the kinds of the\n"
        "# first and of later ones.\n"
        "function __followup_command\n    switch \"$argv[1]\"\n";
    for (const auto& command : command_table()) {
        auto values = fmt::format("{} {} {}", command.takes_book ? "book" : "''", shown_limit(command.most),
                                  kind_of(command.word));
        for (const auto& kind : kinds_of_later_operands(command)) values += " " + kind;
        text += fmt::format("        case {}\n            printf '%s\\n' {}\n", command.name, values);
    }
    return text + "        case '*'\n            printf '%s\\n' '' 0\n    end\nend\n\n";
}

std::string words_function() {
    std::string text = "function __followup_words\n    switch $argv[1]\n";
    for (const auto& [kind, words] : vocabularies())
        text += fmt::format("        case {}\n            printf '%s\\n' {}\n", kind, joined(words));
    return text + "    end\nend\n\n";
}

/// In fish's single quotes, a backslash counts as well.
std::string quoted(std::string_view text) {
    std::string escaped;
    for (const char character : text) {
        if (character == '\\') escaped += '\\';
        escaped += character;
    }
    return single_quoted(escaped, "\\'");
}

std::string commands_text() {
    std::string text;
    for (const auto& command : command_table())
        text += fmt::format("complete -c followup -n '__followup_command_is \"\"' -a {} -d {}\n",
                            command.name, quoted(command.summary));
    return text;
}

std::string argument_of(const Option& option) {
    if (option.argument.empty()) return "";
    switch (option.word) {
        case Word::none:
            return " -x";
        case Word::file:
            return " -r -F";
        case Word::contact:
            return " -x -a '(__followup_contacts)'";
        default:
            return fmt::format(" -x -a '(__followup_words {})'", kind_of(option.word));
    }
}

std::string options_text() {
    std::string text;
    for (const auto& option : option_table()) {
        text += "complete -c followup";
        if (!option.commands.empty())
            text += fmt::format(" -n '__followup_command_is {}'", fmt::join(option.commands, " "));
        if (option.letter != '\0') text += fmt::format(" -s {}", option.letter);
        text += fmt::format(" -l {}{} -d {}\n", option.name, argument_of(option), quoted(option.help));
    }
    return text;
}

}  // namespace

std::string fish_completion() {
    return std::string(reading) + option_function() + command_function() + words_function() +
           std::string(answering) + commands_text() + options_text();
}

}  // namespace followup::cli
