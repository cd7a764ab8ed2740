#include "mail_desk.hpp"

#include <doctest/doctest.h>

using namespace followup;
using namespace followup::cli;
using namespace followup::test;

TEST_CASE("the same mail counts once, wherever it is read") {
    Desk desk;
    const auto mail = desk.tap(second_attempt(), "snooze");
    CHECK(desk.line(mail).id == desk.line(mail).id);
    CHECK(desk.read({mail, mail}).lines.size() == 1);
    CHECK(desk.line(mail).id != desk.line(desk.tap(second_attempt(), "snooze", tapped, "2@example.org")).id);
    desk.take(mail);
    CHECK(desk.answer(mail) == What::logged_already);
    // Undone, it does not come back with the next run.
    desk.journal.lines.push_back(undoing(desk.journal.lines.back().id, at_noon));
    CHECK(desk.answer(mail) == What::logged_already);
    CHECK(desk.answer(desk.tap(second_attempt(), "snooze", tapped, "2@example.org")) == What::logged);
}

TEST_CASE("a mail without Message-ID is known by its date and subject") {
    const Desk desk;
    const auto first = desk.tap(second_attempt(), "snooze", tapped, "");
    CHECK(desk.read({first, first}).lines.size() == 1);
    CHECK(desk.read({first, desk.tap(second_attempt(), "snooze", tapped + 1s, "")}).lines.size() == 2);
    CHECK(desk.read({first, desk.tap(second_attempt(), "done", tapped, "")}).lines.size() == 2);
}

TEST_CASE("a second tap is logged already, another one is not") {
    Desk desk;
    const auto second = [&](const std::string& verb, Instant date = tapped + 5min) {
        return desk.answer(desk.tap(second_attempt(), verb, date, "2@example.org"));
    };
    CHECK(desk.read({desk.tap(second_attempt(), "done"),
                     desk.tap(second_attempt(), "done", tapped + 5min, "2@example.org")})
              .lines.size() == 1);
    desk.take(desk.tap(second_attempt(), "done"));
    CHECK(second("done") == What::logged_already);
    CHECK(second("done", tapped - 48h) == What::logged_already);
    desk.now = at_noon + 480h;
    CHECK(second("done", tapped + 240h) == What::logged_already);
    CHECK(second("replied") == What::logged);
    CHECK(second("no-answer") == What::logged_already);  // one strike, however it is told
    CHECK(second("snooze") == What::logged);
    Touch by_phone = second_attempt();  // the plan has changed since
    by_phone.channel = Channel::phone;
    by_phone.kind = TouchKind::cadence;
    CHECK(desk.answer(desk.tap(by_phone, "done", tapped, "2@example.org")) == What::logged_already);
    Touch third = second_attempt();
    third.number = 3;
    CHECK(desk.answer(desk.tap(third, "done", tapped, "2@example.org")) == What::logged);
}

TEST_CASE("what was logged at the keyboard and is tapped on the phone as well counts once") {
    Desk desk;
    auto& ana = desk.book.contacts[second_attempt().contact];
    while (std::ranges::count(ana.interactions, Direction::out, &Interaction::direction) < 2)
        ana.interactions.emplace_back().on = Day{date::year{2026} / 11 / 19};
    CHECK(desk.answer(desk.tap(second_attempt(), "done")) == What::logged_already);
    CHECK(desk.answer(desk.tap(second_attempt(), "replied")) == What::logged);
}

TEST_CASE("a touch that was logged before its turn can be logged in its turn") {
    Desk desk;
    Touch third = second_attempt();
    third.number = 3;  // with one interaction logged, the second is next
    desk.take(desk.tap(third, "done"));
    desk.now = at_noon + 240h;
    const auto again = [&](std::optional<Instant> date) { return desk.done_again(third, date); };
    CHECK(again(tapped + 24h) == What::logged_already);
    CHECK(again(tapped + 48h) == What::logged);
    CHECK(again(std::nullopt) == What::logged_already);
}

TEST_CASE("what was taken back can be tapped again, but only afterwards") {
    Desk desk;
    desk.now = at_noon + 4h;
    desk.take(desk.tap(second_attempt(), "done"));
    desk.journal.lines.push_back(undoing(desk.journal.lines.back().id, tapped + 1h));
    desk.book.contacts[ana].interactions.pop_back();
    const auto again = [&](std::optional<Instant> date) { return desk.done_again(second_attempt(), date); };
    CHECK(again(tapped + 5min) == What::logged_already);
    CHECK(again(tapped + 2h) == What::logged);
    CHECK(again(std::nullopt) == What::logged_already);
}

TEST_CASE("mails are read in the order they were sent in") {
    const Desk desk;
    const auto mailed =
        desk.read({desk.tap(second_attempt(), "done", tapped, "2@example.org"), mail_of("lunch?"),
                   desk.tap(second_attempt(), "snooze", tapped - 24h, "1@example.org")});
    REQUIRE(mailed.lines.size() == 2);
    CHECK(std::holds_alternative<Snoozed>(mailed.lines[0].what));
    CHECK(mailed.lines[0].at < mailed.lines[1].at);
    CHECK(mailed.others == 1);
}
