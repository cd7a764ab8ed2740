#include "oracle/oracle.hpp"
#include "oracle/parse.hpp"
#include "oracle/small_book.hpp"

#include <doctest/doctest.h>

// Plans derived by hand from the text of the rules. November 2026: the 20th is a Friday.

namespace followup::oracle {

TEST_CASE("oracle: the smallest book") {
    Case small = empty_book();
    add_contact(small, "2026-11-20");
    CHECK(brief(small) ==
          "11-23 09:00 c0 attempt 1 email\n"
          "11-26 09:00 c0 attempt 2 email tentative\n"
          "12-03 09:00 c0 attempt 3 email tentative\n");
    const Plan plan = oracle_plan(small.book, small.now, small.around);
    CHECK(plan.touches[0].number == 1);
    CHECK(plan.touches[2].number == 3);
    CHECK(plan.touches[0].message == "nice-to-meet");
    CHECK(plan.touches[0].of == 3);
    CHECK(plan.today == day("2026-11-22"));
}

TEST_CASE("oracle: a ladder half climbed") {
    Case small = empty_book("2026-11-24");
    Contact& contact = add_contact(small, "2026-11-20");
    log(contact, "2026-11-23", Outcome::sent);
    SUBCASE("one strike") {
        CHECK(brief(small) ==
              "11-26 09:00 c0 attempt 2 email\n"
              "12-03 09:00 c0 attempt 3 email tentative\n");
    }
    SUBCASE("a bounce takes the strike back, and the channel away") {
        contact.phones = {"+49 30 1"};
        log(contact, "2026-11-24", Outcome::bounced);
        CHECK(brief(small) ==
              "11-25 09:00 c0 attempt 1 phone\n"
              "11-30 09:00 c0 attempt 2 phone tentative\n"
              "12-07 09:00 c0 attempt 3 phone tentative\n");
    }
    SUBCASE("a bounce by another channel leaves the strike, but is what happened last") {
        log(contact, "2026-11-24", Outcome::bounced, Channel::phone);
        CHECK(brief(small) ==
              "11-25 09:00 c0 attempt 2 email\n"
              "12-02 09:00 c0 attempt 3 email tentative\n");
    }
    SUBCASE("a response, and an answer to it, start the cadence") {
        log(contact, "2026-11-23", Outcome::replied);
        CHECK(brief(small) == "02-23 09:00 c0 cadence 1 email\n");
    }
    SUBCASE("declined, until they write") {
        log(contact, "2026-11-24", Outcome::declined);
        CHECK(brief(small) == "c0 closed\n");
        log(contact, "2026-11-25", Outcome::received);
        CHECK(brief(small) == "02-25 09:00 c0 cadence 1 email\n");
    }
}

TEST_CASE("oracle: rounds") {
    Case small = empty_book("2026-11-24");
    Contact& contact = add_contact(small, "2026-10-20");
    log(contact, "2026-10-21", Outcome::sent);
    log(contact, "2026-10-26", Outcome::no_answer);
    log(contact, "2026-11-02", Outcome::sent);
    SUBCASE("a round is followed by a rest") {
        CHECK(brief(small) ==
              "12-02 09:00 c0 attempt 1 round 2 email\n"
              "12-07 09:00 c0 attempt 2 round 2 email tentative\n"
              "12-14 09:00 c0 attempt 3 round 2 email tentative\n");
    }
    SUBCASE("after two of them it goes quiet") {
        for (const char* on : {"2026-11-10", "2026-11-12", "2026-11-19"}) log(contact, on, Outcome::sent);
        CHECK(brief(small) == "c0 gone-quiet\n");
    }
    SUBCASE("a new occasion starts anew") {
        log(contact, "2026-11-20", Outcome::met).how = "interview";
        CHECK(brief(small) == "11-24 09:00 c0 attempt 1 email due 11-20 late 4\n");
    }
}

TEST_CASE("oracle: the projection to the horizon") {
    Case small = empty_book();
    small.book.calendar.projection = Projection::horizon;
    SUBCASE("attempts, the rest, the next round") {
        small.book.calendar.horizon = Duration{.days = 45};
        add_contact(small, "2026-11-20");
        // A month after 3 December is Sunday 3 January; 45 days after 22 November is 6 January.
        CHECK(brief(small) ==
              "11-23 09:00 c0 attempt 1 email\n"
              "11-26 09:00 c0 attempt 2 email tentative\n"
              "12-03 09:00 c0 attempt 3 email tentative\n"
              "01-04 09:00 c0 attempt 1 round 2 email due 01-03 tentative\n");
    }
    SUBCASE("cadence touches, each counted from the day the one before it is placed") {
        Contact& contact = add_contact(small, "2026-11-20");
        contact.cadence = Duration{.months = 2};
        log(contact, "2026-11-22", Outcome::received);
        CHECK(brief(small) ==
              "01-22 09:00 c0 cadence 1 email\n"
              "03-22 09:00 c0 cadence 1 email tentative\n");
    }
}

TEST_CASE("oracle: promises") {
    Case small = empty_book();
    Contact& contact = add_contact(small, "2026-11-20");
    contact.next = Promise{day("2026-11-28"), {}, ""};
    SUBCASE("on its own day, a Saturday, with the first attempt before it") {
        CHECK(brief(small) ==
              "11-23 09:00 c0 attempt 1 email\n"
              "11-28 09:00 c0 promise email\n");
    }
    SUBCASE("overdue, whatever the limit") {
        small.book.calendar.daily_limit = 1;
        contact.next->on = day("2026-11-20");
        log(contact, "2026-11-23", Outcome::no_answer);
        CHECK(brief(small) == "11-23 09:00 c0 promise email due 11-20 late 3\n");
    }
    SUBCASE("kept") {
        contact.next->on = day("2026-11-21");
        log(contact, "2026-11-22", Outcome::received);
        CHECK(brief(small) == "02-22 09:00 c0 cadence 1 email\n");
    }
}

TEST_CASE("oracle: stale and undated touches") {
    Case small = empty_book();
    SUBCASE("30 days are not yet stale") {
        add_contact(small, "2026-10-22");
        CHECK(brief(small) == "11-23 09:00 c0 attempt 1 email due 10-23 late 31\n");
    }
    SUBCASE("31 are") {
        add_contact(small, "2026-10-20");
        CHECK(brief(small) == "11-23 09:00 c0 cadence 1 email\n");
    }
    SUBCASE("undated ones have the days that others leave") {
        small.book.calendar.daily_limit = 1;
        add_contact(small, nullptr, "keep-in-touch");
        add_contact(small, "2026-11-20");
        add_contact(small, nullptr, "keep-in-touch").cadence = Cadence{};
        small.book.calendar.projection = Projection::next;
        CHECK(brief(small) ==
              "11-23 09:00 c1 attempt 1 email\n"
              "11-24 09:00 c0 cadence 1 email\n"
              "c2 no-cadence\n");
    }
}

TEST_CASE("oracle: the daily limit") {
    Case small = empty_book();
    small.book.calendar.projection = Projection::next;
    small.book.calendar.daily_limit = 1;
    for (int number = 0; number < 3; ++number) {
        add_contact(small, "2026-11-20").slack = Duration{.workdays = 1};
    }
    SUBCASE("delays within the slack, and is exceeded after it") {
        CHECK(brief(small) ==
              "11-23 09:00 c0 attempt 1 email\n"
              "11-23 09:15 c2 attempt 1 email\n"
              "11-24 09:00 c1 attempt 1 email due 11-23\n");
    }
    SUBCASE("none: what has no free time overlaps") {
        small.book.calendar.daily_limit.reset();
        small.book.calendar.day_ends = Minutes{9 * 60 + 30};
        CHECK(brief(small) ==
              "11-23 09:00 c0 attempt 1 email\n"
              "11-23 09:00 c2 attempt 1 email\n"
              "11-23 09:15 c1 attempt 1 email\n");
    }
    SUBCASE("counts what was logged on the day") {
        small.now += date::days{1};
        small.book.contacts.resize(1);
        log(add_contact(small, nullptr, "keep-in-touch"), "2026-11-23", Outcome::sent);
        CHECK(brief(small) ==
              "11-24 09:00 c0 attempt 1 email due 11-23\n"
              "11-30 09:00 c1 attempt 2 email\n");
    }
}

TEST_CASE("oracle: pauses") {
    Case small = empty_book();
    Contact& contact = add_contact(small, "2026-11-20");
    SUBCASE("move the touch, not what is due") {
        small.book.calendar.projection = Projection::next;
        contact.status = ContactStatus::paused;
        contact.paused_until = day("2026-11-28");
        CHECK(brief(small) == "11-30 09:00 c0 attempt 1 email due 11-23\n");
    }
    SUBCASE("without an end") {
        contact.status = ContactStatus::paused;
        CHECK(brief(small) == "c0 paused\n");
    }
}

TEST_CASE("oracle: referrers") {
    Case small = empty_book();
    small.book.calendar.projection = Projection::next;
    small.book.contacts.reserve(2);
    Contact& referrer = add_contact(small, "2026-11-20");
    Contact& contact = add_contact(small, "2026-11-20", "referral");
    contact.met->referrer = 0;
    SUBCASE("are thanked; late and of high priority goes first") {
        CHECK(brief(small) ==
              "11-23 09:00 c1 attempt 1 email due 11-20 late 3\n"
              "11-23 09:15 c0 thank about c1 email due 11-20 late 3\n"
              "11-23 09:30 c0 attempt 1 email\n");
    }
    SUBCASE("were thanked in a letter about something else, and hear of a response") {
        log(referrer, "2026-11-06", Outcome::sent);
        CHECK(brief(small).find("thank") == std::string::npos);
        log(contact, "2026-11-21", Outcome::received);
        CHECK(brief(small).find("11-23 09:15 c0 report-back about c1 email\n") != std::string::npos);
    }
}

TEST_CASE("oracle: not before the time of the meeting") {
    Case small = empty_book("2026-11-23");
    small.book.calendar.projection = Projection::next;
    add_contact(small, "2026-11-23", "interview").met->at = Minutes{14 * 60 + 5};
    CHECK(brief(small) == "11-23 14:15 c0 attempt 1 email\n");
}

TEST_CASE("oracle: one date") {
    Case small = empty_book("2026-11-24");
    Contact& contact = add_contact(small, "2026-11-20");
    contact.phones = {"+49 30 1"};
    log(contact, "2026-11-23", Outcome::sent);
    SUBCASE("several strikes are one, and a bounce leaves what went by another channel") {
        log(contact, "2026-11-23", Outcome::no_answer).channel.reset();
        log(contact, "2026-11-23", Outcome::bounced);
        CHECK(brief(small) ==
              "11-24 09:00 c0 attempt 2 phone\n"
              "12-01 09:00 c0 attempt 3 phone tentative\n");
    }
    SUBCASE("responses come first, among themselves by time") {
        log(contact, "2026-11-23", Outcome::declined).at = Minutes{9 * 60};
        log(contact, "2026-11-23", Outcome::received).at = Minutes{8 * 60};
        CHECK(brief(small) == "c0 closed\n");
    }
    SUBCASE("an interaction without a time keeps its place") {
        log(contact, "2026-11-23", Outcome::declined);
        log(contact, "2026-11-23", Outcome::received).at = Minutes{8 * 60};
        CHECK(brief(small) == "02-23 09:00 c0 cadence 1 email\n");
    }
}

}  // namespace followup::oracle
