#include <doctest/doctest.h>

#include "events/sample.hpp"

using namespace followup;
using namespace followup::test;

namespace {

using Code = Reason::Code;

const Day thu = day(2026, 11, 19), fri = day(2026, 11, 20), mon = day(2026, 11, 23);

std::string text(const Touch& touch, const Reason& reason) {
    return reason_text(reason, sample_book(), touch);
}

Touch attempt(int number, int of = 3, int round = 1) {
    Touch touch = second_attempt();
    touch.attempt = number;
    touch.of = of;
    touch.round = round;
    return touch;
}

Touch about_ana(TouchKind kind) {
    Touch touch = touch_of(kind, carla);
    touch.about = ana;
    return touch;
}

}  // namespace

TEST_CASE("why a touch is there") {
    struct Row {
        Touch touch;
        Reason reason;
        const char* text;
    };
    const Row rows[] = {
        {attempt(2),
         {Code::next_attempt, fri, {}, {.workdays = 3}},
         "2nd of 3 attempts, 3 workdays after the one of Fri 20 Nov 2026"},
        {attempt(3, 3, 2),
         {Code::next_attempt, fri, {}, {.days = 7}},
         "3rd of 3 attempts in round 2, 1 week after the one of Fri 20 Nov 2026"},
        {attempt(1, 3, 2),
         {Code::new_round, fri, {}, {.months = 1}},
         "1st of 3 attempts in round 2, 1 month after the unanswered one of Fri 20 Nov 2026"},
        {attempt(1, 1, 2),
         {Code::new_round, fri, {}, {.months = 1}},
         "The only attempt in round 2, 1 month after the unanswered one of Fri 20 Nov 2026"},
        {touch_of(TouchKind::cadence, ana),
         {Code::cadence, fri, {}, {.months = 3}},
         "Keep in touch: 3 months after the last contact on Fri 20 Nov 2026"},
        {touch_of(TouchKind::cadence, ana),
         {Code::undated, {}, {}, {}},
         "Keep in touch: there is no date to count from, so any day with room will do"},
        {touch_of(TouchKind::cadence, ana),
         {Code::stale, {}, fri, {}},
         "Keep in touch: what the policy asked for was due on Fri 20 Nov 2026, too long ago"},
        {attempt(2),
         {Code::bounced, fri, {}, {.workdays = 1}},
         "2nd of 3 attempts, once more: it bounced on Fri 20 Nov 2026"},
        {touch_of(TouchKind::cadence, ana),
         {Code::bounced, fri, {}, {.workdays = 1}},
         "Keep in touch, once more: it bounced on Fri 20 Nov 2026"},
        {touch_of(TouchKind::promise, ana), {Code::promise, {}, mon, {}}, "Promised for Mon 23 Nov 2026"},
        {about_ana(TouchKind::thank),
         {Code::thank, thu, {}, {}},
         "Carla Diaz put you in touch with Ana Ruiz on Thu 19 Nov 2026"},
        {about_ana(TouchKind::report_back),
         {Code::report_back, fri, {}, {.workdays = 1}},
         "1 workday after Ana Ruiz, whom Carla Diaz introduced, responded on Fri 20 Nov 2026"},
    };
    for (const Row& row : rows) CHECK(text(row.touch, row.reason) == row.text);
}

TEST_CASE("a first attempt names what it counts from") {
    Book book = sample_book();
    const Touch touch = attempt(1);
    const Reason later{Code::first_attempt, thu, {}, {.workdays = 1}},
        same_day{Code::first_attempt, thu, {}, {}};
    book.contacts[ana].met->how = "event";
    CHECK(reason_text(later, book, touch) == "1st of 3 attempts, 1 workday after you met on Thu 19 Nov 2026");
    CHECK(reason_text(same_day, book, touch) == "1st of 3 attempts, on the day you met, Thu 19 Nov 2026");
    book.contacts[ana].met->how = "interview";
    CHECK(reason_text(later, book, touch) ==
          "1st of 3 attempts, 1 workday after the interview on Thu 19 Nov 2026");
    book.contacts[ana].met->how = "";  // but referred by Carla
    CHECK(reason_text(same_day, book, touch) ==
          "1st of 3 attempts, on the day of the referral, Thu 19 Nov 2026");
    book.contacts[ana].interactions.push_back(interaction(mon, Outcome::met));
    book.contacts[ana].interactions.back().how = "interview";
    CHECK(reason_text({Code::first_attempt, mon, {}, {}}, book, touch) ==
          "1st of 3 attempts, on the day of the interview, Mon 23 Nov 2026");
}

TEST_CASE("what shifted a slot") {
    const std::pair<Reason, const char*> rows[] = {
        {{Code::paused, fri, mon, {}}, "Paused: moved from Fri 20 Nov 2026 to Mon 23 Nov 2026"},
        {{Code::snoozed, fri, mon, {}}, "Snoozed: moved from Fri 20 Nov 2026 to Mon 23 Nov 2026"},
        {{Code::snoozed, {}, mon, {}}, "Snoozed until Mon 23 Nov 2026"},
        {{Code::day_off, fri, mon, {}}, "Fri 20 Nov 2026 is no working day: moved to Mon 23 Nov 2026"},
        {{Code::overdue, fri, mon, {}},
         "It was to be done by Fri 20 Nov 2026: placed from Mon 23 Nov 2026 on"},
        {{Code::day_full, fri, mon, {}}, "Fri 20 Nov 2026 is full: moved to Mon 23 Nov 2026"},
        {{Code::limit_exceeded, {}, mon, {}},
         "Every day within the slack is full: placed on Mon 23 Nov 2026, the least loaded"},
        {{Code::no_free_time, fri, mon, {}},
         "Fri 20 Nov 2026 has no free time left: moved to Mon 23 Nov 2026"},
        {{Code::away, fri, mon, {}}, "You are away on Fri 20 Nov 2026: moved to Mon 23 Nov 2026"},
        {{Code::busy, fri, mon, {}}, "Appointments fill Fri 20 Nov 2026: moved to Mon 23 Nov 2026"},
        {{Code::busy, fri, fri, {}}, "Appointments are in the way on Fri 20 Nov 2026: moved to a later hour"},
        {{Code::their_night, fri, mon, {}},
         "On Fri 20 Nov 2026 no free time is within Ana Ruiz's working day: moved to Mon 23 Nov 2026"},
        {{Code::outside_their_day, fri, fri, {}},
         "It is outside Ana Ruiz's working day: no free time of the week from Fri 20 Nov 2026 on is within "
         "it"},
        {{Code::overlapping, {}, {}, {}}, "No time is free: it overlaps what is there"},
    };
    for (const auto& [reason, expected] : rows) CHECK(text(second_attempt(), reason) == expected);
    CHECK(text(touch_of(TouchKind::promise, ana), {Code::outside_their_day, fri, fri, {}}) ==
          "It is outside Ana Ruiz's working day: no free time of Fri 20 Nov 2026 is within it");
}

TEST_CASE("a name with a line break stays on the line") {
    Book book = sample_book();
    book.contacts[carla].name = "Carla\nDiaz\x01";
    CHECK(reason_text({Code::thank, thu, {}, {}}, book, about_ana(TouchKind::thank)) ==
          "Carla Diaz put you in touch with Ana Ruiz on Thu 19 Nov 2026");
}
