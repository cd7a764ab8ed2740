#include "cli/last_feed.hpp"

#include <followup/events.hpp>
#include <followup/ical.hpp>
#include <followup/publish.hpp>
#include "cli/diagnostics.hpp"
#include "cli/timestamps.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>

namespace followup::cli {
namespace {

/// A hundred times what a year of a busy office makes.
constexpr std::size_t largest_feed = std::size_t{1} << 30;

/// Runs may follow each other within a second, and each revision is stamped at least a second later.
constexpr std::chrono::minutes clock_tolerance{5};

Instant newest_entry(const PublishedFeed& feed) {
    Instant newest = Instant::min();
    for (const auto& entry : feed.events) newest = std::max(newest, entry.revision.modified);
    return newest;
}

}  // namespace

LastFeed::LastFeed(const std::string& path, FeedReading reading) : path_(path) {
    if (path.empty() || path == "-") return;
    try {
        bytes_ = read_regular_file(path, largest_feed);
    } catch (const MachineFault& fault) {
        if (fault.error() != ENOENT && fault.error() != ENOTSUP) fault_ = fault.what();
        return;
    }
    if (bytes_.empty()) return;  // as good as none
    feed_ = reading == FeedReading::whole ? read_feed(bytes_) : scan_feed(bytes_);
}

std::vector<Diagnostic> diagnostics_of(const Input& input, const LastFeed& last) {
    auto all = input.diagnostics;
    const auto& published = last.feed();
    for (const auto& damage : published.damages) {
        all.push_back(
            warning_about(last.path(), "published feed: " + damage.what,
                          "it is published anew where the book asks for it; all else stays as it is"));
        all.back().place.line = damage.line;
        all.back().place.column = 1;
    }
    if (const auto newest = newest_entry(published); newest > input.now + clock_tolerance)
        all.push_back(warning_about(
            last.path(),
            fmt::format("now, {}, is before the newest entry of the feed, {}",
                        rfc3339(input.now, input.around.zone), rfc3339(newest, input.around.zone)),
            "look at the clock, or at --now"));
    const auto& id = published.calendar_id;
    if (!input.book || id.empty()) return all;
    if (const auto own = calendar_properties(input.book->calendar).id; id != own)
        all.push_back(
            warning_about(last.path(),
                          fmt::format("this is the feed of calendar \"{}\", and the book's is \"{}\": "
                                      "all its events give way to new ones",
                                      id, own),
                          fmt::format("if that is not meant, write \"id\": \"{}\" into \"calendar\", or "
                                      "name another feed with -o",
                                      id)));
    return all;
}

Plan plan_of(const Input& input, const PublishedFeed& published) {
    const Book& book = *input.book;
    PublishedSlots slots;
    slots.find = [&](const Touch& touch) -> std::optional<PublishedTouch> {
        const auto* entry = published.find(touch_uid(book, touch));
        if (entry == nullptr) return std::nullopt;
        return published_touch(entry->event, book, touch, input.around.zone);
    };
    for (const std::size_t index : events_set_aside(published, book)) {
        const Event& event = published.events[index].event;
        slots.taken.push_back(
            {{event.start, event.end}, event.tentative ? TouchStatus::tentative : TouchStatus::confirmed});
    }
    return make_plan(book, input.now, input.around, slots);
}

}  // namespace followup::cli
