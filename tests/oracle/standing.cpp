#include "oracle/standing.hpp"

#include "oracle/reached.hpp"

#include <algorithm>

namespace followup::oracle {
namespace {

constexpr date::days answer_within{3};
constexpr date::days bounce_within{7};

bool goes_first(const Interaction& interaction) {
    return is_response(interaction) || interaction.outcome == Outcome::declined;
}

bool same_group(const Interaction& a, const Interaction& b) {
    return a.on == b.on && goes_first(a) == goes_first(b);
}

/// Reading: those with a time are sorted by it among the places they occupy, those without keep theirs;
/// "by time where both have one, then as written" alone is no order (a 10:00, b untimed, c 09:00).
void sort_timed(std::vector<Interaction>& all) {
    for (std::size_t first = 0; first < all.size(); ++first) {
        if (first > 0 && same_group(all[first - 1], all[first])) continue;
        std::vector<std::size_t> places;
        std::vector<Interaction> timed;
        for (std::size_t place = first; place < all.size() && same_group(all[first], all[place]); ++place) {
            if (!all[place].at) continue;
            places.push_back(place);
            timed.push_back(all[place]);
        }
        std::stable_sort(timed.begin(), timed.end(),
                         [](const auto& a, const auto& b) { return *a.at < *b.at; });
        for (std::size_t i = 0; i < places.size(); ++i) all[places[i]] = timed[i];
    }
}

void occasion(Standing& standing, const Interaction& interaction) {
    reach("standing: occasion");
    standing.anchor = interaction.on;
    standing.ladder = interaction.how;
    standing.in_touch_since.reset();
    standing.strikes.clear();
    standing.closed = false;
}

void response(Standing& standing, const Interaction& interaction, const std::string& again) {
    reach("standing: response");
    standing.in_touch_since = standing.last_response = interaction.on;
    standing.strikes.clear();
    standing.closed = false;
    // Reading: after an occasion too it is the `again` of the contact's policy, for `again` is "always" that.
    standing.ladder = again;
}

void strike(Standing& standing, const Interaction& interaction) {
    if (!standing.strikes.empty() && standing.strikes.back().on == interaction.on) {
        reach("standing: several strikes on one date");
        standing.strikes.back().channels.insert(interaction.channel);
    } else {
        reach("standing: strike");
        standing.strikes.push_back({interaction.on, {interaction.channel}});
    }
}

/// Reading: a bounce takes its channel from the latest strike, which goes when nothing else was tried on that
/// date. An interaction without a channel is something else.
void bounce(Standing& standing, const Interaction& interaction) {
    reach("standing: bounced");
    if (standing.strikes.empty()) return;
    Strike& latest = standing.strikes.back();
    if (interaction.on - latest.on > bounce_within || latest.channels.erase(interaction.channel) == 0) return;
    if (!latest.channels.empty()) {
        reach("standing: bounce leaves another channel's strike");
        return;
    }
    reach("standing: bounce takes a strike back");
    standing.strikes.pop_back();
}

void outbound(Standing& standing, const Interaction& interaction) {
    const bool in_touch = standing.in_touch_since && standing.strikes.empty();
    if (in_touch && interaction.outcome == Outcome::fyi) {
        reach("standing: fyi in touch");
        standing.in_touch_since = interaction.on;
    } else if (in_touch && interaction.outcome == Outcome::sent &&
               interaction.on - *standing.last_response <= answer_within) {
        reach("standing: sent as an answer");
        standing.in_touch_since = interaction.on;
    } else {
        strike(standing, interaction);
    }
}

void take(Standing& standing, const Interaction& interaction, const std::string& again) {
    if (interaction.outcome == Outcome::met && !interaction.how.empty()) {
        occasion(standing, interaction);
    } else if (is_response(interaction)) {
        response(standing, interaction, again);
    } else if (interaction.outcome == Outcome::declined) {
        reach("standing: declined");
        standing.closed = true;
    } else if (interaction.outcome == Outcome::bounced) {
        bounce(standing, interaction);
    } else {
        outbound(standing, interaction);
    }
}

}  // namespace

bool is_response(const Interaction& interaction) {
    return interaction.outcome == Outcome::replied || interaction.outcome == Outcome::met ||
           interaction.outcome == Outcome::received;
}

bool is_the_meeting(const Contact& contact, const Interaction& interaction) {
    return interaction.outcome == Outcome::met && interaction.how.empty() && contact.met &&
           interaction.on == contact.met->on;
}

std::vector<Interaction> in_order(std::vector<Interaction> interactions) {
    std::stable_sort(interactions.begin(), interactions.end(), [](const auto& a, const auto& b) {
        return a.on != b.on ? a.on < b.on : goes_first(a) && !goes_first(b);
    });
    sort_timed(interactions);
    return interactions;
}

std::vector<Interaction> those_that_count(const Contact& contact) {
    std::vector<Interaction> counting;
    for (const Interaction& interaction : contact.interactions) {
        const bool history = contact.met && interaction.on < contact.met->on;
        if (history) reach("standing: history");
        if (interaction.is_for_other) reach("standing: for another");
        if (is_the_meeting(contact, interaction)) reach("standing: the meeting itself");
        if (history || interaction.is_for_other || is_the_meeting(contact, interaction)) continue;
        counting.push_back(interaction);
    }
    return in_order(counting);
}

Standing standing_of(const Book& book, const Contact& contact) {
    Standing standing;
    if (contact.met) standing.anchor = contact.met->on;
    standing.ladder = contact.policy;
    const std::vector<Interaction> counting = those_that_count(contact);
    for (const Interaction& interaction : counting) {
        take(standing, interaction, policy_of(book, contact).again);
    }
    if (!counting.empty() && counting.back().outcome == Outcome::bounced)
        standing.bounced = counting.back().on;
    // A response opens again what `declined` closed, never what `status` closes.
    if (contact.status == ContactStatus::closed) standing.closed = true;
    return standing;
}

const Policy& policy_of(const Book& book, const Contact& contact) {
    return book.policies.at(contact.policy);
}

}  // namespace followup::oracle
