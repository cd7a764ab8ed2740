#include "cli/publication.hpp"

#include <followup/events.hpp>
#include "cli/diagnostics.hpp"
#include "cli/journal_file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

namespace followup::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_faults_told = 20;

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

std::vector<Event> composed(const Input& input, const Plan& plan, const PublishedFeed& published) {
    const Book& book = *input.book;
    Composing composing{.around = input.around, .key = signing_key(input.journal)};
    composing.published = [&](const std::string& uid) -> const Event* {
        const auto* entry = published.find(uid);
        return entry == nullptr || !entry->is_as_written ? nullptr : &entry->event;
    };
    const auto wishes = offer_wishes(book, plan, input.around, composing.published);
    auto offers = offer_times(book, plan, input.around, wishes);
    for (std::size_t i = 0; i < wishes.size(); ++i) composing.offers[wishes[i].touch] = std::move(offers[i]);
    return compose_events(book, plan, composing);
}

/// The text of a sentence may depend on the book alone, not on the folder that a run was started from.
std::string file_name(const std::string& source) {
    return source == "-" ? "standard input" : fs::path(source).filename().string();
}

}  // namespace

Reconciliation publication_of(const Input& input, const Plan& plan, const PublishedFeed& published) {
    const Book& book = *input.book;
    Wanted wanted{.calendar = calendar_properties(book.calendar),
                  .events = composed(input, plan, published),
                  .untouched = events_set_aside(published, book)};
    // A feed that was damaged beyond reading is one that somebody looks at.
    const bool was_there = !published.head.empty() || !published.damages.empty();
    const bool is_seen = was_there || !wanted.events.empty();
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
    wanted.calendar.id = calendar.id;
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

}  // namespace followup::cli
