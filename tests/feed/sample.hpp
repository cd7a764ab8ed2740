#pragma once

#include <followup/feed.hpp>

#include <string>
#include <utility>
#include <vector>

namespace followup::test {

using std::chrono::seconds;

/// 2026-11-22T08:00:00Z, 217497600 s after the beginning of 2020.
inline constexpr Instant now = date::sys_days{date::year{2026} / 11 / 22} + std::chrono::hours{8};
inline constexpr std::int64_t sequence_now = 217497600;

inline Event event_of(std::string uid, Instant start = now) {
    Event event;
    event.uid = std::move(uid);
    event.start = start;
    event.end = start + std::chrono::minutes{15};
    event.summary = "Email Ana Ruiz";
    event.alarms = {{"alarm", std::chrono::minutes{0}, event.summary}};
    return event;
}

inline Revision stamped(Instant at, std::int64_t sequence) {
    return {.created = at, .modified = at, .sequence = sequence};
}

/// As it was published for the first time an hour ago.
inline PublishedEvent an_hour_ago(Event event, std::string_view bytes = "as published") {
    return {.event = std::move(event),
            .revision = stamped(now - seconds{3600}, sequence_now - 3600),
            .bytes = bytes,
            .is_as_written = true};
}

inline PublishedFeed feed_of(std::vector<PublishedEvent> events) {
    PublishedFeed feed;
    feed.events = std::move(events);
    for (std::size_t i = 0; i < feed.events.size(); ++i) feed.by_uid.emplace(feed.events[i].event.uid, i);
    return feed;
}

inline Wanted wanted(std::vector<Event> events, std::vector<std::size_t> untouched = {}) {
    return {.calendar = {}, .events = std::move(events), .untouched = std::move(untouched)};
}

}  // namespace followup::test
