#include <followup/feed.hpp>

#include <algorithm>
#include <limits>
#include <utility>

namespace followup {

namespace {

constexpr Instant sequence_epoch = date::sys_days{date::year{2020} / 1 / 1};

/// Never below 0, and within what RFC 5545 section 3.3.8 gives an INTEGER.
std::int64_t sequence_at(Instant modified) {
    const std::int64_t seconds = (modified - sequence_epoch).count();
    return std::clamp<std::int64_t>(seconds, 0, std::numeric_limits<std::int32_t>::max());
}

}  // namespace

Feed first_publication(CalendarProperties calendar, std::vector<Event> events, Instant now) {
    const Revision revision{.created = now, .modified = now, .sequence = sequence_at(now)};
    Feed feed{.calendar = std::move(calendar), .events = {}};
    feed.events.reserve(events.size());
    for (Event& event : events) feed.events.push_back({std::move(event), revision});
    return feed;
}

}  // namespace followup
