#pragma once

// Stage 4: new events and those published before become the next feed: what stays, byte for byte, what is
// revised, what is new and what goes. Calendar apps show a change only if its stamps rise.

#include <followup/events.hpp>

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace followup {

/// CREATED, LAST-MODIFIED (DTSTAMP is the same: RFC 5545 section 3.8.7.2 without METHOD) and SEQUENCE.
struct Revision {
    Instant created, modified;
    /// Seconds from 2020-01-01T00:00:00Z to `modified`, or one more than before: it rises through
    /// revisions, through an event that goes and comes back, and through a lost feed.
    std::int64_t sequence = 0;

    bool operator==(const Revision&) const = default;
};

/// An event as the last run left it, or as somebody made it since.
struct PublishedEvent {
    Event event;
    Revision revision;
    std::string_view bytes;     ///< its content lines, from BEGIN to END with the line break after it
    bool is_as_written = true;  ///< nothing was added, taken or changed by another program
};

/// What lies at a line of a published feed and cannot be used.
struct FeedDamage {
    std::size_t line = 0;  ///< from 1
    std::string what;      ///< `an event without UID`
};

/// FNV-1a: the same everywhere, and quick for UIDs.
struct UidHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view uid) const {
        std::uint64_t hash = 0xCBF29CE484222325U;
        for (const char c : uid) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
        return static_cast<std::size_t>(hash);
    }
};

/// A feed as read back. Its views are into the text that was read, which must outlive it.
struct PublishedFeed {
    std::string calendar_id;             ///< empty: it does not say whose it is
    std::string_view head;               ///< all before the first component, with the last line break
    std::vector<PublishedEvent> events;  ///< in the feed's order, each UID once
    std::vector<FeedDamage> damages;     ///< the first of them
    std::unordered_map<std::string, std::size_t, UidHash, std::equal_to<>> by_uid;  ///< indices in `events`

    /// Reads the whole of an event from its bytes. Empty: `events` have the whole.
    std::function<Event(std::string_view bytes)> reread{};

    /// nullptr if it is not there.
    const PublishedEvent* find(std::string_view uid) const;

    /// One of the events with all that it says.
    Event whole(const PublishedEvent& entry) const { return reread ? reread(entry.bytes) : entry.event; }
};

/// What the next feed shall hold.
struct Wanted {
    CalendarProperties calendar;
    std::vector<Event> events;  ///< each UID once
    std::vector<std::size_t>
        untouched;  ///< indices of published events that stay as they are, whatever they are
};

struct FeedEvent {
    Event event;
    Revision revision;
    std::string_view bytes;  ///< as published, to be written again as they are; empty: to be written anew
};

struct Feed {
    CalendarProperties calendar;
    std::string_view head;          ///< as published, in place of `calendar`; empty: none
    std::vector<FeedEvent> events;  ///< by start, then UID
};

/// What becomes of one event. At least one of the indices is there; both for what is kept or revised.
struct Change {
    enum class Kind { kept, revised, added, dropped };
    Kind kind{};
    std::optional<std::size_t> published;  ///< index in `PublishedFeed::events`
    std::optional<std::size_t> entry;      ///< index in `Feed::events`
};

struct Reconciliation {
    Feed feed;
    std::vector<Change> changes;  ///< those of the feed in its order, then the dropped ones
};

/// Makes a feed part by part, so that only one part has to be in memory at a time. What is said of
/// `reconcile` holds.
class Reconciler {
 public:
    /// `untouched` as in `Wanted`. `published` must outlive it.
    Reconciler(const PublishedFeed& published, Instant now, const std::vector<std::size_t>& untouched);

    /// One of those, by its index.
    void keep_untouched(std::size_t index);

    /// A wanted event. `whole`: all that is published of it, where that is at hand.
    void enter(Event event, const std::optional<Event>& whole = std::nullopt);

    /// What has come since the last time, in order.
    Reconciliation take_part();

    /// What the next feed has not, once all that is wanted has come.
    std::vector<Change> dropped() const;

 private:
    struct Entry {
        FeedEvent event;
        Change::Kind kind;
        std::optional<std::size_t> published;
    };

    void add(FeedEvent event, Change::Kind kind, std::optional<std::size_t> published);

    const PublishedFeed& published_;
    Instant now_, time_of_new_;
    std::vector<bool> is_taken_;
    std::vector<Entry> entries_;
};

/// Whose the published events are, seen from the book.
struct Owners {
    /// Events of contacts that are set aside for a fault: they stay as they are until it is mended. Also
    /// those of contacts that are not in the book, as long as it has somebody with a fault who may be one.
    std::vector<std::size_t> set_aside;
    std::size_t contacts = 0;       ///< how many have events in the feed
    std::vector<std::string> gone;  ///< ids of those that are no longer in the book
};

Owners owners_of(const PublishedFeed& published, const Book& book);

/// `Owners::set_aside` alone.
std::vector<std::size_t> events_set_aside(const PublishedFeed& published, const Book& book);

/// Whether so many contacts are gone that this is more likely an accident than meant: more than half of 10
/// or more.
bool is_suspicious(const Owners& owners);

/// The next feed. An event that is the same in everything a reader could see keeps its bytes and stamps. A
/// revised one gets LAST-MODIFIED = max(now, the old one + 1 s), and CREATED stays; a new one
/// max(now, the newest LAST-MODIFIED in the feed) for both. So stamps rise even if the clock was set back.
/// Views in the result are into the text that `published` was read from.
Reconciliation reconcile(Wanted wanted, const PublishedFeed& published, Instant now);

}  // namespace followup
