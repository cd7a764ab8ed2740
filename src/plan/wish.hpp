#pragma once

// A touch on its way from a rule to a slot.

#include "plan/arithmetic.hpp"
#include "plan/standing.hpp"

#include <followup/plan.hpp>

#include <optional>

namespace followup {

/// What a plan is made from, looked up once.
struct PlanInputs {
    const Book& book;
    const ZoneRules& zone;
    Instant now;
    Day today;
    Day horizon;  ///< the last day that is shown
    WorkingDays working_days;

    const Contact& contact(std::size_t index) const { return book.contacts[index]; }
    const Policy& policy_of(const Contact& contact) const { return book.policies.at(contact.policy); }
};

PlanInputs plan_inputs(const Book& book, Instant now, const ZoneRules& zone);

/// A touch that is asked for and has no slot yet.
struct Wish {
    Touch touch;              ///< all but slot and days late; the due day of an undated one is open too
    bool is_undated = false;  ///< to be placed on any day from `first` on
    Day from{};               ///< effective due day: the policy's, or the end of a pause
    Day rolled{};             ///< that, or the next working day
    Day first{}, last{};      ///< the days it may be placed on; an undated one has no `last`
    Minutes length{0};
    Instant not_before{};  ///< it does not start earlier, on whatever day

    bool is_overdue(Day today) const { return !is_undated && rolled < today; }
};

/// The earliest start that is later than now.
inline Instant right_after(Instant now) {
    return now + std::chrono::seconds{1};
}

/// A wish with what does not depend on why it is made: identity, length, alarms, the earliest time.
Wish make_wish(const PlanInputs& inputs, std::size_t contact, TouchKind kind);

/// Sets the channel: `wanted`, or what replaces it where the address is missing or messages bounced.
void choose_channel(Touch& touch, const Contact& contact, const Channels& unreachable, Channel wanted);

/// Sets the days of a dated wish from `touch.due`: the pause, rolling, and `slack`, for which the daily limit
/// may delay it. False if there is no working day for it.
bool settle_days(const PlanInputs& inputs, Wish& wish, const Duration& slack);

/// Rule 7: due so long ago that doing it now, as if nothing had happened, would be odd.
bool is_stale(const PlanInputs& inputs, const Wish& wish);

Duration slack_of(const PlanInputs& inputs, const Contact& contact);
Priority priority_of(const PlanInputs& inputs, const Contact& contact);

}  // namespace followup
