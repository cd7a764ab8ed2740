// The events that speak of the feed itself.

#include <followup/events.hpp>
#include <followup/working_days.hpp>

#include <fmt/format.h>

#include "events/clean.hpp"
#include "events/identity.hpp"
#include "events/state.hpp"
#include "events/words.hpp"

namespace followup {

namespace {

constexpr date::days watch{14}, least_watch{7};

/// The slot `published` has in this zone; nullopt: none that could be kept.
std::optional<WallTime> published_slot(const Event* published, const ZoneRules& zone) {
    if (published == nullptr || !published->slot.ends_with(" " + zone.name)) return std::nullopt;
    return parse_slot(published->slot);
}

Event notice(const Calendar& calendar, const ZoneRules& zone, WallTime slot) {
    Event event;
    event.start = to_instant(zone, slot);
    event.end = event.start + calendar.slot;
    event.categories = {"Follow-up"};
    event.priority = 1;
    event.color = calendar.color;
    event.slot = slot_text(slot, zone);
    return event;
}

void add_alarm(Event& event) {
    event.alarms = {{alarm_uid(event.uid, Minutes{0}), Minutes{0}, event.summary}};
}

}  // namespace

std::string fault_uid(std::string_view calendar_id) {
    return uuid_of({std::string{calendar_id}, "fault"});
}

std::string watchdog_uid(std::string_view calendar_id) {
    return uuid_of({std::string{calendar_id}, "watchdog"});
}

Event fault_event(const Calendar& calendar, const ZoneRules& zone, Instant now, const std::string& headline,
                  const std::string& message, const Event* published) {
    const std::string summary = clean_line("followup needs you: " + headline);
    const std::string description = clean_text(message);
    const Day today = date_in(zone, now);
    const Day next_day = WorkingDays{calendar}.after(today).value_or(today + date::days{1});
    WallTime slot = next_day + calendar.day_begins;
    if (const auto before = published_slot(published, zone)) {
        const bool is_over = now >= to_instant(zone, day_of(*before) + calendar.day_ends);
        if (!is_over && published->summary == summary && published->description == description)
            slot = *before;
    }
    Event event = notice(calendar, zone, slot);
    event.uid = fault_uid(calendar.id);
    event.summary = summary;
    event.description = description;
    add_alarm(event);
    return event;
}

Event watchdog_event(const Calendar& calendar, const ZoneRules& zone, Instant now, const Event* published) {
    const Day today = date_in(zone, now);
    WallTime slot = today + watch + calendar.day_begins;
    if (const auto before = published_slot(published, zone)) {
        // Far ahead it is only after a run with a wrong clock, and would bark too late.
        const auto left = day_of(*before) - today;
        if (left >= least_watch && left <= watch + least_watch) slot = *before;
    }
    Event event = notice(calendar, zone, slot);
    event.uid = watchdog_uid(calendar.id);
    event.summary = fmt::format("followup has not run since {}", day_text(day_of(slot) - watch));
    event.description =
        "Each run of followup moves this event on before its day comes. If you see it on its day, followup "
        "has stopped running, or this app has stopped fetching the feed: until that is mended, nothing here "
        "is up to date.\n\nLook at what runs it (crontab -l, systemctl --user list-timers), or run it by "
        "hand: followup generate --verbose says what is wrong.\n\n\"watchdog\": false in the book's "
        "\"calendar\" takes this event away.";
    add_alarm(event);
    return event;
}

}  // namespace followup
