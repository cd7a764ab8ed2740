#include "plan/scene.hpp"
#include "plan/values.hpp"

#include <doctest/doctest.h>

#include <map>

// Books too long for a table. 23 November 2026 is a Monday. What is expected is derived by hand.

namespace followup::tables {
namespace {

std::string slot_of(const Plan& plan, std::size_t contact) {
    for (const Touch& touch : plan.touches)
        if (touch.contact == contact) return date::format("%FT%R", touch.slot.wall);
    return "none";
}

/// `2026-11-23: 5` a line.
std::string load_of(const Plan& plan) {
    std::map<Day, int> load;
    for (const Touch& touch : plan.touches) ++load[day_of(touch.slot.wall)];
    std::string text;
    for (const auto& [day, count] : load) text += text_of(day) + ": " + std::to_string(count) + "\n";
    return text;
}

void publish(Scene& scene, const Plan& plan) {
    const Book book = scene.book();
    for (const Touch& touch : plan.touches) {
        const std::string slot = date::format("%FT%R", touch.slot.wall);
        scene.set("published " + book.contacts[touch.contact].name, slot);
    }
}

Scene scene_at(const std::string& now) {
    Scene scene;
    scene.set("now", now);
    scene.set("projection", "next");
    return scene;
}

}  // namespace

/// 400 contacts take five times a day for the next 80 working days; Ana's thank-you has no slack.
TEST_CASE("400 contacts at their limit and one interview today") {
    Scene scene = scene_at("2026-11-23T08:00");
    for (int number = 0; number < 400; ++number) scene.set("C" + std::to_string(number), "keep-in-touch");
    const Plan before = scene.plan();
    CHECK(before.touches.size() == 400);
    CHECK(slot_of(before, 0) == "2026-11-23T09:00");
    CHECK(slot_of(before, 4) == "2026-11-23T10:00");
    CHECK(slot_of(before, 5) == "2026-11-24T09:00");
    CHECK(slot_of(before, 399) == "2027-03-12T10:00");

    publish(scene, before);
    scene.set("Ana", "interview; met 2026-11-23");
    const Plan after = scene.plan();
    CHECK(slot_of(after, 400) == "2026-11-23T10:15");
    int moved = 0;
    for (std::size_t contact = 0; contact < 400; ++contact)
        moved += slot_of(after, contact) == slot_of(before, contact) ? 0 : 1;
    CHECK(moved == 0);
}

/// Everybody is due on Monday, with three workdays of slack: 26 touches on four days of five are six too
/// many.
TEST_CASE("25 people met on one evening, and a referral") {
    Scene scene = scene_at("2026-11-21T08:00");
    for (int number = 0; number < 25; ++number)
        scene.set("C" + std::to_string(number), "event; met 2026-11-20T19:00");
    scene.set("Ana", "referral; met 2026-11-21");
    const Plan plan = scene.plan();
    CHECK(slot_of(plan, 25) == "2026-11-23T09:00");
    CHECK(slot_of(plan, 0) == "2026-11-23T09:15");
    CHECK(slot_of(plan, 4) == "2026-11-24T09:00");
    CHECK(load_of(plan) == "2026-11-23: 7\n2026-11-24: 7\n2026-11-25: 6\n2026-11-26: 6\n");
}

/// Thirty cadence touches, three a day from Monday, 2 November, to Friday, 13 November, of which nothing was
/// logged. Cadences have four weeks of slack: five a day, those that were missed first come first.
TEST_CASE("three weeks without logging") {
    Scene scene = scene_at("2026-11-23T08:00");
    const Day first = parse_day("2026-11-02");
    for (int number = 29; number >= 0; --number) {
        const Day day = first + date::days{number / 3 + (number >= 15 ? 2 : 0)};
        const Day met = Day{date::year_month_day{day} - date::months{3}};
        const std::string name = "C" + std::to_string(number);
        scene.set(name, "keep-in-touch; met 2026-01-05; log " + text_of(met) + " received email");
        scene.set("published " + name, text_of(day) + "T09:00, due " + text_of(day));
    }
    const Plan plan = scene.plan();
    CHECK(load_of(plan) ==
          "2026-11-23: 5\n2026-11-24: 5\n2026-11-25: 5\n2026-11-26: 5\n2026-11-27: 5\n2026-11-30: 5\n");
    // The book has them the other way round: C2, C1, C0 were missed on the same day, and so on.
    CHECK(slot_of(plan, 27) == "2026-11-23T09:00");
    CHECK(slot_of(plan, 29) == "2026-11-23T09:30");
    CHECK(slot_of(plan, 24) == "2026-11-23T09:45");
    CHECK(slot_of(plan, 2) == "2026-11-30T10:00");
}

}  // namespace followup::tables
