#include "cli/options.hpp"

#include "cli/failure.hpp"

#include <fmt/format.h>

#include <charconv>
#include <filesystem>

namespace followup::cli {
namespace {

[[noreturn]] void refuse(const std::string& headline, const Command& command) {
    throw Failure(ExitStatus::wrong_usage, headline, fmt::format("try followup {} --help", command.name));
}

void refuse_misplaced_options(const Typed& typed, const Command& command) {
    for (const auto& option : option_table()) {
        if (!typed.has(option.name)) continue;
        if (!option.applies_to(command))
            refuse(fmt::format("{} has no option --{}", command.name, option.name), command);
        if (!option.argument.empty() && typed.value(option.name)->empty())
            refuse(fmt::format("--{} needs a {}", option.name, option.argument), command);
    }
}

std::string all_operands(const Command& command) {
    return command.operand.empty() ? "BOOK" : fmt::format("BOOK and a {}", command.operand);
}

/// Takes the book from where it is named: -b, else the first operand if there is one more than the command
/// itself can take, else the environment.
void take_operands(const Typed& typed, const Command& command, const Environment& environment,
                   Options& options) {
    auto operands = typed.operands;
    const std::size_t most = command.operand.empty() ? 0 : 1;
    if (command.takes_book) {
        options.book = typed.value("book").value_or("");
        if (options.book.empty() && operands.size() > most) {
            options.book = operands.front();
            operands.erase(operands.begin());
        }
        if (options.book.empty()) options.book = environment.book;
        if (options.book.empty())
            refuse(fmt::format("{} needs a {}", command.name, all_operands(command)), command);
    }
    if (operands.size() > most)
        refuse(fmt::format("\"{}\" is one operand too many", operands.back()), command);
    if (!operands.empty()) options.operand = operands.front();
    if (options.operand.empty() && most > 0 && !command.operand_is_optional)
        refuse(fmt::format("{} needs a {}", command.name, command.operand), command);
}

/// Without -o, the feed is beside the book. What -o - prints was published there, if anywhere.
void place_feed(const Typed& typed, Options& options) {
    std::string beside;
    if (options.book != "-") beside = std::filesystem::path(options.book).replace_extension(".ics").string();
    options.output = typed.value("output").value_or(beside);
    options.published = options.output == "-" ? beside : options.output;
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

bool uses_color(std::string_view when, const Environment& environment, bool is_terminal) {
    return when == "always" || (when != "never" && is_terminal && !environment.has_no_color);
}

Options resolve(const Typed& typed, const Command& command, const Environment& environment) {
    refuse_misplaced_options(typed, command);
    Options options;
    take_operands(typed, command, environment, options);
    if (command.takes_book) place_feed(typed, options);
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
