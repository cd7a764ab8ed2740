#pragma once

// A small book and plans made by hand, so that what is tested here depends on no planner.

#include <followup/events.hpp>

#include <optional>
#include <vector>

namespace followup::test {

inline Day day(int year, unsigned month, unsigned day_of_month) {
    return date::local_days{date::year{year} / date::month{month} / date::day{day_of_month}};
}

/// All year one hour ahead of UTC: enough for November.
inline ZoneRules berlin() {
    return {.name = "Europe/Berlin", .periods = {{Instant{}, std::chrono::hours{1}}}};
}

inline Slot slot_at(Day on, Minutes time, Minutes length = Minutes{15}) {
    const WallTime wall = on + time;
    const Instant begin = to_instant(berlin(), wall);
    return {.wall = wall, .begin = begin, .end = begin + length};
}

inline Interaction interaction(Day on, Outcome outcome, std::optional<Channel> channel = {},
                               std::optional<Minutes> at = {}) {
    Interaction made;
    made.on = on;
    made.at = at;
    made.channel = channel;
    made.outcome = outcome;
    return made;
}

enum Who : std::size_t { ana, bob, carla };

/// Ana was introduced by Carla; Bob has no address at all.
inline Book sample_book() {
    using namespace std::chrono_literals;
    Book book;
    book.calendar.id = "contacts";
    book.calendar.timezone = "Europe/Berlin";
    for (const char* name : {"referral", "event", "interview", "keep-in-touch"})
        book.policies[name] = Policy{.name = name, .attempts = std::vector<Attempt>(3)};
    book.policies["referral"].priority = Priority::high;

    Contact ana_ruiz;
    ana_ruiz.id = "ana@example.org";
    ana_ruiz.name = "Ana Ruiz";
    ana_ruiz.emails = {"ana@example.org", "jörg+a@exämple.org"};
    ana_ruiz.phones = {"+49 (0)30 1234-567"};
    ana_ruiz.organization = "Example GmbH";
    ana_ruiz.title = "CTO";
    ana_ruiz.url = "https://ana.example.org/";
    ana_ruiz.notes = "Likes <b>trains</b>.\nHas two dogs.";
    ana_ruiz.tags = {"berlin", "R&D; hiring"};
    ana_ruiz.policy = "referral";
    ana_ruiz.met = Met{.on = day(2026, 11, 19),
                       .at = {},
                       .how = "",
                       .where = "FOSDEM",
                       .about = "build systems",
                       .referred_by = "Carla Diaz",
                       .referrer = carla};
    ana_ruiz.interactions = {interaction(day(2026, 11, 20), Outcome::sent, Channel::email)};
    ana_ruiz.interactions[0].note = "Sent the slides.";

    Contact bob_lee;
    bob_lee.id = "bob";
    bob_lee.name = "Bob Lee";
    bob_lee.policy = "event";

    Contact carla_diaz;
    carla_diaz.id = "carla";
    carla_diaz.name = "Carla Diaz";
    carla_diaz.emails = {"carla@example.org"};
    carla_diaz.policy = "keep-in-touch";

    book.contacts = {ana_ruiz, bob_lee, carla_diaz};
    return book;
}

/// Ana's second attempt: due on a Saturday, placed on the Monday after.
inline Touch second_attempt() {
    using namespace std::chrono_literals;
    Touch touch;
    touch.contact = ana;
    touch.number = 2;
    touch.attempt = 2;
    touch.of = 3;
    touch.round = 1;
    touch.policy = "referral";
    touch.message = "nudge";
    touch.alarms = {0min, 15min};
    touch.due = day(2026, 11, 21);
    touch.length = 15min;
    touch.slot = slot_at(day(2026, 11, 23), 9h);
    touch.first_slot = touch.slot.wall;
    touch.reasons = {{Reason::Code::next_attempt, day(2026, 11, 20), {}, {.days = 1}},
                     {Reason::Code::day_off, day(2026, 11, 21), day(2026, 11, 23), {}}};
    return touch;
}

inline Touch touch_of(TouchKind kind, std::size_t contact) {
    Touch touch = second_attempt();
    touch.kind = kind;
    touch.contact = contact;
    return touch;
}

inline Event composed(const Book& book, const Touch& touch) {
    const Plan plan{.now = {}, .today = {}, .touches = {touch}, .idle = {}};
    return compose_events(book, plan, {.around = {.zone = berlin()}}).front();
}

}  // namespace followup::test
