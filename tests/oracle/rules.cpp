#include "oracle/rules.hpp"

#include "oracle/reached.hpp"

namespace followup::oracle {
namespace {

using Code = Reason::Code;

constexpr date::days thanked_before{14};

/// Rule 5.
std::variant<Asked, Idle::Why> after_strikes(const Book& book, const Contact& contact,
                                             const Standing& standing) {
    const Policy& ladder = book.policies.at(standing.ladder);
    const int n = static_cast<int>(ladder.attempts.size());
    const int u = static_cast<int>(standing.strikes.size());
    const int quiet_from = ladder.then == Then::stop ? n : ladder.rounds * n;
    if (u >= quiet_from) {
        reach(ladder.then == Then::stop ? "rule 5: stopped" : "rule 5: rounds used up");
        return Idle::Why::gone_quiet;
    }
    const Day last_strike = standing.strikes.back().on;
    const int k = u % n;
    Asked asked{.ladder = standing.ladder,
                .attempt = k + 1,
                .round = u / n + 1,
                .rule = Code::next_attempt,
                .from = last_strike};
    if (k > 0) {
        reach("rule 5: next attempt");
        asked.after = ladder.attempts[static_cast<std::size_t>(k)].after;
    } else if (ladder.then == Then::rest) {
        reach("rule 5: rest");
        asked.rule = Code::new_round;
        asked.after = ladder.rest;
    } else {
        const Cadence cadence = cadence_of(book, contact);
        if (!cadence) {
            reach("rule 5: cadence none");
            return Idle::Why::gone_quiet;
        }
        reach("rule 5: cadence");
        asked.kind = TouchKind::cadence;
        asked.rule = Code::cadence;
        asked.after = *cadence;
        asked.cadence_from = last_strike;
    }
    return asked;
}

/// Rule 4.
std::variant<Asked, Idle::Why> in_touch(const Book& book, const Contact& contact, const Standing& standing) {
    const Cadence cadence = cadence_of(book, contact);
    if (!cadence) {
        reach("rule 4: no cadence");
        return Idle::Why::no_cadence;
    }
    reach("rule 4");
    return Asked{.kind = TouchKind::cadence,
                 .ladder = standing.ladder,
                 .rule = Code::cadence,
                 .from = standing.in_touch_since,
                 .after = *cadence,
                 .cadence_from = standing.in_touch_since};
}

/// Rules 3 to 5.
std::variant<Asked, Idle::Why> before_bounce(const Book& book, const Contact& contact,
                                             const Standing& standing) {
    if (!standing.strikes.empty()) return after_strikes(book, contact, standing);
    if (standing.in_touch_since) return in_touch(book, contact, standing);
    if (!standing.anchor) {
        reach("rule 3: undated");
        return ask_undated(book, contact, standing.ladder);
    }
    reach("rule 3");
    return Asked{.ladder = standing.ladder,
                 .rule = Code::first_attempt,
                 .from = standing.anchor,
                 .after = book.policies.at(standing.ladder).attempts.front().after,
                 .first_attempt = true};
}

/// The first response that says something about where they stand; an occasion is one too, as you met.
std::optional<Day> first_response(const Contact& contact) {
    for (const Interaction& interaction : those_that_count(contact)) {
        if (is_response(interaction)) return interaction.on;
    }
    return std::nullopt;
}

bool settles(const Interaction& interaction, std::size_t about, Day since) {
    if (interaction.on < since) return false;
    if (interaction.is_for_other && interaction.for_contact != about) return false;
    if (interaction.outcome == Outcome::met) return true;
    return interaction.direction == Direction::out && interaction.outcome != Outcome::bounced &&
           interaction.outcome != Outcome::no_answer;
}

bool settled(const Contact& referrer, std::size_t about, Day since) {
    for (const Interaction& interaction : referrer.interactions) {
        if (settles(interaction, about, since)) {
            reach(interaction.is_for_other ? "referrer: settled by one for the new contact"
                                           : "referrer: settled");
            return true;
        }
    }
    return false;
}

}  // namespace

std::variant<Asked, Idle::Why> ask(const Book& book, const Contact& contact, const Standing& standing) {
    const std::variant<Asked, Idle::Why> result = before_bounce(book, contact, standing);
    const Asked* asked = std::get_if<Asked>(&result);
    if (!asked || !standing.bounced) return result;
    // Rule 6. Reading: an undated touch becomes a dated cadence touch, whose cadence counts from the bounce,
    // as there is no other day; with `cadence: none` there is none to become dated.
    reach(asked->from ? "rule 6" : "rule 6: undated becomes dated");
    Asked again = *asked;
    if (!asked->from) again.cadence_from = standing.bounced;
    again.rule = Code::bounced;
    again.from = standing.bounced;
    again.after = Duration{.workdays = 1};
    return again;
}

std::variant<Asked, Idle::Why> ask_undated(const Book& book, const Contact& contact,
                                           const std::string& ladder) {
    if (!cadence_of(book, contact)) {
        reach("rule 7: undated, no cadence");
        return Idle::Why::no_cadence;
    }
    return Asked{.kind = TouchKind::cadence, .ladder = ladder, .rule = Code::undated};
}

/// Reading: "any interaction" is any, history and the meeting itself included.
std::optional<Promise> open_promise(const Contact& contact) {
    if (!contact.next) return std::nullopt;
    for (const Interaction& interaction : contact.interactions) {
        const bool reached_them =
            interaction.outcome != Outcome::bounced && interaction.outcome != Outcome::no_answer;
        const bool kept = !interaction.is_for_other && interaction.on >= contact.next->on && reached_them;
        if (kept || interaction.keeps_promise) {
            reach(kept ? "rule 2: kept" : "rule 2: keeps_promise");
            return std::nullopt;
        }
    }
    return contact.next;
}

std::vector<Owed> owed_to_referrers(const Book& book) {
    std::vector<Owed> owed;
    for (std::size_t about = 0; about < book.contacts.size(); ++about) {
        const Contact& contact = book.contacts[about];
        if (!contact.met || !contact.met->referrer) continue;
        const std::size_t referrer = *contact.met->referrer;
        const Contact& owed_to = book.contacts[referrer];
        if (contact.status == ContactStatus::closed) {
            reach("referrer: new contact is closed");
            continue;
        }
        if (standing_of(book, owed_to).closed ||
            (owed_to.status == ContactStatus::paused && !owed_to.paused_until)) {
            reach("referrer: referrer is closed or paused");
            continue;
        }
        // Whatever settles the report back settles the thank-you too, so there is never one left of the two.
        if (const std::optional<Day> responded = first_response(contact)) {
            if (settled(owed_to, about, *responded)) continue;
            owed.push_back({TouchKind::report_back, referrer, about, *responded, Duration{.workdays = 1}});
        } else if (!settled(owed_to, about, contact.met->on - thanked_before)) {
            owed.push_back({TouchKind::thank, referrer, about, contact.met->on, Duration{}});
        }
    }
    return owed;
}

int outbound_count(const Contact& contact) {
    int count = 0;
    for (const Interaction& interaction : contact.interactions) {
        if (interaction.direction == Direction::out && !interaction.is_for_other) ++count;
    }
    return count;
}

}  // namespace followup::oracle
