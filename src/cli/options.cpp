#include "cli/options.hpp"

#include "cli/failure.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <charconv>

namespace followup::cli {
namespace {

[[noreturn]] void refuse(const std::string& headline, const Command& command) {
    throw Failure(ExitStatus::wrong_usage, headline, fmt::format("try followup {} --help", command.name));
}

void refuse_misplaced_options(const Typed& typed, const Command& command) {
    for (const auto& option : option_table()) {
        if (!typed.has(option.name) || find_option(option.name, &command) != &option) continue;
        if (!option.applies_to(command))
            refuse(fmt::format("{} has no option --{}", command.name, option.name), command);
        if (!option.argument.empty() && typed.value(option.name)->empty())
            refuse(option.needs_its_argument(), command);
    }
}

/// What a command cannot do without: `a BOOK, a CONTACT and a WHEN`.
std::string required_operands(const Command& command, bool has_book) {
    std::vector<std::string> words;
    if (command.takes_book && !has_book) words.emplace_back("a BOOK");
    auto rest = command.operands;
    for (std::size_t i = 0; i < command.least; ++i) {
        words.push_back(fmt::format("a {}", rest.substr(0, rest.find_first_of(" ."))));
        rest.remove_prefix(std::min(rest.find(' '), rest.size() - 1) + 1);
    }
    const auto last = words.back();
    words.pop_back();
    return words.empty() ? last : fmt::format("{} and {}", fmt::join(words, ", "), last);
}

/// Whether a word is a book rather than a contact or a file to import, where both could stand. Mails come
/// from standard input as well.
bool looks_like_a_book(std::string_view word, const Typed& typed) {
    return word.ends_with(".json") || (word == "-" && !typed.has("mail"));
}

/// How few operands a command can do with: mails come from standard input, if no file is named.
std::size_t least_operands(const Typed& typed, const Command& command) {
    return typed.has("mail") ? 0 : command.least;
}

/// Whether the first operand is the book. With FOLLOWUP_BOOK it need not be.
bool begins_with_book(const Typed& typed, const Command& command, const Environment& environment) {
    if (typed.operands.empty() || typed.has("book")) return false;
    if (environment.book.empty() || command.most == 0) return true;
    return typed.operands.size() > least_operands(typed, command) &&
           looks_like_a_book(typed.operands.front(), typed);
}

/// The book from where it is named: -b, else the first operand, else the environment.
void take_operands(const Typed& typed, const Command& command, const Environment& environment,
                   Options& options) {
    options.operands = typed.operands;
    if (command.takes_book) {
        options.book = typed.value("book").value_or(environment.book);
        if (begins_with_book(typed, command, environment)) {
            options.book = options.operands.front();
            options.operands.erase(options.operands.begin());
        }
    }
    const bool is_missing = command.takes_book && options.book.empty();
    if (is_missing || options.operands.size() < least_operands(typed, command))
        refuse(fmt::format("{} needs {}", command.name,
                           required_operands(command, typed.has("book") || !environment.book.empty())),
               command);
    if (options.operands.size() <= command.most) return;
    const auto headline = fmt::format("\"{}\" is one operand too many", options.operands.back());
    if (command.most == 0) refuse(headline, command);
    throw Failure(
        ExitStatus::wrong_usage, headline,
        fmt::format("put words that belong together into quotes: followup {} \"Ana Ruiz\"", command.name));
}

std::optional<int> days_of(const Typed& typed, const Command& command) {
    const auto text = typed.value("days");
    if (!text) return std::nullopt;
    int days = 0;
    const auto* end = text->data() + text->size();
    const auto read = std::from_chars(text->data(), end, days);
    if (read.ec != std::errc() || read.ptr != end || days < 1)
        refuse(fmt::format("--days takes a whole number from 1, not \"{}\"", *text), command);
    return days;
}

std::optional<GivenTime> now_of(const Typed& typed, const Command& command) {
    const auto text = typed.value("now");
    if (!text) return std::nullopt;
    const auto time = parse_time(*text);
    if (!time)
        refuse(fmt::format("--now takes a time such as 2026-11-22, 2026-11-22T08:00 or "
                           "2026-11-22T08:00:00+01:00, not \"{}\"",
                           *text),
               command);
    return time;
}

}  // namespace

std::string Options::text(std::string_view option) const {
    const auto found = given.find(option);
    return found == given.end() ? std::string() : found->second;
}

bool uses_color(std::string_view when, const Environment& environment, bool is_terminal) {
    return when == "always" || (when != "never" && is_terminal && !environment.has_no_color);
}

Options resolve(const Typed& typed, const Command& command, const Environment& environment) {
    refuse_misplaced_options(typed, command);
    Options options;
    take_operands(typed, command, environment, options);
    options.output = typed.value("output");
    options.given = typed.values;
    options.now = now_of(typed, command);
    options.days = days_of(typed, command);
    options.json = typed.has("json");
    options.strict = typed.has("strict");
    options.allow_removals = typed.has("allow-removals");
    options.quiet = typed.has("quiet");
    options.verbose = typed.has("verbose");
    const auto when = typed.value("color").value_or("auto");
    if (when != "auto" && when != "always" && when != "never")
        refuse(fmt::format("--color takes auto, always or never, not \"{}\"", when), command);
    options.color_output = uses_color(when, environment, environment.stdout_is_terminal);
    options.color_errors = uses_color(when, environment, environment.stderr_is_terminal);
    return options;
}

}  // namespace followup::cli
