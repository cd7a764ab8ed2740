#include "history/contact_steps.hpp"

#include "oracle/random_contact.hpp"

#include <fmt/format.h>

namespace followup::history {
namespace {

using date::days;

std::size_t random_person(const World& world, Random& random) {
    return static_cast<std::size_t>(random.between(0, static_cast<int>(world.persons.size()) - 1));
}

Outcome random_outcome(Random& random) {
    using enum Outcome;
    static const std::vector<Outcome> outcomes{sent,      sent, sent,    sent,    no_answer,
                                               no_answer, fyi,  bounced, replied, replied,
                                               received,  met,  met,     declined};
    return random.pick(outcomes);
}

Told refer(World& world, Contact& contact, Random& random) {
    Met& met = *contact.met;
    const std::size_t referrer = random_person(world, random);
    if (world.persons[referrer].contact.id == contact.id || random.chance(30)) {
        met.referrer.reset();
        met.referred_by.clear();
        return {"referred by nobody"};
    }
    met.referrer = referrer;
    met.referred_by = world.persons[referrer].contact.id;
    return {"referred by " + met.referred_by};
}

Told edit_met(World& world, Contact& contact, Random& random) {
    if (contact.met && random.chance(60)) return refer(world, contact, random);
    contact.met = Met{};
    contact.met->on = world.today() - days{random.between(0, 20)};
    return {"met on " + text_of(contact.met->on)};
}

Told edit_words(Contact& contact, Random& random) {
    const int number = random.between(1, 99);
    if (random.chance(50)) {
        contact.name = fmt::format("{} {}", contact.id, number);
        return {"name " + contact.name, true};
    }
    contact.notes = fmt::format("Note {}.", number);
    return {"notes", true};
}

std::string about_whom(const World& world, const Interaction& interaction) {
    if (!interaction.is_for_other) return {};
    return " for " +
           (interaction.for_contact ? world.persons[*interaction.for_contact].contact.id : "another");
}

}  // namespace

std::string random_policy(const World& world, Random& random) {
    std::vector<std::string> names;
    for (const auto& [name, policy] : world.settings.policies) names.push_back(name);
    return random.pick(names);
}

Told log_interaction(World& world, Contact& contact, Random& random) {
    Interaction made;
    made.on = world.today() - days{random.chance(85) ? 0 : random.between(1, 6)};
    made.outcome = random_outcome(random);
    if (made.outcome == Outcome::received || made.outcome == Outcome::declined)
        made.direction = Direction::in;
    if (made.outcome == Outcome::bounced || random.chance(80))
        made.channel = static_cast<Channel>(random.between(0, 2));
    if (made.outcome == Outcome::met && random.chance(30)) made.how = random_policy(world, random);
    made.keeps_promise = contact.next && random.chance(5);
    if (random.chance(15)) {
        made.is_for_other = true;
        const std::size_t other = random_person(world, random);
        if (world.persons[other].contact.id != contact.id) made.for_contact = other;
    }
    contact.interactions.push_back(made);
    const std::string channel = made.channel ? fmt::format(" by {}", to_string(*made.channel)) : "";
    return {fmt::format("{} on {}{}{}", to_string(made.outcome), text_of(made.on), channel,
                        about_whom(world, made)),
            made.is_for_other && !made.keeps_promise};
}

Told edit(World& world, Contact& contact, Random& random) {
    switch (random.between(0, 8)) {
        case 0:
            contact.policy = random_policy(world, random);
            return {"policy " + contact.policy};
        case 1:
            contact.priority = static_cast<Priority>(random.between(0, 2));
            return {fmt::format("priority {}", to_string(*contact.priority))};
        case 2:
            contact.cadence = oracle::random_cadence(random);
            return {"cadence"};
        case 3:
            contact.emails = {fmt::format("{}-{}@example.org", contact.id, random.between(1, 99))};
            return {"e-mail " + contact.emails.front()};
        case 4:
            contact.slack = oracle::random_days_or_workdays(random, 0, 8);
            return {"slack"};
        case 5:
            if (contact.interactions.empty()) return {"nothing", true};
            contact.interactions.pop_back();
            return {"the last interaction taken back"};
        case 6:
            return edit_met(world, contact, random);
        default:
            return edit_words(contact, random);
    }
}

Told close_or_pause(World& world, Contact& contact, Random& random) {
    if (contact.status != ContactStatus::active || contact.paused_until) {
        contact.status = ContactStatus::active;
        contact.paused_until.reset();
        return {"active"};
    }
    const int kind = random.between(1, 100);
    if (kind <= 30) {
        contact.status = ContactStatus::closed;
        return {"closed"};
    }
    if (kind <= 50) {
        contact.status = ContactStatus::paused;
        return {"paused"};
    }
    contact.paused_until = world.today() + days{random.between(1, 30)};
    return {"paused until " + text_of(*contact.paused_until)};
}

Told promise(World& world, Contact& contact, Random& random) {
    if (contact.next && random.chance(40)) {
        contact.next.reset();
        return {"no promise"};
    }
    contact.next = Promise{.on = world.today() + days{random.between(-2, 20)}, .channel = {}, .about = "it"};
    return {"promised for " + text_of(contact.next->on)};
}

}  // namespace followup::history
