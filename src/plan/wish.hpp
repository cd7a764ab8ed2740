#pragma once

// A touch on its way from a rule to a slot.

#include <followup/working_days.hpp>
#include "plan/hours.hpp"
#include "plan/standing.hpp"

#include <followup/plan.hpp>

#include <optional>

namespace followup {

/// What a plan is made from, looked up once.
struct PlanInputs {
    const Book& book;
    const Surroundings& around;
    Instant now;
    Day today;
    Day horizon;               ///< the last day that is shown
    WorkingDays working_days;  ///< what rules count by
    WorkingDays open_days;     ///< what touches are placed on: without vacations
    Hours hours;
    const PublishedSlots& published;

    std::optional<PublishedTouch> find_published(const Touch& touch) const {
        return published.find ? published.find(touch) : std::nullopt;
    }
    const Contact& contact(std::size_t index) const { return book.contacts[index]; }
    const Policy& policy_of(const Contact& contact) const { return book.policies.at(contact.policy); }
    Instant instant(WallTime wall) const { return to_instant(around.zone, wall); }
    Instant begin_of(const PublishedTouch& touch) const { return touch.begin.value_or(instant(touch.slot)); }
    /// The day a slot is on.
    Day day_of(const Slot& slot) const { return hours.day_of(slot.begin); }
    Day day_of(const PublishedTouch& touch) const { return hours.day_of(begin_of(touch)); }
    /// Where the other side has to be up for it; nullptr: nowhere, or nobody knows where they are.
    const ZoneRules* their_zone(const Touch& touch) const;
};

PlanInputs plan_inputs(const Book& book, Instant now, const Surroundings& around,
                       const PublishedSlots& published);

/// Whether a wish keeps the slot it has in the calendar. A promise that a busy event has come over keeps it
/// where its day has no other time, and a tentative touch that becomes confirmed where there is room.
enum class Keeps { no, if_nothing_is_free, if_there_is_room, yes };

/// A touch that is asked for and has no slot yet.
struct Wish {
    Touch touch;              ///< all but slot and days late; the due day of an undated one is open too
    bool is_undated = false;  ///< to be placed on any day from `first` on
    Day from{};    ///< effective due day: the policy's, or the end of a pause or snooze; undated: that alone
    Day rolled{};  ///< that, or the next working day
    Day start{};   ///< the working day it is placed from on
    Day first{};   ///< that, or the first open day after being away
    Duration slack;        ///< how long after `first` the daily limit may delay it, unless it is undated
    Instant not_before{};  ///< it does not start earlier, on whatever day

    // What the calendar shows already, once that was heeded:
    std::optional<PublishedTouch> published;
    Keeps keeps = Keeps::no;
    bool is_late = false;  ///< overdue, or missed
    Day base{};            ///< where it is late: from when the days are counted
};

/// The earliest start that is later than now.
inline Instant right_after(Instant now) {
    return now + std::chrono::seconds{1};
}

/// A wish with what does not depend on why it is made: identity, length, alarms, the earliest time.
Wish make_wish(const PlanInputs& inputs, std::size_t contact, TouchKind kind);

/// Sets the channel: `wanted`, or what replaces it where the address is missing or messages bounced.
void choose_channel(Touch& touch, const Contact& contact, const Channels& unreachable, Channel wanted);

/// Sets `start` and `first` from a day on. False if there is no day for it.
bool start_on_or_after(const PlanInputs& inputs, Wish& wish, Day day);

/// The day before which nothing is done with a contact, and why; where both a pause and a snooze say so, the
/// later one.
struct Hold {
    Day until;
    Reason::Code code;
};
std::optional<Hold> hold_of(const Contact& contact);

/// Sets the days of a dated wish from `touch.due`: the pause or snooze, and rolling. False if there is no
/// working day for it.
bool settle_days(const PlanInputs& inputs, Wish& wish);

/// Rule 7: due so long ago that doing it now, as if nothing had happened, would be odd.
bool is_stale(const PlanInputs& inputs, const Wish& wish);

}  // namespace followup
