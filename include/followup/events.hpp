#pragma once

// Stage 3: a plan becomes calendar events: identity, texts, links, alarms. Book words become
// iCalendar's here.

#include <followup/free_times.hpp>
#include <followup/plan.hpp>

#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace followup {

/// A DISPLAY alarm (RFC 5545 section 3.6.6).
struct Alarm {
    std::string uid;  ///< stable (RFC 9074 section 4)
    Minutes before{0};
    std::string description;

    bool operator==(const Alarm&) const = default;
};

/// One VEVENT (RFC 5545 section 3.6.1) less the properties that say when it was made and changed, which
/// only the feed knows. Texts are UTF-8 without control characters, but for line feeds in `description`.
/// They speak of the event's own dates, never of today, else every run would change every event.
struct Event {
    std::string uid;
    Instant start, end;
    std::string summary, description;
    std::string location, url, contact;   ///< empty: not written
    std::vector<std::string> categories;  ///< without commas
    bool tentative = false;
    bool busy = false;  ///< whether it blocks the time
    int priority = 5;   ///< RFC 5545 section 3.8.1.9: 1, 5 or 9; 0: not written
    std::string color;  ///< CSS3 name; empty: not written
    std::vector<Alarm> alarms;
    // Ours, read back by the next run. Empty: not written.
    std::string contact_id;  ///< whose it is; an event about the feed itself has none
    std::string about_id;    ///< the new contact that a referrer is thanked for
    std::string channel;     ///< `email`
    std::string slot;        ///< `2026-11-23T09:00 Europe/Berlin`
    std::string due;         ///< `2026-11-23`
    std::string first;       ///< first slot ever published
    std::string shifts;      ///< what shifted the slot when it was chosen
    std::string cause;   ///< SHA-1, as a version 5 UUID, of the rule, its inputs and the settings that apply
    std::string offers;  ///< the times its message offers for a meeting: `20261125T090000Z 20261126T130000Z`
    std::string texts;   ///< two hashes: of what its texts are made from, and of the texts themselves

    bool operator==(const Event&) const = default;
};

/// The properties of the VCALENDAR.
struct CalendarProperties {
    std::string id;  ///< the book's `calendar.id`: whose feed it is
    std::string name, description, timezone;
    std::string color;  ///< CSS3 name; may be empty
    Minutes refresh{0};
    std::string source;  ///< https address of the feed; may be empty
};

/// UID of a touch: UUID version 5 (RFC 9562 section 5.5) of what identifies it, so that the same touch keeps
/// it when its date, its words or the contact's name change. `book.calendar.id` must be set.
std::string touch_uid(const Book& book, const Touch& touch);

/// What `published`, the event with the touch's UID, says of it. The touch needs no slot yet. nullopt: what
/// was written there for the next run is missing, or cannot be read.
std::optional<PublishedTouch> published_touch(const Event& published, const Book& book, const Touch& touch,
                                              const ZoneRules& zone);

/// A reason in plain English, one sentence without a full stop: "2nd of 3 attempts, 3 workdays after the
/// one of Fri 20 Nov 2026".
std::string reason_text(const Reason& reason, const Book& book, const Touch& touch);

/// "10:00 for Ana Ruiz in Los Angeles"; empty where the other side's time is not asked for, not known, or the
/// same as on the user's own clock.
std::string their_time_text(const Book& book, const Touch& touch);

/// "Fri 20 Nov 2026"
std::string day_text(Day day);

/// "2026-11-20"
std::string iso_text(Day day);

/// "09:05"
std::string clock_text(WallTime time);

/// "3 workdays", "1 month and 3 days"
std::string duration_text(const Duration& duration);

/// A contact's id as `Event::contact_id` has it: on one line.
std::string feed_id(std::string_view id);

// Events about the feed itself, which belong to no contact. The calendar is the only screen the user looks
// at. They stay where `published` (their own event in the feed; nullptr: none) has them while they may, so
// that nothing changes from run to run.

std::string fault_uid(std::string_view calendar_id);
std::string watchdog_uid(std::string_view calendar_id);

/// Says in the calendar what is wrong: `headline` (`contacts.json line 14`) in the summary, `message` in the
/// description. On the next working day; it stays until what it says changes or its day is over.
Event fault_event(const Calendar& calendar, const ZoneRules& zone, Instant now, const std::string& headline,
                  const std::string& message, const Event* published);

/// What a dead cron leaves in the calendar: 14 days ahead, and moved on when fewer than 7 are left.
Event watchdog_event(const Calendar& calendar, const ZoneRules& zone, Instant now, const Event* published);

/// The event of a UID as it is published, unless another program has changed it; nullopt: none.
/// Several threads may ask at once.
using FindEvent = std::function<std::optional<Event>(const std::string& uid)>;

/// What events are made with, besides book and plan.
struct Composing {
    const Surroundings& around;
    /// Signs the codes (`touch_code`) in the links that log by mail, which events have where the book says
    /// who `me` is; empty: no such links.
    std::string key{};
    /// The times that messages may offer for a meeting, by index in `Plan::touches`.
    std::map<std::size_t, std::vector<Instant>> offers{};
    /// Where all that the texts of a published event were made from is the same, they stay, whatever this
    /// release would say: new wording must not change every event. May be empty.
    FindEvent published{};
};

/// The touches whose messages have a place for the times of a meeting, with those that are published.
/// `published` may be empty.
std::vector<OfferWish> offer_wishes(const Book& book, const Plan& plan, const Surroundings& around,
                                    const FindEvent& published);

/// What the feed has its events by: start, then UID.
using FeedPlace = std::pair<Instant, std::string>;

/// Where the events of a plan's touches stand in the feed, by index in `Plan::touches`.
std::vector<FeedPlace> feed_places(const Book& book, const Plan& plan);

struct ComposedEvent {
    Event event;
    std::optional<Event> published;  ///< what `Composing::published` has for it
};

/// The events of some touches, by index in `Plan::touches`, in that order.
std::vector<ComposedEvent> compose_some(const Book& book, const Plan& plan, const Composing& composing,
                                        std::span<const std::size_t> touches);

/// The events of a plan, by start, then UID.
std::vector<Event> compose_events(const Book& book, const Plan& plan, const Composing& composing);

CalendarProperties calendar_properties(const Calendar& calendar);

/// A message that would have holes in it, or is in the wrong language.
struct MessageGap {
    std::string message;
    std::size_t contact = 0;           ///< index in `Book::contacts`
    std::vector<std::string> missing;  ///< the fields that would be empty, such as `met.where`
    std::string language;              ///< the one it should be in and is not; empty: it is
};

/// Fills in, for every contact, every message that its ladders or whom it introduced may ask for, as if
/// today.
std::vector<MessageGap> message_gaps(const Book& book, const Surroundings& around, Day today);

}  // namespace followup
