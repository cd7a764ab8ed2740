#include "cli/completion_scripts.hpp"

#include <fmt/format.h>

namespace followup::cli {
namespace {

// Readline hands over pieces of words, cut at each = @ and :, with the quotes that were typed, and puts back
// what it is given as it is. So the line is taken apart here, and what is offered is quoted to fit.

constexpr std::string_view reading =
    R"sh(# Completion for bash (4.3 or later), printed by: followup completion bash

# The words of the line $1, quotes taken off, nothing expanded: `words`. The quote open at its end: `quote`.
_followup_split() {
    local line=$1 char next begun= i
    words=('') quote=
    for ((i = 0; i < ${#line}; i++)); do
        char=${line:i:1} next=${line:i+1:1}
        if [[ $char == [[:blank:]] && ! $quote ]]; then
            if [[ $begun ]]; then words+=(''); fi
            begun=
            continue
        fi
        begun=1
        if [[ $char == "$quote" ]]; then
            quote=
        elif [[ $char == \\ && $quote != "'" && (! $quote || $next == [\$\`\"\\]) ]]; then
            words[-1]+=$next
            ((i += 1))
        elif [[ $char == [\'\"] && ! $quote ]]; then
            quote=$char
        else
            words[-1]+=$char
        fi
    done
}

# What stands before the last word: `command`, `operands`, `book` (of -b), `only_operands` (after --), and
# `option` and `kind` if the last word is an option's argument.
_followup_scan() {
    local word
    command= operands=() book= only_operands= option= kind=
    for word in "${words[@]:1:${#words[@]}-2}"; do
        if [[ $option ]]; then
            if [[ $option == book ]]; then book=$word; fi
            option=
        elif [[ $word == -?* && ! $only_operands ]]; then
            if [[ $word == -- ]]; then only_operands=1; fi
            if [[ $word == --book=* ]]; then book=${word#*=}; fi
            _followup_option "$word"
        elif [[ ! $command ]]; then
            command=$word
        else
            operands+=("$word")
        fi
    done
}

)sh";

constexpr std::string_view answering =
    R"sh(# The book, where -b does not name it; `files` if it may be what is typed.
_followup_find_book() {
    if [[ $book || ! $takes_book ]]; then return; fi
    book=${FOLLOWUP_BOOK-}
    if ((${#operands[@]} == 0)); then
        files=1
    elif [[ ! $book || ${operands[0]} == @(-|*.json) ]] || ((${#operands[@]} >= most)); then
        book=${operands[0]}
        operands=("${operands[@]:1}")
    fi
}

# What words of the kinds in $@ there are: `candidates`, `files`.
_followup_offer() {
    local kind names=()
    for kind; do
        case $kind in
            file) files=1 ;;
            contact)
                case $book in '~/'* | '$HOME/'*) book=$HOME/${book#*/} ;; esac
                mapfile -t names < <(command followup names --book="$book" < /dev/null 2> /dev/null)
                candidates+=("${names[@]}")
                ;;
            *) _followup_words "$kind" ;;
        esac
    done
}

_followup_operand() {
    if [[ $command == log && " ${words[*]} " == *' --mail '* ]]; then first=file later=file; fi
    if ((${#operands[@]} >= most)); then
        return
    elif ((${#operands[@]} == 0)); then
        _followup_offer $first
    else
        _followup_offer $later
    fi
}

# The text $1 as it has to be written inside `quote`: `quoted`.
_followup_quote() {
    local char i
    quoted=
    for ((i = 0; i < ${#1}; i++)); do
        char=${1:i:1}
        case $quote$char in
            "''") quoted+="'\\''" ;;
            \"!) quoted+="\"'!'\"" ;; # else a line of the history takes its place
            \"[\"\$\`\\]) quoted+=\\$char ;;
            [\'\"]? | [[:alnum:]_.,:/@%+=-]) quoted+=$char ;;
            *) quoted+=\\$char ;;
        esac
    done
    # Readline closes the quote, unless it believes that this has been done.
    if [[ $quote && $quoted == *"$quote" ]]; then quoted+=$quote; fi
}

# Readline puts the answer in the place of $1 alone, which may begin inside a word and inside quotes.
_followup_answer() {
    local candidate
    _followup_split "${line%"$1"}"
    for candidate in "${candidates[@]}"; do
        candidate=$prefix$candidate
        if [[ $candidate == "$typed"* ]]; then
            _followup_quote "${candidate:${#words[-1]}}"
            COMPREPLY+=("$quoted")
        fi
    done
    if [[ $files && ${#COMPREPLY[@]} == 0 ]]; then compopt -o default; fi
}

_followup() {
    local IFS=$' \t\n' line=${COMP_LINE:0:COMP_POINT} words quote typed quoted candidates=() files= prefix=
    local command operands book only_operands option kind takes_book most first later options
    COMPREPLY=()
    _followup_split "$line"
    typed=${words[-1]}
    _followup_scan
    _followup_command "$command"
    _followup_find_book
    if [[ $typed == --*=* && ! $option && ! $only_operands ]]; then
        prefix=${typed%%=*}=
        _followup_option "${typed%%=*}"
    fi
    if [[ $option ]]; then
        files=
        _followup_offer "$kind"
    elif [[ $typed == -* && ! $only_operands ]]; then
        files=
        candidates=("${options[@]}")
    elif [[ ! $command ]]; then
        _followup_offer command
    else
        _followup_operand
    fi
    _followup_answer "$2"
}

complete -F _followup followup
)sh";

/// Of options that share a name.
std::string kinds_by_command() {
    std::string text;
    for (const auto& option : option_table())
        if (find_option(option.name) != &option)
            text += fmt::format("    case $option:$command in {0}:{1}) kind={2} ;; esac\n", option.name,
                                fmt::join(option.commands, fmt::format(" | {}:", option.name)),
                                kind_of(option.word));
    return text;
}

std::string option_function() {
    std::string text =
        "# Which `option` with an argument $1 is, if any, and the `kind` of its argument.\n"
        "_followup_option() {\n    case $1 in\n";
    for (const auto& option : option_table()) {
        if (option.argument.empty() || find_option(option.name) != &option) continue;
        auto pattern = fmt::format("--{}", option.name);
        if (option.letter != '\0') pattern += fmt::format(" | -{0} | -[!-]*{0}", option.letter);
        text += fmt::format("        {}) option={} kind={} ;;\n", pattern, option.name, kind_of(option.word));
    }
    return text + "        *) option= kind= ;;\n    esac\n" + kinds_by_command() + "}\n\n";
}

std::string long_options(const Command* command) {
    std::vector<std::string> names;
    for (const auto& option : options_for(command)) names.push_back(fmt::format("--{}", option.name));
    return joined(names);
}

std::string command_function() {
    std::string text =
        "# What is behind the command $1: `most` operands, the kinds of the `first` and of `later` ones, "
        "`options`.\n"
        "_followup_command() {\n"
        "    takes_book= most=0 first= later=\n"
        "    case $1 in\n";
    for (const auto& command : command_table()) {
        text += fmt::format("        {})\n", command.name);
        if (command.takes_book) text += "            takes_book=1\n";
        if (command.most > 0)
            text += fmt::format("            most={} first={} later={}\n", shown_limit(command.most),
                                kind_of(command.word),
                                single_quoted(joined(kinds_of_later_operands(command)), ""));
        text += fmt::format("            options=({})\n            ;;\n", long_options(&command));
    }
    return text + fmt::format("        *) options=({}) ;;\n    esac\n}}\n\n", long_options(nullptr));
}

std::string words_function() {
    std::string text = "_followup_words() {\n    case $1 in\n";
    for (const auto& [kind, words] : vocabularies())
        text += fmt::format("        {}) candidates+=({}) ;;\n", kind, joined(words));
    return text + "    esac\n}\n\n";
}

}  // namespace

std::string bash_completion() {
    return std::string(reading) + option_function() + command_function() + words_function() +
           std::string(answering);
}

}  // namespace followup::cli
