#include "history/steps.hpp"

#include "history/contact_steps.hpp"
#include "history/setting_steps.hpp"
#include "oracle/random_contact.hpp"

#include <followup/ical.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace followup::history {
namespace {

using std::chrono::seconds;
using State = Person::State;

/// Several runs in an hour, or in a day, or none for weeks.
seconds random_while(Random& random) {
    constexpr int hour = 3600, day = 24 * hour;
    const int kind = random.between(1, 100);
    if (kind <= 35) return seconds{random.between(1, hour)};
    if (kind <= 60) return seconds{random.between(hour, 12 * hour)};
    if (kind <= 80) return seconds{day};
    if (kind <= 94) return seconds{random.between(day, 4 * day)};
    if (kind <= 98) return seconds{random.between(5 * day, 25 * day)};
    return seconds{random.between(25 * day, 70 * day)};
}

Effect told(std::string text) {
    Effect effect;
    effect.told = std::move(text);
    return effect;
}

/// Often one of those whose touch comes next.
std::size_t somebody(const World& world, const std::string& feed, Random& random) {
    constexpr std::size_t most = 3;
    std::vector<std::size_t> next;
    for (const PublishedEvent& event : read_feed(feed).events) {
        if (event.event.contact_id.empty() || next.size() == most) continue;
        const std::size_t who = person_of(event.event.contact_id);
        if (world.persons[who].state == State::in_book) next.push_back(who);
    }
    return !next.empty() && random.chance(60) ? random.pick(next) : random.pick(world.who_is(State::in_book));
}

using ContactStep = Told (*)(World&, Contact&, Random&);

Effect of_a_contact(World& world, const std::string& feed, Random& random, ContactStep step) {
    if (world.who_is(State::in_book).empty()) return told("nothing");
    const std::size_t who = somebody(world, feed, random);
    Contact& contact = world.persons[who].contact;
    const Told what = step(world, contact, random);
    Effect effect = told(contact.id + ": " + what.what);
    (what.is_only_words ? effect.reworded : effect.touched) = {who};
    return effect;
}

std::optional<std::size_t> move_somebody(World& world, Random& random, bool (*is_one)(const Person&),
                                         State to) {
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < world.persons.size(); ++i)
        if (is_one(world.persons[i])) found.push_back(i);
    if (found.empty()) return std::nullopt;
    const std::size_t who = random.pick(found);
    world.persons[who].state = to;
    return who;
}

bool is_in_book(const Person& person) {
    return person.state == State::in_book;
}

Effect remove_somebody(World& world, Random& random) {
    const auto who = move_somebody(world, random, is_in_book, State::not_in_book);
    if (!who) return told("nothing");
    Effect effect = told(world.persons[*who].contact.id + " removed");
    effect.touched = {*who};
    return effect;
}

Effect add_somebody(World& world, Random& random) {
    const std::size_t who = world.persons.size();
    world.persons.push_back(
        {.contact = oracle::random_contact(random, world.book(), world.today(), who, who + 1)});
    Effect effect = told(world.persons[who].contact.id + " added");
    effect.touched = {who};
    return effect;
}

Effect bring_back(World& world, Random& random) {
    const auto was_removed = [](const Person& person) { return person.state == State::not_in_book; };
    const auto who = move_somebody(world, random, was_removed, State::in_book);
    if (!who) return told("nothing");
    Effect effect = told(world.persons[*who].contact.id + " back");
    effect.touched = {*who};
    return effect;
}

Effect break_somebody(World& world, Random& random) {
    const bool loses_id = random.chance(30);
    const auto who =
        move_somebody(world, random, is_in_book, loses_id ? State::with_lost_id : State::with_fault);
    if (!who) return told("nothing");
    world.persons[*who].is_behind = false;
    Effect effect =
        told(fmt::format("{} has a fault{}", world.persons[*who].contact.id, loses_id ? " in its id" : ""));
    effect.reworded = {*who};
    return effect;
}

/// It goes on where it was, unless something changed meanwhile.
Effect mend_somebody(World& world, Random& random) {
    const auto has_fault = [](const Person& person) { return person.has_fault(); };
    const auto who = move_somebody(world, random, has_fault, State::in_book);
    if (!who) return told("nothing");
    Effect effect = told(world.persons[*who].contact.id + " mended");
    (world.persons[*who].is_behind ? effect.touched : effect.reworded) = {*who};
    return effect;
}

void replace_all(std::string& text, std::string_view what, std::string_view with) {
    for (auto at = text.find(what); at != text.npos; at = text.find(what, at + with.size()))
        text.replace(at, what.size(), with);
}

Effect damage_feed(std::string& feed, Random& random) {
    if (random.chance(30)) {
        feed.clear();
        return told("the feed is lost");
    }
    if (random.chance(50)) {
        feed.resize(static_cast<std::size_t>(random.between(0, static_cast<int>(feed.size()))));
        return told(fmt::format("the feed is cut to {} bytes", feed.size()));
    }
    if (random.chance(50)) {
        replace_all(feed, "\r\n", "\n");
        return told("the feed has LF line ends");
    }
    replace_all(feed, "SUMMARY:Call", "SUMMARY:Ring");
    Effect effect = told("the feed is edited by hand");
    effect.edits_feed = true;
    return effect;
}

Effect happen(World& world, std::string& feed, Random& random) {
    const int kind = random.between(1, 100);
    if (kind <= 20) return told("time passes");
    if (kind <= 50) return of_a_contact(world, feed, random, log_interaction);
    if (kind <= 63) return of_a_contact(world, feed, random, edit);
    if (kind <= 68) return of_a_contact(world, feed, random, close_or_pause);
    if (kind <= 73) return of_a_contact(world, feed, random, promise);
    if (kind <= 78) return add_somebody(world, random);
    if (kind <= 80) return remove_somebody(world, random);
    if (kind <= 82) return bring_back(world, random);
    if (kind <= 85) return break_somebody(world, random);
    if (kind <= 89) return mend_somebody(world, random);
    if (kind <= 95) return change_settings(world, random);
    if (kind <= 98) return damage_feed(feed, random);
    world.now -= seconds{random.between(1, 12 * 24 * 3600)};
    return told("the clock is set back");
}

/// What changes for somebody with a fault shows only when that is mended.
void leave_behind(World& world, const Effect& effect) {
    const bool is_for_all = effect.places_anew || effect.shows_anew || effect.day_off;
    const auto referrer_of = [](const Person& person) {
        return person.contact.met ? person.contact.met->referrer : std::nullopt;
    };
    for (std::size_t i = 0; i < world.persons.size(); ++i) {
        Person& person = world.persons[i];
        const bool concerns_it = std::ranges::any_of(effect.touched, [&](std::size_t who) {
            return who == i || referrer_of(person) == who || referrer_of(world.persons[who]) == i;
        });
        if (is_for_all || concerns_it) person.is_behind = true;
    }
}

}  // namespace

Effect take_step(World& world, std::string& feed, Random& random) {
    world.now += random_while(random);
    const Effect effect = happen(world, feed, random);
    leave_behind(world, effect);
    return effect;
}

}  // namespace followup::history
