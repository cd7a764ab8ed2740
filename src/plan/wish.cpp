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
    return inputs.instant(contact.met->on + *contact.met->at);
}

/// The days that follow from the due day alone.
bool settle_on_due(const PlanInputs& inputs, Wish& wish) {
    auto& reasons = wish.touch.reasons;
    const Day due = wish.touch.due;
    wish.from = due;
    if (const auto hold = hold_of(inputs.contact(wish.touch.contact)); hold && hold->until > due) {
        wish.from = hold->until;
        reasons.push_back({hold->code, due, wish.from, {}});
    }

    const auto rolled = inputs.working_days.on_or_after(wish.from);
    if (!rolled) return false;
    wish.rolled = *rolled;
    if (wish.rolled != wish.from) reasons.push_back({Reason::Code::day_off, wish.from, wish.rolled, {}});

    return start_on_or_after(inputs, wish, std::max(wish.rolled, inputs.today));
}

}  // namespace

const ZoneRules* PlanInputs::their_zone(const Touch& touch) const {
    const std::string& name = contact(touch.contact).timezone;
    if (!is_live(touch.channel) || name.empty()) return nullptr;
    const auto found = around.zones.find(name);
    return found == around.zones.end() ? nullptr : &found->second;
}

PlanInputs plan_inputs(const Book& book, Instant now, const Surroundings& around,
                       const PublishedSlots& published) {
    const Day today = date_in(around.zone, now);
    const Duration& horizon = book.calendar.horizon;
    return {.book = book,
            .around = around,
            .now = now,
            .today = today,
            .horizon = add_months(today, horizon.months) + date::days{horizon.days},
            .working_days = WorkingDays{book.calendar},
            .open_days = open_days_of(book.calendar),
            .hours = Hours{book.calendar, around},
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

bool start_on_or_after(const PlanInputs& inputs, Wish& wish, Day day) {
    const auto start = inputs.working_days.on_or_after(day);
    const auto first = inputs.open_days.on_or_after(day);
    if (!start || !first) return false;
    wish.start = *start;
    wish.first = *first;
    return true;
}

std::optional<Hold> hold_of(const Contact& contact) {
    const std::optional<Day>& paused = contact.paused_until;
    const std::optional<Day>& snoozed = contact.snoozed_until;
    if (snoozed && (!paused || *snoozed > *paused)) return Hold{*snoozed, Reason::Code::snoozed};
    if (paused) return Hold{*paused, Reason::Code::paused};
    return std::nullopt;
}

bool settle_days(const PlanInputs& inputs, Wish& wish) {
    if (!inputs.around.is_incomplete) return settle_on_due(inputs, wish);
    // Without a calendar of holidays workdays are counted wrong: then the due day that was published stands,
    // where all else is the same.
    Wish as_published = wish;
    if (!settle_on_due(inputs, wish)) return false;
    const auto published = inputs.find_published(wish.touch);
    if (!published || published->has_same_cause) return true;
    as_published.touch.due = published->due;
    if (!settle_on_due(inputs, as_published)) return true;
    const auto same = inputs.find_published(as_published.touch);
    if (same && same->has_same_cause) wish = std::move(as_published);
    return true;
}

bool is_stale(const PlanInputs& inputs, const Wish& wish) {
    return wish.rolled < inputs.today - date::days{30};
}

}  // namespace followup
