#include "cli/run.hpp"

#include <followup/ical.hpp>
#include "cli/agenda.hpp"
#include "cli/bringing_in.hpp"
#include "cli/calendars.hpp"
#include "cli/check.hpp"
#include "cli/completion.hpp"
#include "cli/diagnostics.hpp"
#include "cli/diff.hpp"
#include "cli/doctor.hpp"
#include "cli/explain.hpp"
#include "cli/fit_text.hpp"
#include "cli/generate.hpp"
#include "cli/help.hpp"
#include "cli/journal_file.hpp"
#include "cli/last_feed.hpp"
#include "cli/man_page.hpp"
#include "cli/names.hpp"
#include "cli/outlook.hpp"
#include "cli/publication.hpp"
#include "cli/report.hpp"
#include "cli/streams.hpp"
#include "cli/tracking.hpp"
#include "cli/views.hpp"

#include <cerrno>
#include <map>

namespace followup::cli {
namespace {

ExitStatus check(const Options& options, const Environment& environment) {
    Input input;
    read_input(input, options, environment, [] { return random_text() + random_text(); });
    read_calendars(input, options, LastFeed(input.feeds.published).feed());
    if (input.book)
        for (auto& one : advice(input, options.book)) input.diagnostics.push_back(std::move(one));
    auto text = rendered(input.diagnostics, options, options.color_output);
    if (text.empty() && !options.quiet) text = "no faults\n";
    // While contacts are left out for a fault, the sum would be wrong.
    if (input.book && !options.quiet && status_of(input) == ExitStatus::done)
        text += fit_text(*input.book, fit_of(*input.book, input.now, input.around), options.verbose);
    write_standard_output(text);
    return status_of(input);
}

ExitStatus agenda(const Options& options, const Environment& environment) {
    const Outlook outlook(options, environment);
    outlook.tell(options);
    if (!outlook.plan) return ExitStatus::faults;
    const auto& [input, last, plan] = outlook;
    const AgendaView view{.days = options.days, .everyone = options.verbose};
    if (options.json) {
        const auto feed = publication_of(input, *plan, last.feed()).feed;
        write_standard_output(printed(agenda_json(*input.book, *plan, view, input.around.zone, feed)));
    } else {
        write_standard_output(agenda_table(*input.book, *plan, view, Palette(options.color_output)));
    }
    return status_of(input);
}

ExitStatus explain(const Options& options, const Environment& environment) {
    const Outlook outlook(options, environment);
    outlook.tell(options);
    if (!outlook.plan) return ExitStatus::faults;
    const auto& book = *outlook.input.book;
    const auto person = the_person(book, options.operands.front());
    write_standard_output(options.json
                              ? printed(explain_json(book, *outlook.plan, person, outlook.input.around.zone))
                              : explain_text(book, *outlook.plan, person, Palette(options.color_output)));
    return status_of(outlook.input);
}

ExitStatus diff(const Options& options, const Environment& environment) {
    Outlook outlook(options, environment, FeedReading::whole);
    outlook.tell(options);
    if (!outlook.plan) return ExitStatus::faults;
    ensure_signing_key(outlook.input);
    const auto& input = outlook.input;
    const auto& published = outlook.last.feed();
    const auto publication = publication_of(input, *outlook.plan, published);
    const DiffContext context{*input.book, *outlook.plan, published, input.around};
    const auto changes = seen_changes(publication, context);
    const auto views = out_of_date(make_views(input, *outlook.plan, publication.feed));
    const bool is_out_of_date = write_feed(publication.feed) != outlook.last.bytes() || !views.empty();
    if (options.json)
        write_standard_output(printed(diff_json(changes, context, outlook.last.path())));
    else
        write_standard_output(diff_text(changes, input.around.zone, Palette(options.color_output)) +
                              counts_text(publication, published) + "\n" + changing_text(views));
    if (status_of(input) != ExitStatus::done) return status_of(input);
    return is_out_of_date ? ExitStatus::out_of_date : ExitStatus::done;
}

ExitStatus schema(const Options&, const Environment&) {
    write_standard_output(book_schema());
    return ExitStatus::done;
}

ExitStatus print_completion(const Options& options, const Environment&) {
    write_standard_output(completion(options.operands.front()));
    return ExitStatus::done;
}

ExitStatus print_man_page(const Options&, const Environment&) {
    write_standard_output(man_page());
    return ExitStatus::done;
}

ExitStatus perform(const Command& command, const Options& options, const Environment& environment) {
    static const std::map<std::string_view, ExitStatus (*)(const Options&, const Environment&)> commands{
        {"generate", generate}, {"check", check},       {"agenda", agenda},
        {"explain", explain},   {"diff", diff},         {"schema", schema},
        {"log", log},           {"snooze", snooze},     {"promise", promise},
        {"pause", pause},       {"resume", resume},     {"close", close},
        {"undo", undo},         {"add", add},           {"import", import},
        {"forget", forget},     {"doctor", doctor},     {"completion", print_completion},
        {"names", names},       {"man", print_man_page}};
    try {
        return commands.at(command.name)(options, environment);
    } catch (const MachineFault& fault) {
        // `followup log ana` takes ana for the book, unless FOLLOWUP_BOOK says where that is.
        if (fault.path() != options.book || fault.error() != ENOENT || command.least == 0 ||
            options.book.ends_with(".json"))
            throw;
        throw Failure(ExitStatus::machine_failed, fault.what(),
                      "name the book first, or set FOLLOWUP_BOOK; a name of several words goes into quotes");
    }
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
