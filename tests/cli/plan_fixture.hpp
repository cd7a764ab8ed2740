#pragma once

// A book and a plan made by hand: what the command line is to show, whatever planning would make of them.

#include <followup/plan.hpp>
#include "berlin.hpp"

namespace followup {

inline Day day_of(int year, unsigned month, unsigned day) {
    return Day(date::year{year} / date::month{month} / date::day{day});
}

inline Contact contact_of(std::string id, std::string name) {
    Contact contact;
    contact.id = std::move(id);
    contact.name = std::move(name);
    contact.policy = "event";
    return contact;
}

/// Ana is at her second attempt, a promise holds for Li, Bob is late and introduced Ana; Cara and Dan rest.
inline Book fixture_book() {
    Book book;
    book.calendar.id = "sample";
    book.calendar.timezone = "Europe/Berlin";
    book.contacts = {contact_of("ana", "Ana Ruiz"), contact_of("li", "李小龙"),
                     contact_of("bob", "Bob \x1b[7mLee"), contact_of("cara", "Cara"),
                     contact_of("dan", "Dan")};
    Interaction sent;
    sent.on = day_of(2026, 11, 18);
    sent.channel = Channel::email;
    book.contacts[0].interactions = {sent};
    Met met;
    met.on = day_of(2026, 11, 17);
    book.contacts[0].met = met;
    book.contacts[1].next = Promise{.on = day_of(2026, 11, 23), .channel = {}, .about = "the budget"};
    book.set_aside = {{"eve", "Eve Stone"}, {"", ""}};
    return book;
}

inline Slot slot_at(Day day, int hour, int minute) {
    const WallTime wall = day + std::chrono::hours{hour} + Minutes{minute};
    const auto begin = to_instant(berlin, wall);
    return {.wall = wall, .begin = begin, .end = begin + Minutes{15}};
}

inline Touch touch_of(std::size_t contact, TouchKind kind, Slot slot) {
    Touch touch;
    touch.kind = kind;
    touch.contact = contact;
    touch.number = 1;
    touch.policy = "event";
    touch.due = date::floor<date::days>(slot.wall);
    touch.slot = slot;
    return touch;
}

inline Plan fixture_plan() {
    const auto monday = day_of(2026, 11, 23), thursday = day_of(2026, 11, 26);
    Plan plan;
    plan.now = to_instant(berlin, day_of(2026, 11, 22) + std::chrono::hours{8});
    plan.today = day_of(2026, 11, 22);

    auto promise = touch_of(1, TouchKind::promise, slot_at(monday, 9, 0));
    promise.channel = Channel::phone;
    promise.address_missing = true;
    promise.reasons = {{.code = Reason::Code::promise, .from = {}, .to = monday, .after = {}}};

    auto second = touch_of(0, TouchKind::attempt, slot_at(monday, 9, 15));
    second.attempt = 2, second.of = 3, second.round = 1;
    second.due = day_of(2026, 11, 21);
    second.reasons = {
        {.code = Reason::Code::next_attempt,
         .from = day_of(2026, 11, 18),
         .to = {},
         .after = {.months = 0, .days = 0, .workdays = 3, .clock = {}}},
        {.code = Reason::Code::day_off, .from = day_of(2026, 11, 21), .to = monday, .after = {}}};

    auto thank = touch_of(2, TouchKind::thank, slot_at(monday, 9, 30));
    thank.about = 0;
    thank.days_late = 4;

    auto third = touch_of(0, TouchKind::attempt, slot_at(thursday, 9, 0));
    third.status = TouchStatus::tentative;
    third.channel = Channel::phone;
    third.number = 2, third.attempt = 3, third.of = 3, third.round = 2;

    plan.touches = {promise, second, thank, third};
    plan.idle = {{3, Idle::Why::closed}, {4, Idle::Why::gone_quiet}};
    return plan;
}

}  // namespace followup
