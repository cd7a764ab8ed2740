#include "cli/run.hpp"

#include <followup/events.hpp>
#include <followup/feed.hpp>
#include <followup/ical.hpp>
#include "cli/agenda.hpp"
#include "cli/check.hpp"
#include "cli/diagnostics.hpp"
#include "cli/explain.hpp"
#include "cli/help.hpp"
#include "cli/input.hpp"
#include "cli/options.hpp"
#include "cli/output.hpp"
#include "cli/streams.hpp"

#include <map>

namespace followup::cli {
namespace {

constexpr std::size_t most_diagnostics = 20;

std::string rendered(const Input& input, const Options& options, bool colored) {
    const auto limit = options.verbose ? std::nullopt : std::optional(most_diagnostics);
    return render(input.diagnostics, Palette(colored), limit);
}

ExitStatus status_of(const Input& input) {
    return has_errors(input.diagnostics) ? ExitStatus::faults : ExitStatus::done;
}

/// Reads the book and says on standard error what is wrong with it.
Input read_and_report(const Options& options, const Environment& environment) {
    auto input = read_input(options, environment);
    write_standard_error(rendered(input, options, options.color_errors));
    if (options.verbose && input.book) write_standard_error(sources_text(input, options));
    return input;
}

ExitStatus generate(const Options& options, const Environment& environment) {
    require_output(options);
    const auto input = read_and_report(options, environment);
    if (!input.book) return ExitStatus::faults;
    const auto plan = make_plan(*input.book, input.now, input.zone);
    auto events = compose_events(*input.book, plan, input.zone);
    const auto feed =
        first_publication(calendar_properties(input.book->calendar), std::move(events), input.now);
    const auto published = deliver(options, write_feed(feed));
    const bool is_wanted = options.verbose || (environment.stderr_is_terminal && options.output != "-");
    if (is_wanted && !options.quiet) write_standard_error(summary(options, feed.events.size(), published));
    return status_of(input);
}

ExitStatus check(const Options& options, const Environment& environment) {
    auto input = read_input(options, environment);
    if (input.book)
        for (auto& one : advice(input, options.book)) input.diagnostics.push_back(std::move(one));
    auto text = rendered(input, options, options.color_output);
    if (text.empty() && !options.quiet) text = "no faults\n";
    write_standard_output(text);
    return status_of(input);
}

ExitStatus agenda(const Options& options, const Environment& environment) {
    const auto input = read_and_report(options, environment);
    if (!input.book) return ExitStatus::faults;
    const auto& book = *input.book;
    const auto plan = make_plan(book, input.now, input.zone);
    const AgendaView view{.days = options.days, .everyone = options.verbose};
    write_standard_output(options.json ? printed(agenda_json(book, plan, view, input.zone))
                                       : agenda_table(book, plan, view, Palette(options.color_output)));
    return status_of(input);
}

ExitStatus explain(const Options& options, const Environment& environment) {
    const auto input = read_and_report(options, environment);
    if (!input.book) return ExitStatus::faults;
    const auto& book = *input.book;
    const auto person = the_person(book, options.operand);
    const auto plan = make_plan(book, input.now, input.zone);
    write_standard_output(options.json ? printed(explain_json(book, plan, person, input.zone))
                                       : explain_text(book, plan, person, Palette(options.color_output)));
    return status_of(input);
}

ExitStatus schema(const Options&, const Environment&) {
    write_standard_output(book_schema());
    return ExitStatus::done;
}

ExitStatus perform(const Command& command, const Options& options, const Environment& environment) {
    static const std::map<std::string_view, ExitStatus (*)(const Options&, const Environment&)> commands{
        {"generate", generate},
        {"check", check},
        {"agenda", agenda},
        {"explain", explain},
        {"schema", schema}};
    return commands.at(command.name)(options, environment);
}

/// Help and version look at nothing of the world, so that they work whatever else is wrong.
std::optional<std::string> information(const Typed& typed) {
    if (typed.has("version")) return version_text(ical_library_version(), time_zone_data_version());
    if (typed.command == "help")
        return typed.operands.empty() ? general_help() : command_help(command_named(typed.operands.front()));
    if (!typed.has("help")) return std::nullopt;
    return typed.command.empty() ? general_help() : command_help(command_named(typed.command));
}

}  // namespace

ExitStatus run(const std::vector<std::string>& arguments, const Environment& environment) {
    const auto typed = parse_arguments(arguments);
    if (const auto text = information(typed)) {
        write_standard_output(*text);
        return ExitStatus::done;
    }
    const auto& command = command_named(typed.command);
    return perform(command, resolve(typed, command, environment), environment);
}

}  // namespace followup::cli
