#include "events/redact.hpp"

#include <doctest/doctest.h>
#include "events/sample.hpp"

using namespace followup;
using namespace followup::test;

TEST_CASE("initials are the first letters of the words of a name") {
    struct Row {
        std::string_view name, initials;
    };
    for (const auto& row : {
             Row{"Ana Ruiz", "A. R."},
             {"  Ana \t Ruiz ", "A. R."},
             {"Ana\u00A0Ruiz", "A. R."},
             {"Madonna", "M."},
             {"Ludwig van Beethoven", "L. v. B."},
             {"Jean-Luc Picard", "J. P."},
             {"Gerard 't Hooft", "G. H."},
             {"Cara O'Brien (work)", "C. O. w."},
             {"Bob \"the builder\" Lee", "B. t. b. L."},
             {"ana@example.org", "a."},
             {"Жанна Агузарова", "Ж. А."},
             {"محمد علي", "م. ع."},
             {"李小龙", "李."},
             {"राम कुमार", "रा. कु."},
             {"E\u0301mile Zola", "E\u0301. Z."},
             {"\U0001F98A Fox", "F."},
             {"3M Support", "S."},
         }) {
        CAPTURE(row.name);
        CHECK(initials_of(row.name) == row.initials);
    }
}

TEST_CASE("a word of one letter is a whole word: it is no initial") {
    CHECK(initials_of("Malcolm X") == "M.");
    CHECK(initials_of("J. R. Ewing") == "E.");
    CHECK(initials_of("Al B") == "A.");
    CHECK(initials_of("李 明") == "somebody");
    CHECK(initials_of("A") == "somebody");
    CHECK(initials_of("E\u0301") == "somebody");
    CHECK(initials_of("X.") == "somebody");
}

TEST_CASE("a name without letters has no initials") {
    CHECK(initials_of("") == "somebody");
    CHECK(initials_of("+49 30 1234567") == "somebody");
    CHECK(initials_of("\U0001F98A") == "somebody");
    CHECK(initials_of("\U0001F468\u200D\U0001F469\u200D\U0001F467") == "somebody");
    CHECK(initials_of("\xFF\xFE") == "somebody");
    CHECK(initials_of("\u0301\u0301") == "somebody");
}

TEST_CASE("a book with initials has nothing else that people wrote") {
    Book book = sample_book();
    book.calendar.me.fields["name"] = "Me";
    const Book redacted = with_initials(book);
    REQUIRE(redacted.contacts.size() == 3);
    CHECK(redacted.contacts[ana].name == "A. R.");
    CHECK(redacted.contacts[ana].id.empty());
    CHECK(redacted.contacts[ana].emails.empty());
    CHECK(redacted.contacts[ana].interactions.empty());
    CHECK_FALSE(redacted.contacts[ana].met.has_value());
    CHECK(redacted.policies.empty());
    CHECK(redacted.calendar.me.fields.empty());
}

TEST_CASE("at initials an event says what to do, with whom and why") {
    const Book book = sample_book();
    const Touch touch = second_attempt();
    const Event shown = initials_event(composed(book, touch), with_initials(book), &touch);
    CHECK(shown.summary == "Email A. R. (2 of 3)");
    CHECK(shown.description == "Why: 2nd of 3 attempts, 1 day after the one of Fri 20 Nov 2026.");
    REQUIRE(shown.alarms.size() == 2);
    CHECK(shown.alarms[1].before == Minutes{15});
    CHECK(shown.alarms[1].description == "Email A. R. (2 of 3)");
    CHECK(shown.categories == std::vector<std::string>{"Follow-up"});
    CHECK(shown.url.empty());
    CHECK(shown.contact.empty());
    CHECK(shown.location.empty());
    CHECK(shown.priority == 0);
    CHECK(shown.contact_id.empty());
    CHECK(shown.slot.empty());
}

TEST_CASE("at initials nothing is said of the promise, nor how somebody was met") {
    Book book = sample_book();
    book.contacts[ana].next = Promise{.on = day(2026, 11, 23), .channel = {}, .about = "the contract"};
    Touch promise = touch_of(TouchKind::promise, ana);
    promise.reasons = {{Reason::Code::promise, {}, day(2026, 11, 23), {}}};
    const Event shown = initials_event(composed(book, promise), with_initials(book), &promise);
    CHECK(shown.summary == "Email A. R. as promised");
    CHECK(shown.description == "Why: Promised for Mon 23 Nov 2026.");

    book.contacts[ana].met->how = "interview";
    Touch first = second_attempt();
    first.attempt = 1;
    first.reasons = {{Reason::Code::first_attempt, day(2026, 11, 19), {}, {.days = 1}}};
    CHECK(initials_event(composed(book, first), with_initials(book), &first).description ==
          "Why: 1st of 3 attempts, 1 day after you met on Thu 19 Nov 2026.");
}

TEST_CASE("both sides of a referral have but their initials") {
    const Book book = sample_book();
    Touch thank = touch_of(TouchKind::thank, carla);
    thank.about = ana;
    thank.reasons = {{Reason::Code::thank, day(2026, 11, 19), {}, {}}};
    const Event shown = initials_event(composed(book, thank), with_initials(book), &thank);
    CHECK(shown.summary == "Thank C. D. for introducing A. R.");
    CHECK(shown.description == "Why: C. D. put you in touch with A. R. on Thu 19 Nov 2026.");
}

TEST_CASE("an event of which no touch is known says no more than that it is one") {
    const Book book = sample_book();
    const Event shown = initials_event(composed(book, second_attempt()), with_initials(book), nullptr);
    CHECK(shown.summary == "Follow-up");
    CHECK(shown.description.empty());
    REQUIRE(shown.alarms.size() == 2);
    CHECK(shown.alarms[0].description == "Follow-up");
}

TEST_CASE("a busy event shows when, and whether it is certain and blocks the time") {
    Book book = sample_book();
    book.calendar.transparency = Transparency::busy;
    book.calendar.color = "steelblue";
    Touch touch = second_attempt();
    touch.status = TouchStatus::tentative;
    const Event event = composed(book, touch);
    const Event shown = busy_event(event);
    Event expected;
    expected.uid = event.uid;
    expected.start = event.start;
    expected.end = event.end;
    expected.summary = "Busy";
    expected.categories = {"Follow-up"};
    expected.tentative = true;
    expected.busy = true;
    expected.priority = 0;
    expected.color = "steelblue";
    CHECK(shown == expected);
}

TEST_CASE("an event without state is the same to a reader") {
    const Event event = composed(sample_book(), second_attempt());
    const Event shown = without_state(event);
    CHECK(shown.description == event.description);
    CHECK(shown.categories == event.categories);
    CHECK(shown.alarms == event.alarms);
    CHECK(shown.contact_id.empty());
    CHECK(shown.slot.empty());
    CHECK(shown.due.empty());
    CHECK(shown.first.empty());
    CHECK(shown.shifts.empty());
    CHECK(shown.cause.empty());
}
