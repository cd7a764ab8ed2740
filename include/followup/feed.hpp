#pragma once

// Stage 4: new events become entries of a feed, each with the stamps that tell readers what changed.

#include <followup/events.hpp>

#include <cstdint>
#include <vector>

namespace followup {

/// CREATED, LAST-MODIFIED (DTSTAMP is the same: RFC 5545 section 3.8.7.2 without METHOD) and SEQUENCE.
struct Revision {
    Instant created, modified;
    std::int64_t sequence =
        0;  ///< seconds from 2020-01-01T00:00:00Z to `modified`: rises even if a feed is lost
};

struct FeedEvent {
    Event event;
    Revision revision;
};

struct Feed {
    CalendarProperties calendar;
    std::vector<FeedEvent> events;  ///< by start, then UID
};

/// The entries of a feed that is published for the first time at `now`.
Feed first_publication(CalendarProperties calendar, std::vector<Event> events, Instant now);

}  // namespace followup
