#pragma once

// Stage 5: feeds as bytes (RFC 5545, RFC 7986), by way of libical, which is seen nowhere else.

#include <followup/feed.hpp>

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace followup {

/// The bytes of a feed: CRLF, at most 75 octets a line, properties in a fixed order, the same on every
/// machine. A feed without events still holds one component (RFC 5545 section 3.4 asks for it, readers too).
std::string write_feed(const Feed& feed);

/// Writes a feed part by part. As long as that comes to what is `published`, which must outlive the writer,
/// nothing is written at all: in most runs nothing has changed. Once it does not, `put` gets all that came
/// before, and from then on each piece.
class FeedWriter {
 public:
    using Put = std::function<void(std::string_view piece)>;

    FeedWriter(const CalendarProperties& calendar, std::string_view published, Put put);
    /// The next ones.
    void add(const std::vector<FeedEvent>& events);
    /// Whether there is anything new: false if it is what was published, and `put` got nothing.
    bool finish();

    std::size_t events() const { return events_; }  ///< so far
    std::size_t bytes() const { return bytes_; }

 private:
    void append(std::string_view piece);

    std::string_view published_;
    Put put_;
    bool is_same_ = true;  ///< so far
    std::size_t bytes_ = 0;
    std::size_t events_ = 0;
};

/// Reads back a feed of ours, for the stability of what is in it. Made for what may have happened to a file:
/// truncated, edited by hand, LF line ends, no last line end, folded elsewhere, components and properties of
/// other programs, UIDs that come twice (the one with the higher SEQUENCE, then the later one, counts), no
/// feed at all. Never throws but for memory; what cannot be used is a damage. Linear in the text.
/// Views in the result are into `ics`.
PublishedFeed read_feed(std::string_view ics);

/// The same, less what planning does not ask for: of each event, UID, start, end, status and what was written
/// for the next run. `PublishedFeed::whole` reads the rest when it is needed, so that a feed's texts are
/// never in memory all at once.
PublishedFeed scan_feed(std::string_view ics);

/// The bytes of one event as a calendar of its own, as CalDAV servers and vdir folders store it (RFC 4791
/// section 4.1). It says whose event it is, but nothing else of the feed.
std::string write_item(const CalendarProperties& calendar, const FeedEvent& event);

/// What an item says of itself.
struct Item {
    std::string calendar_id;    ///< empty: it does not say that it is ours
    std::string uid;            ///< empty: it has no event, or one without
    std::int64_t sequence = 0;  ///< as RFC 5545 section 3.8.7.4 has it where none is written
};

/// Reads an item that a server, an app or a user may have written anew since: nothing but what `Item` has is
/// asked for. Of several events (one that repeats, with its exceptions), the UID is the first one's, and the
/// SEQUENCE the highest. What breaks off is none. Never throws but for memory.
Item read_item(std::string_view ics);

/// How to read a calendar that is not ours.
struct CalendarReading {
    TimeSpan window;        ///< what lies outside is left out
    const ZoneRules& zone;  ///< where days and times without a zone are
    /// The rules of a zone of the time-zone database by its IANA name; nullopt: it has none. May be empty.
    std::function<std::optional<ZoneRules>(std::string_view name)> find_zone;
    /// Whether an event of that UID is one of our own, come back by way of another calendar. May be empty.
    std::function<bool(std::string_view uid)> is_ours;
};

/// What a calendar that is not ours holds for planning.
struct OtherCalendar {
    std::vector<TimeSpan> busy;                 ///< when its owner is: in order, disjoint, within the window
    std::vector<std::pair<Day, Day>> holidays;  ///< its all-day events: both ends included, in order
    std::vector<FeedDamage> damages;            ///< what could not be used, or not as it is written
    bool is_whole = false;                      ///< whether all of it could be read
};

/// Reads a calendar as other programs export it (RFC 5545), recurrences and all. Never throws but for memory.
/// n log n in the text, and bounded for each recurrence.
OtherCalendar read_other_calendar(std::string_view ics, const CalendarReading& reading);

/// The zone that a published feed names (X-WR-TIMEZONE); empty if it names none or is no feed.
/// Reads no further than the calendar's own properties.
std::string feed_timezone(std::string_view ics);

/// The version of libical in use.
std::string ical_library_version();

}  // namespace followup
