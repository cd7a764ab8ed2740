#include "events/identity.hpp"

#include <doctest/doctest.h>

#include <functional>

#include "events/sample.hpp"

using namespace followup;
using namespace followup::test;
using namespace std::chrono_literals;

// The expected UUIDs are Python's uuid.uuid5(namespace, "\x1f".join(fields)).

TEST_CASE("a touch's UID is made of what identifies it") {
    const Book book = sample_book();
    CHECK(touch_uid(book, second_attempt()) == "5971f267-48e5-54b4-beb0-7aa2368f7c54");
    CHECK(touch_uid(book, touch_of(TouchKind::cadence, ana)) == "5971f267-48e5-54b4-beb0-7aa2368f7c54");

    Touch promise = touch_of(TouchKind::promise, ana);
    promise.number = 0;
    CHECK(touch_uid(book, promise) == "d00eb3c2-ea21-5a3b-8b4d-92da208a09ec");

    Touch thank = touch_of(TouchKind::thank, carla);
    thank.about = ana;
    CHECK(touch_uid(book, thank) == "2e4b1e80-3238-5923-8185-f29157e78a8f");
    thank.kind = TouchKind::report_back;
    CHECK(touch_uid(book, thank) == "0b7e4a74-5637-5c86-b093-c5b539484fda");
}

TEST_CASE("a UID is of the UTF-8 of an id") {
    Book book = sample_book();
    book.contacts[ana].id = "山田-太郎";
    Touch touch = second_attempt();
    touch.number = 1;
    CHECK(touch_uid(book, touch) == "ce7ceed9-adc6-566e-bcb0-63e0ecbaa436");
}

TEST_CASE("date, words, status and the contact's name leave the UID alone") {
    Book book = sample_book();
    const std::string uid = touch_uid(book, second_attempt());
    Touch touch = second_attempt();
    touch.due = day(2027, 1, 1);
    touch.slot = slot_at(day(2027, 1, 4), 10h);
    touch.status = TouchStatus::tentative;
    touch.channel = Channel::phone;
    book.contacts[ana].name = "Ana Ruiz-Lee";
    CHECK(touch_uid(book, touch) == uid);
}

TEST_CASE("an alarm's UID hangs on the event's and on the minutes before") {
    CHECK(alarm_uid("5971f267-48e5-54b4-beb0-7aa2368f7c54", 0min) == "ce19c86e-00a6-5e31-ba78-4d4737f1b705");
    CHECK(alarm_uid("5971f267-48e5-54b4-beb0-7aa2368f7c54", 15min) == "94820168-24d0-5815-b2b7-76a1cef32c56");
}

TEST_CASE("the cause changes with the rule, its inputs and the settings that place the touch") {
    using Change = std::function<void(Book&, Touch&)>;
    const std::pair<const char*, Change> changes[] = {
        {"due", [](Book&, Touch& t) { t.due += date::days{1}; }},
        {"rule", [](Book&, Touch& t) { t.reasons[0].code = Reason::Code::new_round; }},
        {"from", [](Book&, Touch& t) { t.reasons[0].from -= date::days{1}; }},
        {"after", [](Book&, Touch& t) { t.reasons[0].after = {.workdays = 1}; }},
        {"pause", [](Book&, Touch& t) { t.reasons.push_back({.code = Reason::Code::paused}); }},
        {"snooze", [](Book&, Touch& t) { t.reasons.push_back({.code = Reason::Code::snoozed}); }},
        {"channel", [](Book&, Touch& t) { t.channel = Channel::phone; }},
        {"length", [](Book&, Touch& t) { t.length += 15min; }},
        {"time met", [](Book& b, Touch&) { b.contacts[ana].met->at = 15h; }},
        {"working days", [](Book& b, Touch&) { b.calendar.working_days.pop_back(); }},
        {"working hours", [](Book& b, Touch&) { b.calendar.day_begins = 8h; }},
        {"daily limit", [](Book& b, Touch&) { b.calendar.daily_limit = 4; }},
        {"no daily limit", [](Book& b, Touch&) { b.calendar.daily_limit.reset(); }},
        {"slack", [](Book& b, Touch&) { b.contacts[ana].slack = Duration{.days = 1}; }},
        {"policy's slack", [](Book& b, Touch&) { b.policies["referral"].slack = {.days = 1}; }},
        {"priority", [](Book& b, Touch&) { b.contacts[ana].priority = Priority::low; }},
    };
    const std::string cause = cause_of(sample_book(), second_attempt(), berlin());
    for (const auto& row : changes) {
        Book book = sample_book();
        Touch touch = second_attempt();
        row.second(book, touch);
        CHECK_MESSAGE(cause_of(book, touch, berlin()) != cause, row.first);
    }
}

TEST_CASE("the cause stays with another day, other touches and other words") {
    Book book = sample_book();
    Touch touch = second_attempt();
    const std::string cause = cause_of(book, touch, berlin());
    touch.slot = slot_at(day(2026, 11, 24), 11h);
    touch.days_late = 1;
    touch.status = TouchStatus::tentative;
    touch.reasons.pop_back();
    touch.reasons.push_back({Reason::Code::overdue, day(2026, 11, 23), day(2026, 11, 24), {}});
    touch.reasons.push_back({Reason::Code::day_full, day(2026, 11, 23), day(2026, 11, 24), {}});
    touch.alarms.clear();
    book.contacts[ana].name = "Ana Lee";
    book.contacts[bob].priority = Priority::high;
    CHECK(cause_of(book, touch, berlin()) == cause);
}

TEST_CASE("the day an undated touch is placed on is no cause of its place") {
    const Book book = sample_book();
    for (const auto rule : {Reason::Code::undated, Reason::Code::stale}) {
        Touch touch = touch_of(TouchKind::cadence, ana);
        touch.reasons = {{.code = rule, .to = day(2026, 9, 1)}};
        const std::string cause = cause_of(book, touch, berlin());
        touch.due += date::days{1};
        CHECK(cause_of(book, touch, berlin()) == cause);
    }
}

TEST_CASE("where the contact is, is a cause of the place of calls and meetings alone") {
    Book elsewhere = sample_book();
    elsewhere.contacts[ana].timezone = "Asia/Tokyo";
    for (const auto& [channel, is_cause] : {std::pair{Channel::email, false},
                                            {Channel::letter, false},
                                            {Channel::phone, true},
                                            {Channel::meeting, true}}) {
        Touch touch = second_attempt();
        touch.channel = channel;
        const bool differs = cause_of(elsewhere, touch, berlin()) != cause_of(sample_book(), touch, berlin());
        CHECK(differs == is_cause);
    }
}
