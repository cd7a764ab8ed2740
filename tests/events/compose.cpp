#include <doctest/doctest.h>

#include "events/sample.hpp"

using namespace followup;
using namespace followup::test;
using namespace std::chrono_literals;

TEST_CASE("an event has the touch's time, identity and words") {
    const Event event = composed(sample_book(), second_attempt());
    CHECK(event.uid == "5971f267-48e5-54b4-beb0-7aa2368f7c54");
    CHECK(event.start == Instant{date::sys_days{date::year{2026} / 11 / 23} + 8h});
    CHECK(event.end == event.start + 15min);
    CHECK(event.summary == "Email Ana Ruiz (2 of 3)");
    CHECK(event.location == "");
    CHECK(event.url.starts_with(
        "mailto:ana@example.org?subject=A%20friendly%20reminder%20from%20me&body=Hi%20Ana"));
    CHECK(event.channel == "email");
    CHECK(event.contact == "Ana Ruiz, Example GmbH, ana@example.org");
    CHECK(event.categories == std::vector<std::string>{"Follow-up", "referral", "berlin", "R&D hiring"});
    CHECK_FALSE(event.tentative);
    CHECK_FALSE(event.busy);
    CHECK(event.slot == "2026-11-23T09:00 Europe/Berlin");
    CHECK(event.first == event.slot);
    CHECK(event.due == "2026-11-21");
    CHECK(event.shifts == "day-off=2026-11-21/2026-11-23");
    CHECK(event.cause.size() == 36);
}

TEST_CASE("alarms say what the event says, once each") {
    Touch touch = second_attempt();
    touch.alarms = {15min, 0min, 15min};
    const Event event = composed(sample_book(), touch);
    REQUIRE(event.alarms.size() == 2);
    CHECK(event.alarms[0].before == 15min);
    CHECK(event.alarms[0].uid == "94820168-24d0-5815-b2b7-76a1cef32c56");
    CHECK(event.alarms[0].description == event.summary);
    CHECK(event.alarms[1].before == 0min);
    CHECK(event.alarms[1].uid == "ce19c86e-00a6-5e31-ba78-4d4737f1b705");
}

TEST_CASE("a call has the number as its place and a link to dial it") {
    Touch touch = second_attempt();
    touch.channel = Channel::phone;
    const Event event = composed(sample_book(), touch);
    CHECK(event.location == "+49 (0)30 1234-567");
    CHECK(event.url == "tel:+49301234567");
    CHECK(event.contact == "Ana Ruiz, Example GmbH, +49 (0)30 1234-567");
}

TEST_CASE("other channels have no link, nor has one whose address is missing") {
    for (const auto channel : {Channel::letter, Channel::meeting, Channel::other}) {
        Touch touch = second_attempt();
        touch.channel = channel;
        CHECK(composed(sample_book(), touch).url == "");
    }
    for (const auto channel : {Channel::email, Channel::phone}) {
        Touch touch = touch_of(TouchKind::attempt, bob);
        touch.channel = channel;
        const Event event = composed(sample_book(), touch);
        CHECK(event.url == "");
        CHECK(event.location == "");
        CHECK(event.contact == "Bob Lee");
    }
}

TEST_CASE("a promise to write has its subject in the link") {
    Book book = sample_book();
    Touch touch = touch_of(TouchKind::promise, ana);
    touch.message.clear();
    book.contacts[ana].next = Promise{.on = touch.due, .channel = Channel::email, .about = "the budget"};
    CHECK(composed(book, touch).url == "mailto:ana@example.org?subject=the%20budget");
}

TEST_CASE("status, transparency, priority and colour") {
    Book book = sample_book();
    Touch touch = second_attempt();
    CHECK(composed(book, touch).priority == 1);  // the referral policy's
    book.contacts[ana].priority = Priority::low;
    CHECK(composed(book, touch).priority == 9);
    book.contacts[ana].priority = Priority::normal;
    book.calendar.transparency = Transparency::busy;
    book.calendar.color = "steelblue";
    touch.status = TouchStatus::tentative;
    const Event event = composed(book, touch);
    CHECK(event.priority == 5);
    CHECK(event.busy);
    CHECK(event.tentative);
    CHECK(event.color == "steelblue");
}

TEST_CASE("shifts leave out the day that a code does not have") {
    Touch touch = second_attempt();
    touch.reasons.push_back({Reason::Code::limit_exceeded, {}, day(2026, 11, 23), {}});
    touch.reasons.push_back({.code = Reason::Code::overlapping});
    CHECK(composed(sample_book(), touch).shifts ==
          "day-off=2026-11-21/2026-11-23 limit-exceeded=/2026-11-23 overlapping=/");
    touch.reasons.resize(1);
    CHECK(composed(sample_book(), touch).shifts == "");
}

TEST_CASE("a category stands once") {
    Book book = sample_book();
    book.contacts[ana].tags = {"referral", "Follow-up", "x", ",", "x"};
    CHECK(composed(book, second_attempt()).categories ==
          std::vector<std::string>{"Follow-up", "referral", "x"});
}

TEST_CASE("events are in order of start, then UID") {
    Plan plan;
    for (const auto contact : {ana, bob, carla})
        plan.touches.push_back(touch_of(TouchKind::attempt, contact));
    plan.touches.push_back(second_attempt());
    plan.touches.back().number = 3;
    plan.touches.back().slot = slot_at(day(2026, 11, 23), 8h);
    const auto events = compose_events(sample_book(), plan, {.around = {.zone = berlin()}});
    REQUIRE(events.size() == 4);
    CHECK(events[0].slot == "2026-11-23T08:00 Europe/Berlin");
    CHECK(events[1].uid < events[2].uid);
    CHECK(events[2].uid < events[3].uid);
}

TEST_CASE("the calendar's properties") {
    Calendar calendar;
    calendar.name = "My follow-ups";
    calendar.description = "One\r\nTwo";
    calendar.timezone = "Europe/Berlin";
    calendar.color = "teal";
    calendar.url = "https://example.org/my feed.ics";
    const CalendarProperties properties = calendar_properties(calendar);
    CHECK(properties.name == "My follow-ups");
    CHECK(properties.description == "One\nTwo");
    CHECK(properties.timezone == "Europe/Berlin");
    CHECK(properties.color == "teal");
    CHECK(properties.refresh == 12h);
    CHECK(properties.source == "https://example.org/my%20feed.ics");
}
