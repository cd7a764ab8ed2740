#include "cli/publication.hpp"

#include <followup/events.hpp>
#include "cli/diagnostics.hpp"
#include "cli/journal_file.hpp"
#include "events/order.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <future>
#include <iterator>
#include <map>
#include <span>
#include <variant>

namespace followup::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_faults_told = 20;

/// Events are in memory two parts at a time.
constexpr std::size_t events_of_part = 2048;

std::optional<Event> published_event(const PublishedFeed& feed, const std::string& uid) {
    const auto* entry = feed.find(uid);
    return entry == nullptr ? std::nullopt : std::optional{feed.whole(*entry)};
}

Event trouble_event(const Calendar& calendar, const Input& input, const Trouble& trouble,
                    const PublishedFeed& published) {
    const auto before = published_event(published, fault_uid(calendar.id));
    return fault_event(calendar, input.around.zone, input.now, trouble.headline, trouble.message,
                       before ? &*before : nullptr);
}

Event watchdog(const Calendar& calendar, const Input& input, const PublishedFeed& published) {
    const auto before = published_event(published, watchdog_uid(calendar.id));
    return watchdog_event(calendar, input.around.zone, input.now, before ? &*before : nullptr);
}

Composing composing_of(const Input& input, const Plan& plan, const PublishedFeed& published) {
    const Book& book = *input.book;
    Composing composing{.around = input.around, .key = signing_key(input.journal)};
    composing.published = [&published](const std::string& uid) -> std::optional<Event> {
        const auto* entry = published.find(uid);
        if (entry == nullptr || !entry->is_as_written) return std::nullopt;
        return published.whole(*entry);
    };
    const auto wishes = offer_wishes(book, plan, input.around, composing.published);
    auto offers = offer_times(book, plan, input.around, wishes);
    for (std::size_t i = 0; i < wishes.size(); ++i) composing.offers[wishes[i].touch] = std::move(offers[i]);
    return composing;
}

/// The events about the feed itself.
std::vector<Event> notices_of(const Input& input, const PublishedFeed& published) {
    const Calendar& calendar = input.book->calendar;
    std::vector<Event> notices;
    if (has_errors(input.diagnostics))
        notices.push_back(trouble_event(calendar, input, trouble_of(input.diagnostics), published));
    if (calendar.watchdog) notices.push_back(watchdog(calendar, input, published));
    return notices;
}

/// What a feed is to hold besides the touches' events, by where it stands.
class Besides {
 public:
    Besides(std::vector<Event> notices, const std::vector<std::size_t>& untouched,
            const PublishedFeed& published) {
        for (Event& notice : notices) {
            FeedPlace place{notice.start, notice.uid};
            all_.emplace(std::move(place), std::move(notice));
        }
        for (const std::size_t index : untouched) {
            const Event& event = published.events[index].event;
            all_.emplace(FeedPlace{event.start, event.uid}, index);
        }
    }

    /// Those before a place; nullptr: all that are left.
    void enter_before(const FeedPlace* place, Reconciler& reconciler) {
        for (; !all_.empty() && (place == nullptr || all_.begin()->first < *place);
             all_.erase(all_.begin())) {
            auto& one = all_.begin()->second;
            if (const auto* index = std::get_if<std::size_t>(&one))
                reconciler.keep_untouched(*index);
            else
                reconciler.enter(std::get<Event>(std::move(one)));
        }
    }

 private:
    std::multimap<FeedPlace, std::variant<Event, std::size_t>> all_;
};

/// The text of a sentence may depend on the book alone, not on the folder that a run was started from.
std::string file_name(const std::string& source) {
    return source == "-" ? "standard input" : fs::path(source).filename().string();
}

}  // namespace

void publish_in_parts(const Input& input, const Plan& plan, const PublishedFeed& published,
                      const TakePart& take) {
    const Book& book = *input.book;
    const auto untouched = events_set_aside(published, book);
    const auto places = feed_places(book, plan);
    const auto order = feed_order(places);
    const Composing composing = composing_of(input, plan, published);
    Besides besides(notices_of(input, published), untouched, published);
    Reconciler reconciler(published, input.now, untouched);
    const auto part_at = [&](std::size_t begin) {
        return std::span(order).subspan(begin, std::min(events_of_part, order.size() - begin));
    };
    // Each part is composed while the one before is taken.
    const auto compose = [&](std::size_t begin) {
        return std::async([&, part = part_at(begin)] { return compose_some(book, plan, composing, part); });
    };
    auto composed = compose(0);
    for (std::size_t done = 0; composed.valid();) {
        auto events = composed.get();
        done += events.size();
        if (done < order.size()) composed = compose(done);
        for (ComposedEvent& one : events) reconciler.enter(std::move(one.event), one.published);
        besides.enter_before(done < order.size() ? &places[order[done]] : nullptr, reconciler);
        take(reconciler.take_part());
    }
    take({.feed = {}, .changes = reconciler.dropped()});
}

void append(Reconciliation& all, Reconciliation part) {
    const std::size_t before = all.feed.events.size();
    std::ranges::move(part.feed.events, std::back_inserter(all.feed.events));
    for (Change& change : part.changes) {
        if (change.entry) *change.entry += before;
        all.changes.push_back(change);
    }
}

Reconciliation publication_of(const Input& input, const Plan& plan, const PublishedFeed& published) {
    Reconciliation all;
    all.feed.calendar = calendar_properties(input.book->calendar);
    publish_in_parts(input, plan, published, [&](Reconciliation part) { append(all, std::move(part)); });
    return all;
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
