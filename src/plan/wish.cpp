#include "plan/wish.hpp"

#include <algorithm>
#include <array>

namespace followup {

namespace {

bool has_address(const Contact& contact, Channel channel) {
    const bool needs_one =
        channel == Channel::email || channel == Channel::phone || channel == Channel::letter;
    return !needs_one || !address_for(contact, channel).empty();
}

/// A meeting has to be over before it can be followed up.
Instant end_of_waiting(const PlanInputs& inputs, const Contact& contact) {
    if (!contact.met || !contact.met->at) return Instant::min();
    return to_instant(inputs.zone, contact.met->on + *contact.met->at);
}

}  // namespace

PlanInputs plan_inputs(const Book& book, Instant now, const ZoneRules& zone,
                       const PublishedSlots& published) {
    const Day today = date::floor<date::days>(to_wall(zone, now));
    const Duration& horizon = book.calendar.horizon;
    return {.book = book,
            .zone = zone,
            .now = now,
            .today = today,
            .horizon = add_months(today, horizon.months) + date::days{horizon.days},
            .working_days = WorkingDays{book.calendar},
            .published = published};
}

Wish make_wish(const PlanInputs& inputs, std::size_t contact, TouchKind kind) {
    Wish wish;
    wish.touch.kind = kind;
    wish.touch.contact = contact;
    wish.touch.policy = inputs.contact(contact).policy;
    wish.touch.alarms = inputs.book.calendar.alarms;
    wish.touch.length = inputs.book.calendar.slot;
    wish.not_before = std::max(right_after(inputs.now), end_of_waiting(inputs, inputs.contact(contact)));
    return wish;
}

void choose_channel(Touch& touch, const Contact& contact, const Channels& unreachable, Channel wanted) {
    const auto is_usable = [&](Channel c) { return has_address(contact, c) && !unreachable.contains(c); };
    constexpr std::array replacements{Channel::email, Channel::phone, Channel::letter};
    touch.channel = wanted;
    if (is_usable(wanted)) return;
    const auto* replacement = std::find_if(replacements.begin(), replacements.end(), is_usable);
    touch.address_missing = replacement == replacements.end();
    if (!touch.address_missing) touch.channel = *replacement;
}

bool settle_days(const PlanInputs& inputs, Wish& wish) {
    auto& reasons = wish.touch.reasons;
    const Day due = wish.touch.due;
    wish.from = std::max(due, inputs.contact(wish.touch.contact).paused_until.value_or(due));
    if (wish.from != due) reasons.push_back({Reason::Code::paused, due, wish.from, {}});

    const auto rolled = inputs.working_days.on_or_after(wish.from);
    if (!rolled) return false;
    wish.rolled = *rolled;
    if (wish.rolled != wish.from) reasons.push_back({Reason::Code::day_off, wish.from, wish.rolled, {}});

    const auto first = inputs.working_days.on_or_after(std::max(wish.rolled, inputs.today));
    if (!first) return false;
    wish.first = *first;
    return true;
}

bool is_stale(const PlanInputs& inputs, const Wish& wish) {
    return wish.rolled < inputs.today - date::days{30};
}

}  // namespace followup
