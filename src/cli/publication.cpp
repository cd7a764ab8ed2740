#include "cli/publication.hpp"

#include <followup/events.hpp>
#include <followup/publish.hpp>
#include "cli/diagnostics.hpp"
#include "cli/journal_file.hpp"
#include "cli/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

namespace followup::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_faults_told = 20;

// Google refuses feeds of more than about 1 MB, and shows large ones late or in part.
constexpr std::size_t most_bytes = 900'000;
constexpr std::size_t most_events = 1'000;

const Event* published_event(const PublishedFeed& feed, const std::string& uid) {
    const auto* entry = feed.find(uid);
    return entry == nullptr ? nullptr : &entry->event;
}

Event trouble_event(const Calendar& calendar, const Input& input, const Trouble& trouble,
                    const PublishedFeed& published) {
    return fault_event(calendar, input.around.zone, input.now, trouble.headline, trouble.message,
                       published_event(published, fault_uid(calendar.id)));
}

Event watchdog(const Calendar& calendar, const Input& input, const PublishedFeed& published) {
    return watchdog_event(calendar, input.around.zone, input.now,
                          published_event(published, watchdog_uid(calendar.id)));
}

/// The text of a sentence may depend on the book alone, not on the folder that a run was started from.
std::string file_name(const std::string& source) {
    return source == "-" ? "standard input" : fs::path(source).filename().string();
}

}  // namespace

Reconciliation publication_of(const Input& input, const Plan& plan, const LastFeed& last) {
    const Book& book = *input.book;
    const auto& published = last.feed();
    Wanted wanted{.calendar = calendar_properties(book.calendar),
                  .events = compose_events(book, plan, input.around.zone, signing_key(input.journal)),
                  .untouched = owners_of(published, book).set_aside};
    const bool is_seen = last.exists() || !wanted.events.empty();
    if (has_errors(input.diagnostics) && is_seen)
        wanted.events.push_back(
            trouble_event(book.calendar, input, trouble_of(input.diagnostics), published));
    if (book.calendar.watchdog) wanted.events.push_back(watchdog(book.calendar, input, published));
    return reconcile(std::move(wanted), published, input.now);
}

Trouble trouble_of(const std::vector<Diagnostic>& diagnostics) {
    std::vector<Diagnostic> errors;
    for (auto diagnostic : diagnostics) {
        if (diagnostic.level != Level::error) continue;
        diagnostic.place.source = file_name(diagnostic.place.source);
        errors.push_back(std::move(diagnostic));
    }
    const auto& place = errors.front().place;
    Trouble trouble{place.source, render(errors, Palette(false), most_faults_told)};
    if (place.line > 0) trouble.headline += fmt::format(" line {}", place.line);
    if (errors.size() > 1) trouble.headline += fmt::format(" and {} more", errors.size() - 1);
    return trouble;
}

Reconciliation all_as_published(const LastFeed& last, const Input& input, const Trouble& trouble) {
    const auto& published = last.feed();
    Calendar calendar = input.book ? input.book->calendar : Calendar{};
    if (!published.calendar_id.empty()) calendar.id = published.calendar_id;
    Wanted wanted{.calendar = {}, .events = {}, .untouched = {}};
    wanted.events.push_back(trouble_event(calendar, input, trouble, published));
    if (published.find(watchdog_uid(calendar.id)) != nullptr)
        wanted.events.push_back(watchdog(calendar, input, published));
    for (std::size_t i = 0; i < published.events.size(); ++i) {
        const auto& uid = published.events[i].event.uid;
        if (std::ranges::none_of(wanted.events, [&](const Event& event) { return event.uid == uid; }))
            wanted.untouched.push_back(i);
    }
    auto result = reconcile(std::move(wanted), published, input.now);
    result.feed.head = published.head;
    return result;
}

std::vector<Diagnostic> feed_warnings(const Reconciliation& publication, std::size_t bytes,
                                      const Options& options) {
    std::vector<Diagnostic> all;
    const auto& feed = options.output;
    const auto events = publication.feed.events.size();
    if (bytes > most_bytes || events > most_events)
        all.push_back(warning_about(
            feed,
            fmt::format("the feed has {} and {} kB: Google Calendar shows large feeds late, in part, or not "
                        "at all",
                        counted(events, "event"), (bytes + 999) / 1000),
            "show less ahead: \"projection\": \"next\" or a shorter \"horizon\" in \"calendar\""));
    const auto folder = [](const std::string& path) { return fs::path(path).parent_path(); };
    const bool beside = options.book != "-" && feed != "-" && folder(feed) == folder(options.book);
    if (beside && others_can_read(options.book))
        all.push_back(warning_about(options.book,
                                    "the book lies in the feed's folder, and others can read it",
                                    fmt::format("chmod 600 {}, or publish elsewhere with -o", options.book)));
    return all;
}

}  // namespace followup::cli
