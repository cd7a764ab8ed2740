#include "plan/due.hpp"

#include <algorithm>

namespace followup {

namespace {

using Code = Reason::Code;

/// What rules 3 to 6 ask for.
struct Ruling {
    TouchKind kind = TouchKind::attempt;
    const Policy* ladder = nullptr;
    int attempt = 0;  ///< from 0
    int round = 0;    ///< from 0
    Reason reason;
    std::optional<Day> due;  ///< nullopt: undated, or there is no working day to count to
};

/// Why there is nothing to ask for, or what there is.
using Request = std::variant<Ruling, Idle::Why>;

const Policy& again_of(const PlanInputs& inputs, const Contact& contact) {
    return inputs.book.policies.at(inputs.policy_of(contact).again);
}

Ruling ask(const PlanInputs& inputs, TouchKind kind, const Policy& ladder, int strikes, Reason reason) {
    const int n = static_cast<int>(ladder.attempts.size());
    return {.kind = kind,
            .ladder = &ladder,
            .attempt = strikes % n,
            .round = strikes / n,
            .reason = reason,
            .due = add(reason.from, reason.after, inputs.working_days)};
}

/// Rule 5.
Request after_strikes(const PlanInputs& inputs, const Contact& contact, const Standing& standing,
                      const Policy& ladder) {
    const int n = static_cast<int>(ladder.attempts.size());
    const int rounds = ladder.then == Then::stop ? 1 : ladder.rounds;
    const int u = standing.strikes;
    if (u >= rounds * n) return Idle::Why::gone_quiet;
    const auto request = [&](TouchKind kind, Code code, const Duration& after) {
        return ask(inputs, kind, ladder, u, {code, standing.last_strike, {}, after});
    };
    if (u % n > 0)
        return request(TouchKind::attempt, Code::next_attempt,
                       ladder.attempts[static_cast<std::size_t>(u % n)].after);
    if (ladder.then == Then::rest) return request(TouchKind::attempt, Code::new_round, ladder.rest);
    const Cadence cadence = cadence_of(inputs.book, contact);
    if (!cadence) return Idle::Why::gone_quiet;
    return request(TouchKind::cadence, Code::cadence, *cadence);
}

/// Rules 3 to 5.
Request by_standing(const PlanInputs& inputs, const Contact& contact, const Standing& standing) {
    const Policy& ladder = standing.in_touch_since ? again_of(inputs, contact) : *standing.first_ladder;
    if (standing.strikes > 0) return after_strikes(inputs, contact, standing, ladder);
    if (standing.in_touch_since) {
        const Cadence cadence = cadence_of(inputs.book, contact);
        if (!cadence) return Idle::Why::no_cadence;
        return ask(inputs, TouchKind::cadence, ladder, 0,
                   {Code::cadence, *standing.in_touch_since, {}, *cadence});
    }
    if (standing.anchor)
        return ask(inputs, TouchKind::attempt, ladder, 0,
                   {Code::first_attempt, *standing.anchor, {}, ladder.attempts.front().after});
    if (!cadence_of(inputs.book, contact)) return Idle::Why::no_cadence;
    return Ruling{
        .kind = TouchKind::cadence, .ladder = &ladder, .reason = {.code = Code::undated}, .due = {}};
}

/// How long the daily limit may delay it. A cadence touch: a third of the cadence, but not over four weeks.
Duration slack_for(const PlanInputs& inputs, const Contact& contact, const Ruling& ruling) {
    if (ruling.kind != TouchKind::cadence) return slack_of(inputs.book, contact);
    const Cadence cadence = cadence_of(inputs.book, contact);
    if (!cadence) return {.days = 28};
    const Day end = add_months(ruling.reason.from, cadence->months) + date::days{cadence->days};
    return {.days = std::min(28, static_cast<int>((end - ruling.reason.from).count()) / 3)};
}

/// Nobody is met for the first time twice: after a rest, such words give way.
std::string message_of(const Attempt& attempt, int round) {
    const bool is_of_first_contact =
        attempt.message == "introduce" || attempt.message == "nice-to-meet" || attempt.message == "thanks";
    return is_of_first_contact && round > 0 ? "catch-up" : attempt.message;
}

void take_over(Wish& wish, const Ruling& ruling, const Contact& contact, const Channels& unreachable) {
    const Attempt& attempt = ruling.ladder->attempts[static_cast<std::size_t>(ruling.attempt)];
    Touch& touch = wish.touch;
    touch.kind = ruling.kind;
    touch.attempt = ruling.attempt + 1;
    touch.of = static_cast<int>(ruling.ladder->attempts.size());
    touch.round = ruling.round + 1;
    touch.policy = ruling.ladder->name;
    touch.message = message_of(attempt, ruling.round);
    if (attempt.alarms) touch.alarms = *attempt.alarms;
    if (attempt.slot) touch.length = *attempt.slot;
    choose_channel(touch, contact, unreachable, attempt.channel);
    touch.reasons = {ruling.reason};
}

Wish undated(const PlanInputs& inputs, Wish wish, Ruling ruling, const Standing& standing) {
    const Contact& contact = inputs.contact(wish.touch.contact);
    take_over(wish, ruling, contact, standing.unreachable);
    wish.is_undated = true;
    const auto hold = hold_of(contact);
    wish.from = wish.rolled = hold ? hold->until : Day::min();
    wish.start = wish.first = std::max(inputs.today, wish.rolled);
    // Without the day it would else be on: that is today, and would change the reason every day.
    if (hold && wish.first > inputs.today)
        wish.touch.reasons.push_back({.code = hold->code, .to = wish.first});
    return wish;
}

/// Whether the calendar shows it for the day the policy asks for, so that it comes back until it is logged;
/// else what is shown is what took its place.
bool is_published_as_due(const PlanInputs& inputs, const Wish& wish, const Wish& replacement) {
    const auto published = inputs.find_published(wish.touch);
    if (!published || published->due != wish.touch.due) return false;
    const auto instead = inputs.find_published(replacement.touch);
    return !instead || !instead->has_same_cause;
}

/// Rule 7: what stands in for a touch that is due for too long.
Wish in_place_of(const PlanInputs& inputs, const Wish& stale, const Standing& standing) {
    const Contact& contact = inputs.contact(stale.touch.contact);
    Wish later = make_wish(inputs, stale.touch.contact, TouchKind::cadence);
    later.touch.number = stale.touch.number;
    return undated(inputs, later,
                   {.kind = TouchKind::cadence,
                    .ladder = &again_of(inputs, contact),
                    .reason = {.code = Code::stale, .to = stale.touch.due},
                    .due = {}},
                   standing);
}

/// Rules 7 and 8.
Due dated(const PlanInputs& inputs, Wish wish, const Ruling& ruling, const Standing& standing) {
    const Contact& contact = inputs.contact(wish.touch.contact);
    take_over(wish, ruling, contact, standing.unreachable);
    wish.touch.due = *ruling.due;
    wish.slack = slack_for(inputs, contact, ruling);
    if (!settle_days(inputs, wish)) return Idle::Why::beyond_horizon;
    if (!is_stale(inputs, wish)) return wish;
    Wish replacement = in_place_of(inputs, wish, standing);
    if (is_published_as_due(inputs, wish, replacement)) return wish;
    if (!cadence_of(inputs.book, contact)) return Idle::Why::no_cadence;
    return replacement;
}

/// Rule 8 for a promise: its day is not its own any more, so that it rolls.
void snooze(const PlanInputs& inputs, Wish& promise, Day until) {
    auto& reasons = promise.touch.reasons;
    reasons.push_back({.code = Code::snoozed, .from = promise.from, .to = until});
    promise.from = until;
    promise.rolled = inputs.working_days.on_or_after(until).value_or(until);
    if (promise.rolled != until)
        reasons.push_back({.code = Code::day_off, .from = until, .to = promise.rolled});
}

}  // namespace

std::optional<Idle::Why> at_rest(const Contact& contact, const Standing& standing) {
    if (contact.status == ContactStatus::closed || standing.declined) return Idle::Why::closed;
    if (contact.status == ContactStatus::paused && !contact.paused_until) return Idle::Why::paused;
    return std::nullopt;
}

std::optional<Wish> open_promise(const PlanInputs& inputs, std::size_t index, const Standing& standing) {
    const Contact& contact = inputs.contact(index);
    if (!contact.next) return std::nullopt;
    if (std::any_of(contact.interactions.begin(), contact.interactions.end(),
                    [&](const Interaction& i) { return keeps(i, *contact.next); }))
        return std::nullopt;
    Wish wish = make_wish(inputs, index, TouchKind::promise);
    choose_channel(wish.touch, contact, standing.unreachable, contact.next->channel.value_or(Channel::phone));
    wish.touch.number = contact.promises_kept;
    wish.touch.due = wish.from = wish.rolled = wish.start = wish.first = contact.next->on;
    wish.touch.reasons = {{.code = Code::promise, .to = wish.touch.due}};
    if (const auto& until = contact.snoozed_until; until && *until > wish.touch.due)
        snooze(inputs, wish, *until);
    const Day earliest = std::max(wish.rolled, inputs.today);
    const bool is_on_its_day = wish.from == wish.touch.due && wish.first >= inputs.today;
    if (!is_on_its_day && !start_on_or_after(inputs, wish, earliest)) wish.start = wish.first = earliest;
    return wish;
}

Due next_due(const PlanInputs& inputs, std::size_t index, const Standing& standing) {
    const Request request = by_standing(inputs, inputs.contact(index), standing);
    if (const auto* idle = std::get_if<Idle::Why>(&request)) return *idle;
    Ruling ruling = std::get<Ruling>(request);
    if (standing.bounced) {  // rule 6
        ruling.reason = {Code::bounced, *standing.bounced, {}, Duration{.workdays = 1}};
        ruling.due = add(ruling.reason.from, ruling.reason.after, inputs.working_days);
    }
    Wish wish = make_wish(inputs, index, ruling.kind);
    wish.touch.number = 1 + standing.outbound;
    if (ruling.reason.code == Code::undated) return undated(inputs, wish, ruling, standing);
    if (!ruling.due) return Idle::Why::beyond_horizon;
    return dated(inputs, wish, ruling, standing);
}

}  // namespace followup
