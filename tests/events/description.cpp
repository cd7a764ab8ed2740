#include <doctest/doctest.h>

#include "events/sample.hpp"
#include "events/texts.hpp"

using namespace followup;
using namespace followup::test;
using namespace std::chrono_literals;

TEST_CASE("the description has all one needs to act") {
    CHECK(description_text(sample_book(), second_attempt(), {}) ==
          "Why: 2nd of 3 attempts, 1 day after the one of Fri 20 Nov 2026.\n"
          "How: By e-mail. A short, friendly reminder that is easy to answer.\n"
          "\n"
          "Met: Thu 19 Nov 2026 · FOSDEM · about build systems · referred by Carla Diaz\n"
          "Last: Fri 20 Nov 2026 · by e-mail · you wrote\n"
          "Sent the slides.\n"
          "\n"
          "Ana Ruiz · CTO · Example GmbH\n"
          "E-mail: mailto:ana@example.org\n"
          "E-mail: jörg+a@exämple.org · mailto:j%C3%B6rg%2Ba@ex%C3%A4mple.org\n"
          "Phone: +49 (0)30 1234-567 · tel:+49301234567\n"
          "Web: https://ana.example.org/\n"
          "\n"
          "Notes: Likes trains.\nHas two dogs.\n"
          "\n"
          "Due: Sat 21 Nov 2026. Sat 21 Nov 2026 is no working day: moved to Mon 23 Nov 2026.");
}

TEST_CASE("a tentative event is short") {
    Touch touch = second_attempt();
    touch.status = TouchStatus::tentative;
    CHECK(description_text(sample_book(), touch, {}) ==
          "Only if there is no answer by then.\n"
          "Why: 2nd of 3 attempts, 1 day after the one of Fri 20 Nov 2026.\n"
          "Due: Sat 21 Nov 2026. Sat 21 Nov 2026 is no working day: moved to Mon 23 Nov 2026.");
    touch.kind = TouchKind::cadence;
    touch.reasons = {{Reason::Code::cadence, day(2026, 11, 23), {}, {.months = 3}}};
    CHECK(description_text(sample_book(), touch, {}) ==
          "A look ahead: what happens until then moves it.\n"
          "Why: Keep in touch: 3 months after the last contact on Mon 23 Nov 2026.");
}

TEST_CASE("where no address is known, the description says so") {
    const std::pair<Channel, const char*> rows[] = {
        {Channel::email, "There is no e-mail address in the book."},
        {Channel::phone, "There is no phone number in the book."},
        {Channel::letter, "There is no postal address in the book."},
    };
    for (const auto& [channel, expected] : rows) {
        Touch touch = touch_of(TouchKind::attempt, bob);
        touch.channel = channel;
        touch.address_missing = true;
        CHECK(description_text(sample_book(), touch, {}).find(std::string{"\n\nBob Lee\n"} + expected) !=
              std::string::npos);
    }
}

TEST_CASE("thanks to a referrer tell of the one who was introduced") {
    Touch touch = touch_of(TouchKind::thank, carla);
    touch.about = ana;
    touch.message = "thank-referrer";
    touch.reasons = {{Reason::Code::thank, day(2026, 11, 19), {}, {}}};
    CHECK(description_text(sample_book(), touch, {}) ==
          "Why: Carla Diaz put you in touch with Ana Ruiz on Thu 19 Nov 2026.\n"
          "How: By e-mail. Say thanks for the introduction, and promise to tell how it goes.\n"
          "\n"
          "Met Ana Ruiz: Thu 19 Nov 2026 · FOSDEM · about build systems · referred by Carla Diaz\n"
          "Last with Ana Ruiz: Fri 20 Nov 2026 · by e-mail · you wrote\n"
          "Sent the slides.\n"
          "\n"
          "Carla Diaz\n"
          "E-mail: mailto:carla@example.org");
}

TEST_CASE("each built-in message has its hint, the user's own are named") {
    Touch touch = second_attempt();
    for (const char* name : {"introduce", "nice-to-meet", "thanks", "status", "nudge", "light", "catch-up",
                             "thank-referrer", "report-back"}) {
        touch.message = name;
        CHECK_MESSAGE(description_text(sample_book(), touch, {}).find("Your message") == std::string::npos,
                      name);
    }
    touch.message = "spring-greeting";
    CHECK(description_text(sample_book(), touch, {})
              .find("\nHow: By e-mail. Your message “spring-greeting”.\n") != std::string::npos);
    touch.message = "";
    touch.channel = Channel::other;
    CHECK(description_text(sample_book(), touch, {}).find("How:") == std::string::npos);
    touch.channel = Channel::meeting;
    CHECK(description_text(sample_book(), touch, {}).find("\nHow: In person.\n") != std::string::npos);
}

TEST_CASE("what happened last, whatever the order in the book") {
    Book book = sample_book();
    const auto last_line = [&] {
        const std::string text = description_text(book, second_attempt(), {});
        const auto begin = text.find("Last: ");
        return begin == std::string::npos ? "" : text.substr(begin, text.find('\n', begin) - begin);
    };
    auto& interactions = book.contacts[ana].interactions;
    const Day fri = day(2026, 11, 20);
    interactions = {interaction(fri, Outcome::no_answer, Channel::phone, 15h),
                    interaction(fri, Outcome::replied, Channel::email, 9h),
                    interaction(day(2026, 11, 18), Outcome::met)};
    CHECK(last_line() == "Last: Fri 20 Nov 2026 · by phone · no answer");
    interactions.push_back(interaction(day(2026, 11, 21), Outcome::met));
    interactions.back().is_for_other = true;
    CHECK(last_line() == "Last: Fri 20 Nov 2026 · by phone · no answer");

    const std::pair<Outcome, const char*> rows[] = {
        {Outcome::sent, "you wrote"},
        {Outcome::no_answer, "no answer"},
        {Outcome::fyi, "you sent something that asks for no answer"},
        {Outcome::bounced, "it did not arrive"},
        {Outcome::replied, "they answered"},
        {Outcome::met, "you talked"},
        {Outcome::received, "they got in touch"},
        {Outcome::declined, "declined"},
    };
    for (const auto& [outcome, expected] : rows) {
        interactions = {interaction(fri, outcome)};
        CHECK(last_line() == std::string{"Last: Fri 20 Nov 2026 · "} + expected);
    }
    interactions = {interaction(fri, Outcome::sent, Channel::phone)};
    CHECK(last_line() == "Last: Fri 20 Nov 2026 · by phone · you called");
    interactions.clear();
    CHECK(last_line() == "");
}

TEST_CASE("a call says what time it is for the other side, where that is another") {
    Book book = sample_book();
    book.contacts[ana].timezone = "America/Los_Angeles";
    Touch touch = second_attempt();
    CHECK(their_time_text(book, touch) == "");
    touch.their_time = touch.slot.wall;
    CHECK(their_time_text(book, touch) == "");
    book.calendar.away = {{.from = day(2026, 11, 23), .to = day(2026, 11, 23), .timezone = "Asia/Tokyo"}};
    CHECK(their_time_text(book, touch) == "09:00 for Ana Ruiz in Los Angeles");
    book.calendar.away.clear();
    touch.their_time = day(2026, 11, 23) + 10h;
    CHECK(their_time_text(book, touch) == "10:00 for Ana Ruiz in Los Angeles");
    touch.their_time = day(2026, 11, 22) + 23h + 30min;
    CHECK(their_time_text(book, touch) == "Sun 22 Nov 2026, 23:30 for Ana Ruiz in Los Angeles");
    CHECK(description_text(book, touch, {}).find("\nTheir time: Sun 22 Nov 2026, 23:30 for Ana") !=
          std::string::npos);
    touch.status = TouchStatus::tentative;
    CHECK(description_text(book, touch, {}).find("\nTheir time: Sun 22 Nov 2026, 23:30 for Ana") !=
          std::string::npos);
}
