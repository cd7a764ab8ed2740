#include "oracle/wanted.hpp"

#include "oracle/channels.hpp"
#include "oracle/days.hpp"
#include "oracle/due.hpp"
#include "oracle/hours.hpp"
#include "oracle/reached.hpp"

#include <algorithm>

namespace followup::oracle {
namespace {

using Code = Reason::Code;

constexpr date::days stale_after{30};
constexpr int most_cadence_slack = 28;

/// The first instant from which the contact may be got in touch with.
Instant met_at(const World& world, const Contact& contact) {
    if (!contact.met || !contact.met->at) return Instant::min();
    return instant_of(world.zone, contact.met->on + *contact.met->at);
}

/// "4 weeks or a third of the cadence, whichever is shorter", in whole days.
Duration cadence_slack(Day from, const Duration& cadence) {
    const auto days = (add_civil(from, cadence) - from).count();
    return Duration{.days = std::min(most_cadence_slack, static_cast<int>(days) / 3)};
}

void set_channel(Wanted& wanted, const Contact& contact, Channel channel) {
    const ChannelChoice choice = choose_channel(contact, channel);
    wanted.touch.channel = choice.channel;
    wanted.touch.address_missing = choice.address_missing;
}

/// What all touches of a contact have in common, but for the channel.
Wanted touch_of(const World& world, std::size_t index, TouchKind kind) {
    const Contact& contact = world.book.contacts[index];
    Wanted wanted;
    wanted.touch.kind = kind;
    wanted.touch.contact = index;
    wanted.touch.policy = contact.policy;
    wanted.touch.alarms = world.book.calendar.alarms;
    wanted.touch.length = world.book.calendar.slot;
    wanted.priority = priority_of(world.book, contact);
    wanted.slack = slack_of(world.book, contact);
    wanted.not_before = met_at(world, contact);
    return wanted;
}

bool is_long_ago(const World& world, const Wanted& wanted) {
    return world.today - wanted.rolled > stale_after;
}

/// The touch that rules 3 to 7 ask for, not yet due at any time.
Wanted from_ladder(const World& world, std::size_t index, const Asked& asked, int number) {
    const Contact& contact = world.book.contacts[index];
    const std::vector<Attempt>& attempts = world.book.policies.at(asked.ladder).attempts;
    const Attempt& attempt = attempts[static_cast<std::size_t>(asked.attempt) - 1];
    Wanted wanted = touch_of(world, index, asked.kind);
    wanted.touch.number = number;
    wanted.touch.attempt = asked.attempt;
    wanted.touch.of = static_cast<int>(attempts.size());
    wanted.touch.round = asked.round;
    wanted.touch.policy = asked.ladder;
    wanted.touch.message = attempt.message;
    if (asked.round >= 2)
        for (const char* words : {"introduce", "nice-to-meet", "thanks"})
            if (attempt.message == words) wanted.touch.message = "catch-up";
    wanted.touch.reasons = {{asked.rule, asked.from.value_or(Day{}), {}, asked.after}};
    if (attempt.alarms) wanted.touch.alarms = *attempt.alarms;
    if (attempt.slot) wanted.touch.length = *attempt.slot;
    set_channel(wanted, contact, attempt.channel);
    if (asked.cadence_from) {
        wanted.slack = cadence_slack(*asked.cadence_from, *cadence_of(world.book, contact));
    }
    return wanted;
}

/// "Of promises only a snooze moves the day." "A snoozed promise rolls." Reading: where no working day comes,
/// it is for the day it was snoozed to.
void snooze(const World& world, Wanted& promise, Day until) {
    reach("rule 8: a promise is snoozed");
    std::vector<Reason>& reasons = promise.touch.reasons;
    promise.effective = until;
    promise.rolled = roll(world.book.calendar, until).value_or(until);
    reasons.push_back({Code::snoozed, promise.touch.due, until, {}});
    if (promise.rolled != until) reasons.push_back({Code::day_off, until, promise.rolled, {}});
}

Wanted promised(const World& world, std::size_t index, const Promise& promise) {
    reach("rule 2: promise");
    const Contact& contact = world.book.contacts[index];
    Wanted wanted = touch_of(world, index, TouchKind::promise);
    wanted.touch.number = contact.promises_kept;
    wanted.touch.due = wanted.effective = wanted.rolled = promise.on;
    wanted.touch.reasons = {{Code::promise, {}, promise.on, {}}};
    if (contact.snoozed_until && *contact.snoozed_until > promise.on)
        snooze(world, wanted, *contact.snoozed_until);
    wanted.has_next = false;
    set_channel(wanted, contact, promise.channel.value_or(Channel::phone));
    return wanted;
}

Wanted undated(const World& world, std::size_t index, const Asked& asked) {
    const Contact& contact = world.book.contacts[index];
    Wanted wanted = from_ladder(world, index, asked, 1 + outbound_count(contact));
    wanted.undated = true;
    wanted.has_next = false;
    const std::optional<Reason> moved = moved_by_waiting(contact, Day::min());
    wanted.effective = wanted.rolled = moved ? moved->to : Day::min();
    if (moved && moved->to > world.today) wanted.touch.reasons.push_back({moved->code, {}, moved->to, {}});
    return wanted;
}

/// Rule 7, for what was due on `due`.
OwnTouches stale(const World& world, std::size_t index, Day due) {
    reach("rule 7: stale");
    const Contact& contact = world.book.contacts[index];
    const auto asked = ask_undated(world.book, contact, policy_of(world.book, contact).again);
    if (const Idle::Why* why = std::get_if<Idle::Why>(&asked)) return {.idle = *why};
    Wanted wanted = undated(world, index, std::get<Asked>(asked));
    wanted.touch.reasons.front() = {Code::stale, {}, due, {}};
    return {.touch = wanted};
}

/// "Stale: what 3-6 ask for, unpublished, [...]". Reading: what is published for another due date, or just as
/// what takes its place would be, is that.
bool is_made_already(const World& world, const Wanted& wanted, const OwnTouches& instead) {
    const auto published = world.find(wanted.touch);
    if (!published || published->due != wanted.touch.due) return false;
    if (instead.touch) {
        const auto shown = world.find(instead.touch->touch);
        if (shown && shown->has_same_cause) return false;
    }
    reach("published: too long ago to be made, but made already");
    return true;
}

/// Rules 3 to 8.
OwnTouches without_promise(const World& world, std::size_t index, const Standing& standing) {
    const Contact& contact = world.book.contacts[index];
    const auto answer = ask(world.book, contact, standing);
    if (const Idle::Why* why = std::get_if<Idle::Why>(&answer)) return {.idle = *why};
    const Asked& asked = std::get<Asked>(answer);
    if (!asked.from) return {.touch = undated(world, index, asked)};

    Wanted wanted = from_ladder(world, index, asked, 1 + outbound_count(contact));
    if (!set_due(world, wanted, *asked.from, asked.after)) {
        reach("day: no working day");
        return {.idle = Idle::Why::beyond_horizon};
    }
    if (const auto moved = moved_by_waiting(contact, wanted.touch.due))
        reach(moved->code == Code::paused ? "rule 8: moved by a pause" : "rule 8: moved by a snooze");
    if (is_long_ago(world, wanted)) {
        const OwnTouches instead = stale(world, index, wanted.touch.due);
        if (!is_made_already(world, wanted, instead)) return instead;
    }
    wanted.standing = standing;
    return {.touch = wanted};
}

/// Rule 2: the first attempt that is due before the promise. Reading: one made undated because it is stale
/// does not stay, nor a cadence touch that a bounce has dated; the pause has no say in "due before".
std::optional<Wanted> beside_promise(const World& world, std::size_t index, const Standing& standing,
                                     const Promise& promise) {
    const auto answer = ask(world.book, world.book.contacts[index], standing);
    const Asked* asked = std::get_if<Asked>(&answer);
    if (!asked || !asked->first_attempt) return std::nullopt;
    std::optional<Wanted> wanted = without_promise(world, index, standing).touch;
    if (!wanted || wanted->undated || wanted->touch.due >= promise.on) return std::nullopt;
    reach("rule 2: attempt beside a promise");
    wanted->has_next = false;
    return wanted;
}

}  // namespace

OwnTouches own_touches(const World& world, std::size_t index) {
    const Contact& contact = world.book.contacts[index];
    const Standing standing = standing_of(world.book, contact);
    if (standing.closed) return {.idle = Idle::Why::closed};
    if (contact.status == ContactStatus::paused && !contact.paused_until) return {.idle = Idle::Why::paused};
    if (const std::optional<Promise> promise = open_promise(contact)) {
        return {.promise = promised(world, index, *promise),
                .touch = beside_promise(world, index, standing, *promise)};
    }
    return without_promise(world, index, standing);
}

std::vector<Wanted> referrer_touches(const World& world) {
    std::vector<Wanted> touches;
    for (const Owed& owed : owed_to_referrers(world.book)) {
        Wanted wanted = touch_of(world, owed.referrer, owed.kind);
        wanted.touch.about = owed.about;
        wanted.touch.message = owed.kind == TouchKind::thank ? "thank-referrer" : "report-back";
        wanted.has_next = false;
        wanted.not_before = std::max(wanted.not_before, met_at(world, world.book.contacts[owed.about]));
        set_channel(wanted, world.book.contacts[owed.referrer], Channel::email);
        const Code rule = owed.kind == TouchKind::thank ? Code::thank : Code::report_back;
        wanted.touch.reasons = {{rule, owed.from, {}, owed.after}};
        if (!set_due(world, wanted, owed.from, owed.after)) continue;
        // Reading: what is published comes back until it is logged, as others do.
        const bool published = world.find(wanted.touch).has_value();
        if (is_long_ago(world, wanted)) {
            reach(published ? "published: thanks of long ago" : "referrer: too long ago");
            if (!published) continue;
        }
        touches.push_back(wanted);
    }
    return touches;
}

std::optional<Wanted> what_follows(const World& world, const Wanted& placed) {
    const Projection projection = world.book.calendar.projection;
    if (!placed.has_next || projection == Projection::next || placed.late_since) return std::nullopt;

    if (placed.rolled < world.today) reach("published: delayed past its due day, not late");

    const std::size_t index = placed.touch.contact;
    const Contact& contact = world.book.contacts[index];
    const Day day = day_of(world, placed.touch.slot.begin);
    const bool after_cadence = placed.touch.kind == TouchKind::cadence;
    Standing standing = placed.standing;
    standing.bounced.reset();
    if (after_cadence) {
        if (projection == Projection::round) return std::nullopt;
        standing.in_touch_since = day;
        standing.strikes.clear();
        standing.ladder = policy_of(world.book, contact).again;
    } else {
        standing.strikes.push_back({day, {placed.touch.channel}});
    }

    const auto answer = ask(world.book, contact, standing);
    const Asked* asked = std::get_if<Asked>(&answer);
    if (!asked) return std::nullopt;
    if (projection == Projection::round && (asked->kind == TouchKind::cadence || asked->attempt == 1)) {
        return std::nullopt;
    }
    Wanted next = from_ladder(world, index, *asked, placed.touch.number + 1);
    next.touch.status = TouchStatus::tentative;
    next.standing = standing;
    next.has_next = after_cadence || asked->kind == TouchKind::attempt;
    if (!set_due(world, next, *asked->from, asked->after)) return std::nullopt;
    return next;
}

}  // namespace followup::oracle
