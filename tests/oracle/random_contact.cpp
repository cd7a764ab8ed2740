#include "oracle/random_contact.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>

namespace followup::oracle {
namespace {

using date::days;

/// Today and yesterday often, so that days are crowded and what is due is neither all late nor all stale.
Day random_past_day(Random& random, Day today) {
    if (random.chance(15)) return today;
    if (random.chance(30)) return today - days{random.between(0, 5)};
    if (random.chance(60)) return today - days{random.between(0, 30)};
    return today - days{random.between(0, 120)};
}

Minutes random_time(Random& random, const Calendar& calendar) {
    if (random.chance(60)) {
        const auto begins = static_cast<int>(calendar.day_begins.count());
        return Minutes{std::min(begins + 15 * random.between(0, 6), 24 * 60 - 1)};
    }
    return Minutes{random.between(0, 24 * 60 - 1)};
}

Channel random_channel(Random& random) {
    return random.chance(80) ? static_cast<Channel>(random.between(0, 2))
                             : static_cast<Channel>(random.between(3, 5));
}

std::string random_policy_name(Random& random, const Book& book) {
    std::vector<std::string> names;
    for (const auto& [name, policy] : book.policies) names.push_back(name);
    return random.pick(names);
}

/// One that is not `index`.
std::size_t random_other(Random& random, std::size_t index, std::size_t count) {
    const auto other = static_cast<std::size_t>(random.between(0, static_cast<int>(count) - 2));
    return other < index ? other : other + 1;
}

Direction random_direction(Random& random, Outcome outcome) {
    if (outcome == Outcome::received) return Direction::in;
    if (outcome == Outcome::met) return random.chance(70) ? Direction::out : Direction::in;
    if (outcome == Outcome::declined) return random.chance(30) ? Direction::out : Direction::in;
    return Direction::out;
}

std::string upper(std::string text) {
    for (char& letter : text) {
        if (letter >= 'a' && letter <= 'z') letter = static_cast<char>(letter - 'a' + 'A');
    }
    return text;
}

/// The address that is in use now, perhaps written otherwise, or one that is not.
std::string random_address(Random& random, const Contact& contact, Channel channel) {
    std::string address = "former@example.org";
    if (random.chance(60)) {
        if (channel == Channel::email && !contact.emails.empty()) address = contact.emails.front();
        if (channel == Channel::phone && !contact.phones.empty()) address = contact.phones.front();
        if (channel == Channel::letter && !contact.address.empty()) address = contact.address;
    }
    return random.chance(40) ? upper(address) : address;
}

Outcome random_outcome(Random& random) {
    using enum Outcome;
    static const std::vector<Outcome> outcomes{sent,    sent,    sent,    sent, no_answer, no_answer, fyi,
                                               bounced, bounced, replied, met,  received,  declined};
    return random.pick(outcomes);
}

/// Strikes one after another, so that ladders are climbed.
void climb(Random& random, Contact& contact, Day today) {
    Day day = contact.met ? contact.met->on : today - days{random.between(10, 90)};
    for (int count = random.between(1, 8); count > 0; --count) {
        day += days{random.between(1, 12)};
        if (day > today) return;
        Interaction strike;
        strike.on = day;
        strike.channel = random_channel(random);
        if (random.chance(30)) strike.outcome = Outcome::no_answer;
        contact.interactions.push_back(strike);
    }
}

void random_addresses(Random& random, Contact& contact) {
    if (random.chance(70)) contact.emails.push_back(fmt::format("{}@example.org", contact.id));
    if (random.chance(20)) contact.emails.push_back(fmt::format("other-{}@example.org", contact.id));
    if (random.chance(55)) contact.phones.push_back(fmt::format("+49 30 {}", contact.id));
    if (random.chance(30)) contact.address = fmt::format("Street {}", contact.id);
}

Met random_met(Random& random, const Book& book, Day today, std::size_t index, std::size_t count) {
    Met met;
    met.on = random.chance(5) ? today + days{random.between(0, 20)} : random_past_day(random, today);
    if (random.chance(25)) met.at = random_time(random, book.calendar);
    if (random.chance(50)) met.how = random_policy_name(random, book);
    if (count > 1 && random.chance(40)) {
        met.referrer = random_other(random, index, count);
        met.referred_by = fmt::format("c{}", *met.referrer);
    }
    return met;
}

/// As book-format says.
std::string default_policy(const Contact& contact) {
    if (!contact.met) return "keep-in-touch";
    if (!contact.met->how.empty()) return contact.met->how;
    return contact.met->referrer ? "referral" : "event";
}

void random_overrides(Random& random, const Book& book, Contact& contact) {
    contact.policy = random.chance(30) ? random_policy_name(random, book) : default_policy(contact);
    if (random.chance(25)) contact.cadence = random_cadence(random);
    if (random.chance(15)) contact.slack = random_days_or_workdays(random, 0, 8);
    if (random.chance(20)) contact.priority = static_cast<Priority>(random.between(0, 2));
}

void random_status(Random& random, Contact& contact, Day today) {
    if (random.chance(3)) contact.status = ContactStatus::closed;
    if (random.chance(4)) contact.status = ContactStatus::paused;
    if (random.chance(12)) contact.paused_until = today + days{random.between(-30, 30)};
    if (random.chance(12)) contact.snoozed_until = today + days{random.between(-10, 30)};
    if (random.chance(20)) {
        contact.next = Promise{today + days{random.between(-12, 25)}, std::nullopt, ""};
        if (random.chance(20)) contact.next->on = today;
        if (random.chance(30)) contact.promises_kept = random.between(1, 3);
        if (random.chance(60)) contact.next->channel = static_cast<Channel>(random.between(0, 5));
    }
}

}  // namespace

Contact random_contact(Random& random, const Book& book, Day today, std::size_t index, std::size_t count) {
    Contact contact;
    contact.id = contact.name = fmt::format("c{}", index);
    random_addresses(random, contact);
    if (random.chance(80)) contact.met = random_met(random, book, today, index, count);
    random_overrides(random, book, contact);
    random_status(random, contact, today);
    if (random.chance(40)) climb(random, contact, today);
    const int more = random.chance(40) ? 0 : random.between(1, 5);
    for (int number = 0; number < more; ++number) {
        contact.interactions.push_back(random_interaction(random, book, contact, today, index, count));
    }
    return contact;
}

Interaction random_interaction(Random& random, const Book& book, const Contact& contact, Day today,
                               std::size_t index, std::size_t count) {
    Interaction interaction;
    interaction.on = random.chance(5) ? today + days{1} : random_past_day(random, today);
    if (contact.met && random.chance(10)) interaction.on = std::min(contact.met->on, today + days{1});
    if (!contact.interactions.empty() && random.chance(40)) {
        const Day other = random.pick(contact.interactions).on;
        const Day near = other + days{random.between(0, 9)};
        interaction.on = std::min(near, today + days{1});
    }
    if (random.chance(40)) interaction.at = random_time(random, book.calendar);
    interaction.outcome = random_outcome(random);
    interaction.direction = random_direction(random, interaction.outcome);
    if (random.chance(75) || interaction.outcome == Outcome::bounced)
        interaction.channel = random_channel(random);
    if (interaction.outcome == Outcome::bounced && random.chance(50)) {
        interaction.address = random_address(random, contact, *interaction.channel);
    }
    if (interaction.outcome == Outcome::met && random.chance(30)) {
        interaction.how = random_policy_name(random, book);
    }
    if (random.chance(12)) {
        interaction.is_for_other = true;
        if (count > 1 && random.chance(80)) interaction.for_contact = random_other(random, index, count);
    }
    interaction.keeps_promise = random.chance(4);
    return interaction;
}

Duration random_days_or_workdays(Random& random, int least, int most) {
    const int number = random.between(least, most);
    return random.chance(50) ? Duration{.days = number} : Duration{.workdays = number};
}

Cadence random_cadence(Random& random) {
    static const std::vector<Cadence> cadences{
        std::nullopt,         std::nullopt,         Duration{.days = 1},   Duration{.days = 7},
        Duration{.days = 14}, Duration{.days = 20}, Duration{.months = 1}, Duration{.months = 1, .days = 3},
        Duration{.months = 3}};
    return random.pick(cadences);
}

}  // namespace followup::oracle
