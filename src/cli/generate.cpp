#include "cli/generate.hpp"

#include <followup/events.hpp>
#include <followup/ical.hpp>
#include <followup/publish.hpp>
#include "cli/book_lock.hpp"
#include "cli/calendars.hpp"
#include "cli/diagnostics.hpp"
#include "cli/diff.hpp"
#include "cli/feed_paths.hpp"
#include "cli/feed_warnings.hpp"
#include "cli/first_fault.hpp"
#include "cli/items.hpp"
#include "cli/journal_file.hpp"
#include "cli/last_feed.hpp"
#include "cli/output.hpp"
#include "cli/publication.hpp"
#include "cli/report.hpp"
#include "cli/streams.hpp"
#include "cli/text.hpp"
#include "cli/views.hpp"

#include <fmt/format.h>

#include <filesystem>
#include <utility>

namespace followup::cli {
namespace {

constexpr std::size_t most_ids = 5;

/// Everything stays as it was published, and an event says why.
void tell_in_calendar(const Options& options, const Input& input, const LastFeed& last,
                      const Trouble& trouble) {
    if (options.strict || !last.exists()) return;
    const auto publication = all_as_published(last, input, trouble);
    deliver(input.feeds.output, write_feed(publication.feed));
    try {
        deliver_items(options, publication.feed, last.feed());
    } catch (const MachineFault& fault) {
        // What is to be told goes before it.
        report({warning_about(options.text("items"), fault.what(), "the feed tells of what is wrong")},
               options);
    }
}

/// A book or journal that is not there, or cannot be read, is told of in the calendar, too.
Input read_or_tell(const Options& options, const Environment& environment) {
    Input input;
    try {
        read_input(input, options, environment);
        return input;
    } catch (const MachineFault& fault) {
        const auto name = std::filesystem::path(fault.path()).filename().string();
        const LastFeed last(input.feeds.published);
        tell_in_calendar(options, input, last, {name + " cannot be read", fault.what()});
        throw;
    }
}

/// The guard: a book that was cut short must not empty the calendar.
void refuse_removals(const Options& options, const Input& input, const LastFeed& last) {
    const auto owners = owners_of(last.feed(), *input.book);
    if (options.allow_removals || !is_suspicious(owners)) return;
    const auto headline =
        fmt::format("{} of the {} contacts in the feed are no longer in {}", owners.gone.size(),
                    owners.contacts, std::filesystem::path(options.book).filename().string());
    const auto help = fmt::format(
        "gone are {}. If that is meant, run generate once with --allow-removals; else bring the book back",
        some_of(owners.gone, most_ids));
    tell_in_calendar(options, input, last, {headline, headline + "\n" + help});
    throw Failure(ExitStatus::refused, headline, help);
}

/// The feed holds the slots that stay, the events of contacts with a fault, and the names the guard looks
/// for. If it is there and cannot be read, going on would lose all that.
void require_last_feed(const LastFeed& last) {
    if (last.fault().empty()) return;
    throw Failure(ExitStatus::machine_failed, last.fault(),
                  "the feed is left as it is: what it shows has to be read before it is replaced");
}

ExitStatus publish(const Options& options, const Environment& environment, const Input& input,
                   const LastFeed& last) {
    const auto plan = plan_of(input, last.feed());
    Delivery delivery(input.feeds.output);
    FeedWriter writer(calendar_properties(input.book->calendar), last.bytes(),
                      [&](std::string_view piece) { delivery.append(piece); });
    ChangeCounts counts(last.feed());
    Reconciliation publication;  // as far as somebody needs it: most runs write events and forget them
    publication.feed.calendar = calendar_properties(input.book->calendar);
    publish_in_parts(input, plan, last.feed(), [&](Reconciliation part) {
        counts.add(part);
        writer.add(part.feed.events);
        if (!input.feeds.views.empty() || options.has("items")) append(publication, std::move(part));
    });
    const bool is_new = writer.finish();
    const auto views = make_views(input, plan, publication.feed);
    report(feed_warnings({input.feeds.output, writer.events(), writer.bytes()}, views, options), options);
    const auto published = is_new ? delivery.commit() : deliver(input.feeds.output, last.bytes());
    std::string told_of_views;
    ItemCounts items;
    FirstFault fault;
    fault.attempt([&] { told_of_views = deliver(views); });
    fault.attempt([&] { items = deliver_items(options, publication.feed, last.feed()); });
    fault.rethrow();
    const bool is_wanted = options.verbose || (environment.stderr_is_terminal && options.output != "-");
    if (is_wanted && !options.quiet)
        write_standard_error(summary(input.feeds.output, counts.text(), published) + told_of_views +
                             items_summary(options, items));
    return status_of(input);
}

}  // namespace

ExitStatus generate(const Options& options, const Environment& environment) {
    require_output(options);
    const auto lock = options.output == "-" ? std::nullopt : lock_book(options);
    LastFeedAhead ahead(plan_feed_paths(options, {}).published);
    auto input = read_or_tell(options, environment);
    require_feeds(input, options);
    require_items(options, input.feeds);
    const auto last_feed = ahead.take(input.feeds.published);
    const LastFeed& last = *last_feed;
    read_calendars(input, options, last.feed());
    if (input.book) keep_signing_key(input, options, environment);
    report(diagnostics_of(input, last), options);
    if (options.verbose && input.book) write_standard_error(sources_text(input, options));
    if (!input.book) tell_in_calendar(options, input, last, trouble_of(input.diagnostics));
    if (!input.book || (options.strict && has_errors(input.diagnostics))) return ExitStatus::faults;
    require_last_feed(last);
    refuse_removals(options, input, last);
    return publish(options, environment, input, last);
}

}  // namespace followup::cli
