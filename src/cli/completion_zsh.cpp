#include "cli/completion_scripts.hpp"

#include <fmt/format.h>

namespace followup::cli {
namespace {

constexpr std::string_view reading = R"sh(#compdef followup
# Completion for zsh, printed by: followup completion zsh

# What stands before the word at the cursor: `command`, `operands`, and `book`, which -b names, else the first
# operand, else FOLLOWUP_BOOK. `book_is_next` if the book may be what is typed. (Q) takes quotes off and
# expands nothing.
_followup_scan() {
    local word name only_operands
    for word in "${(@Q)words[2,CURRENT-1]}"; do
        if [[ -n $name ]]; then
            [[ $name == book ]] && book=$word
            name=
        elif [[ $word == -?* && -z $only_operands ]]; then
            [[ $word == -- ]] && only_operands=1
            [[ $word == --book=* ]] && book=${word#*=}
            _followup_option $word
        elif [[ -z $command ]]; then
            command=$word
        else
            operands+=("$word")
        fi
    done
}

_followup_find_book() {
    if [[ -z $book && -n $takes_book ]]; then
        book=$FOLLOWUP_BOOK
        if (( $#operands == 0 )); then
            book_is_next=1
        elif [[ -z $book || $operands[1] == (-|*.json) ]] || (( $#operands >= most )); then
            book=$operands[1]
            shift operands
        fi
    fi
    [[ $book == ('~/'|'$HOME/')* ]] && book=$HOME/${book#*/}
}

)sh";

constexpr std::string_view answering = R"sh(_followup_complete_contact() {
    local -a contacts
    local expl
    contacts=("${(@f)$(command followup names --book="$book" < /dev/null 2> /dev/null)}")
    contacts=("${(@)contacts:#}")
    _wanted contacts expl contact compadd -a contacts
}

_followup_complete_file() {
    _files
}

_followup_complete_text() {
    _message -e text text
}

_followup_operand() {
    local kind result=1
    local -a kinds
    [[ -n $book_is_next ]] && _files && result=0
    (( $#operands < most )) || return result
    if [[ $command == log && -n ${(M)words:#--mail} ]]; then
        kinds=(file)
    elif (( $#operands )); then
        kinds=($=later)
    else
        kinds=($first)
    fi
    for kind in $kinds; do
        _followup_complete_$kind && result=0
    done
    return result
}

_followup() {
    local command book book_is_next takes_book first later
    local -i most
    local -a operands specs
    _followup_scan
    _followup_command "$command"
    _followup_find_book
    if [[ -z $command ]]; then
        _arguments -s -S $specs '*:command:_followup_complete_command'
    else
        _arguments -s -S $specs '*:operand:_followup_operand'
    fi
}

if [[ $funcstack[1] == _followup ]]; then
    _followup "$@"
else
    compdef _followup followup
fi
)sh";

std::string option_function() {
    std::string text =
        "# The `name` of the option $1, if it takes an argument.\n"
        "_followup_option() {\n    case $1 in\n";
    for (const auto& option : option_table()) {
        if (option.argument.empty() || find_option(option.name) != &option) continue;
        auto pattern = fmt::format("--{}", option.name);
        if (option.letter != '\0') pattern += fmt::format("|-{0}|-[^-]*{0}", option.letter);
        text += fmt::format("        ({}) name={} ;;\n", pattern, option.name);
    }
    return text + "        (*) name= ;;\n    esac\n}\n\n";
}

/// For `_arguments`, where [ ] and : have a meaning.
std::string escaped(std::string_view text) {
    std::string result;
    for (const char character : text) {
        if (std::string_view("[]:\\").find(character) != std::string_view::npos) result += '\\';
        result += character;
    }
    return result;
}

std::string specs_of(const Option& option) {
    std::string rest = fmt::format("[{}]", escaped(option.help));
    if (!option.argument.empty()) {
        const bool is_text = option.word == Word::none;
        rest += fmt::format(":{}:{}", escaped(option.argument),
                            is_text ? " " : fmt::format("_followup_complete_{}", kind_of(option.word)));
    }
    const auto spec = [&](std::string_view form) {
        return single_quoted(fmt::format("{}{}", form, rest), "'\\''");
    };
    const bool has_argument = !option.argument.empty();
    const auto long_form = fmt::format("--{}{}", option.name, has_argument ? "=" : "");
    if (option.letter == '\0') return spec(long_form);
    const auto both = fmt::format("(-{} --{})", option.letter, option.name);
    const auto short_form = fmt::format("-{}{}", option.letter, has_argument ? "+" : "");
    return spec(both + short_form) + " " + spec(both + long_form);
}

std::string specs_text(const Command* command) {
    std::string text;
    for (const auto& option : options_for(command)) text += "                " + specs_of(option) + "\n";
    return text;
}

std::string command_function() {
    std::string text =
        "# What is behind the command $1: `most` operands, the kinds of the `first` and of `later` ones, the "
        "options' `specs`.\n"
        "_followup_command() {\n    case $1 in\n";
    for (const auto& command : command_table()) {
        text +=
            fmt::format("        ({})\n            takes_book={} most={} first={} later={}\n", command.name,
                        command.takes_book ? "1" : "", shown_limit(command.most), kind_of(command.word),
                        single_quoted(joined(kinds_of_later_operands(command)), ""));
        text += fmt::format("            specs=(\n{}            )\n            ;;\n", specs_text(&command));
    }
    return text +
           fmt::format("        (*)\n            specs=(\n{}            )\n            ;;\n    esac\n}}\n\n",
                       specs_text(nullptr));
}

std::string described_commands() {
    std::string text = "_followup_complete_command() {\n    local -a descriptions=(\n";
    for (const auto& command : command_table())
        text +=
            fmt::format("        {}\n",
                        single_quoted(fmt::format("{}:{}", command.name, escaped(command.summary)), "'\\''"));
    return text + "    )\n    _describe -t commands command descriptions\n}\n\n";
}

std::string words_functions() {
    std::string text;
    for (const auto& [kind, words] : vocabularies())
        if (kind != kind_of(Word::command))
            text += fmt::format(
                "_followup_complete_{0}() {{\n    local expl\n    _wanted {0} expl {0} compadd - {1}\n}}\n\n",
                kind, joined(words));
    return text;
}

}  // namespace

std::string zsh_completion() {
    return std::string(reading) + option_function() + command_function() + described_commands() +
           words_functions() + std::string(answering);
}

}  // namespace followup::cli
