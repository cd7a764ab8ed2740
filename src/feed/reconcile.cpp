#include <followup/feed.hpp>

#include <algorithm>
#include <limits>
#include <set>
#include <utility>

#include "events/order.hpp"

namespace followup {

namespace {

constexpr Instant sequence_epoch = date::sys_days{date::year{2020} / 1 / 1};

/// The last instant that RFC 5545 section 3.3.5 can write.
constexpr Instant end_of_time =
    date::sys_days{date::year{9999} / 12 / 31} + std::chrono::hours{24} - std::chrono::seconds{1};

/// Within what RFC 5545 section 3.3.8 gives an INTEGER; what others wrote may be at its end.
std::int64_t within_integer(std::int64_t sequence) {
    return std::clamp<std::int64_t>(sequence, 0, std::numeric_limits<std::int32_t>::max());
}

std::int64_t sequence_at(Instant modified) {
    return within_integer((modified - sequence_epoch).count());
}

Revision first_revision(Instant at) {
    return {.created = at, .modified = at, .sequence = sequence_at(at)};
}

Revision next_revision(const Revision& before, Instant now) {
    const Instant modified = std::max(now, std::min(before.modified + std::chrono::seconds{1}, end_of_time));
    return {.created = before.created,
            .modified = modified,
            .sequence = within_integer(std::max(sequence_at(modified), before.sequence + 1))};
}

/// New events are no older than what readers have seen already, even if the clock was set back.
Instant time_of_new_events(const PublishedFeed& published, Instant now) {
    for (const PublishedEvent& event : published.events) now = std::max(now, event.revision.modified);
    return now;
}

}  // namespace

Reconciler::Reconciler(const PublishedFeed& published, Instant now, const std::vector<std::size_t>& untouched)
    : published_(published),
      now_(now),
      time_of_new_(time_of_new_events(published, now)),
      is_taken_(published.events.size()) {
    for (const std::size_t index : untouched) is_taken_[index] = true;
}

void Reconciler::keep_untouched(std::size_t index) {
    const PublishedEvent& before = published_.events[index];
    add({published_.whole(before), before.revision, before.bytes}, Change::Kind::kept, index);
}

void Reconciler::enter(Event event, const std::optional<Event>& whole) {
    const auto found = published_.by_uid.find(event.uid);
    if (found == published_.by_uid.end()) {
        add({std::move(event), first_revision(time_of_new_), {}}, Change::Kind::added, std::nullopt);
        return;
    }
    const std::size_t index = found->second;
    if (is_taken_[index]) return;
    is_taken_[index] = true;
    const PublishedEvent& before = published_.events[index];
    const auto is_same = [&] { return whole ? *whole == event : published_.whole(before) == event; };
    if (before.is_as_written && is_same())
        add({std::move(event), before.revision, before.bytes}, Change::Kind::kept, index);
    else
        add({std::move(event), next_revision(before.revision, now_), {}}, Change::Kind::revised, index);
}

Reconciliation Reconciler::take_part() {
    Reconciliation part;
    part.changes.reserve(entries_.size());
    part.feed.events.reserve(entries_.size());
    for (const std::size_t index : feed_order(
             entries_, [](const Entry& entry) -> const Event& { return entry.event.event; }, comes_before)) {
        Entry& entry = entries_[index];
        part.changes.push_back({entry.kind, entry.published, part.feed.events.size()});
        part.feed.events.push_back(std::move(entry.event));
    }
    entries_.clear();
    return part;
}

std::vector<Change> Reconciler::dropped() const {
    std::vector<Change> changes;
    for (std::size_t i = 0; i < is_taken_.size(); ++i)
        if (!is_taken_[i]) changes.push_back({Change::Kind::dropped, i, std::nullopt});
    return changes;
}

void Reconciler::add(FeedEvent event, Change::Kind kind, std::optional<std::size_t> published) {
    entries_.push_back({std::move(event), kind, published});
}

const PublishedEvent* PublishedFeed::find(std::string_view uid) const {
    const auto found = by_uid.find(uid);
    return found == by_uid.end() ? nullptr : &events[found->second];
}

Reconciliation reconcile(Wanted wanted, const PublishedFeed& published, Instant now) {
    Reconciler reconciler{published, now, wanted.untouched};
    for (const std::size_t index : std::set<std::size_t>(wanted.untouched.begin(), wanted.untouched.end()))
        reconciler.keep_untouched(index);
    for (Event& event : wanted.events) reconciler.enter(std::move(event));
    Reconciliation result = reconciler.take_part();
    result.feed.calendar = std::move(wanted.calendar);
    const auto dropped = reconciler.dropped();
    result.changes.insert(result.changes.end(), dropped.begin(), dropped.end());
    return result;
}

}  // namespace followup
