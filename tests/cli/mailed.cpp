#include "mail_desk.hpp"

#include "cli/failure.hpp"

#include <doctest/doctest.h>

using namespace followup;
using namespace followup::cli;
using namespace followup::test;

TEST_CASE("each program's mail is logged") {
    for (const char* name :
         {"gmail-android.eml", "apple-mail-iphone.eml", "outlook-exchange.eml", "k-9.eml", "mutt.eml",
          "iso-2022-jp.eml", "quoted-printable-subject.eml", "utf-16-subject.eml", "no-break-spaces.eml",
          "raw-latin-1.eml", "maildir-postfix.eml"}) {
        CAPTURE(name);
        const auto line = Desk{}.line(mail_in(name));
        CHECK(line.contact == "ana");
        CHECK(line.name == "Ana Ruiz");
        CHECK(line.addresses == std::vector<std::string>{"ana@example.org", "+34 600 1"});
        CHECK(line.touch == sample_code);
        CHECK(line.at == tapped);
        CHECK(line.id.size() == 36);
    }
    CHECK(Desk{}.code(second_attempt()) == sample_code);
}

TEST_CASE("mails that somebody else wrote, or changed, are not logged") {
    for (const char* name : {"other-sender", "two-senders", "two-from-fields", "comment-as-sender",
                             "group-as-sender", "no-sender", "changed-code", "other-calendar"}) {
        CAPTURE(name);
        CHECK(Desk{}.answer(mail_in(std::string{"forged-"} + name + ".eml")) == What::refused);
    }
    const auto in_body = Desk{}.read({mail_in("forged-subject-in-body.eml")});
    CHECK(in_body.lines.empty());
    CHECK(in_body.answers.empty());
    CHECK(in_body.others == 1);
}

TEST_CASE("the answers say what was logged, and why not") {
    const auto text = [](const Mail& mail) { return Desk{}.read({mail}).answers.at(0).text; };
    const Desk desk;
    CHECK(text(desk.tap(second_attempt(), "done")) == "Ana Ruiz: sent (email) on Mon 23 Nov 2026");
    CHECK(text(desk.tap(second_attempt(), "snooze")) == "Ana Ruiz: snoozed until Mon 30 Nov 2026");
    auto mail = mail_of("Re: followup done 69ps2m4a-a2e-\x1b[7m");
    CHECK(text(mail) ==
          "not logged: \"Re: followup done 69ps2m4a-a2e-␛[7m\": its code is of no event of this calendar");
    mail = desk.tap(second_attempt(), "done");
    mail.from = {"me@example.org", "mallory@example.net"};
    CHECK(text(mail) == "not logged: \"followup done " + sample_code +
                            "\": it is from me@example.org and mallory@example.net, not from me@example.org");
    mail.from = {};
    CHECK(text(mail).ends_with("it is from nobody, not from me@example.org"));
    Desk without_ana;
    without_ana.book.contacts[ana].id = "anna";
    CHECK(without_ana.read({desk.tap(second_attempt(), "done")})
              .answers.at(0)
              .text.ends_with("whom it is about is not in the book, or has a fault there"));
    const auto twice = desk.read({desk.tap(second_attempt(), "done"), desk.tap(second_attempt(), "done")});
    CHECK(twice.answers.at(1).text == "logged already: Ana Ruiz: sent (email) on Mon 23 Nov 2026");
}

TEST_CASE("what a tap means") {
    const Desk desk;
    Touch touch = second_attempt();
    const auto sent = desk.interaction(desk.tap(touch, "done"));
    CHECK(sent.on == monday);
    CHECK(sent.outcome == Outcome::sent);
    CHECK(sent.channel == Channel::email);
    CHECK_FALSE(sent.keeps_promise);
    const auto replied = desk.interaction(desk.tap(touch, "replied"));
    CHECK(replied.outcome == Outcome::replied);
    CHECK(replied.channel == std::nullopt);
    touch.channel = Channel::phone;
    const auto no_answer = desk.interaction(desk.tap(touch, "no-answer"));
    CHECK(no_answer.outcome == Outcome::no_answer);
    CHECK(no_answer.channel == Channel::phone);
    touch.channel = Channel::meeting;
    CHECK(desk.interaction(desk.tap(touch, "done")).outcome == Outcome::met);
    const auto snoozed = std::get<Snoozed>(desk.line(desk.tap(touch, "snooze")).what);
    CHECK(snoozed.until == day_of(2026, 11, 30));
    CHECK(snoozed.written == 1);
}

TEST_CASE("a promise done before its day is kept, if it is the one that is open") {
    Desk desk;
    Touch touch = second_attempt();
    touch.kind = TouchKind::promise;
    touch.contact = li;
    touch.number = 0;
    const Instant sunday = tapped - 24h;
    CHECK(desk.interaction(desk.tap(touch, "done", sunday)).keeps_promise);
    CHECK_FALSE(desk.interaction(desk.tap(touch, "done")).keeps_promise);
    CHECK_FALSE(desk.interaction(desk.tap(touch, "no-answer", sunday)).keeps_promise);
    CHECK_FALSE(desk.interaction(desk.tap(touch, "replied", sunday)).keeps_promise);
    desk.book.contacts[li].promises_kept = 1;
    CHECK_FALSE(desk.interaction(desk.tap(touch, "done", sunday)).keeps_promise);
    touch.number = 1;
    CHECK(desk.interaction(desk.tap(touch, "done", sunday)).keeps_promise);
    desk.book.contacts[li].next.reset();
    CHECK_FALSE(desk.interaction(desk.tap(touch, "done", sunday)).keeps_promise);
}

TEST_CASE("thanks to a referrer are about the new contact") {
    const Desk desk;
    Touch touch = second_attempt();
    touch.kind = TouchKind::thank;
    touch.contact = bob;
    touch.about = ana;
    const auto line = desk.line(desk.tap(touch, "done"));
    CHECK(line.contact == "bob");
    CHECK(std::get<Logged>(line.what).about == "ana");
    CHECK(std::get<Logged>(desk.line(desk.tap(touch, "replied")).what).about == "");
    Desk without_ana;
    without_ana.book.contacts[ana].id = "anna";
    CHECK(without_ana.answer(desk.tap(touch, "done")) == What::refused);
    without_ana.book.contacts[ana].formerly = {"ana"};
    CHECK(std::get<Logged>(without_ana.line(desk.tap(touch, "done")).what).about == "anna");
}

TEST_CASE("the day is that of the mail, where that can be") {
    Desk desk;
    const auto day = [&](std::optional<Instant> date) {
        auto mail = desk.tap(second_attempt(), "done");
        mail.date = date;
        const auto line = desk.line(mail);
        return std::pair(std::get<Logged>(line.what).interaction.on, line.at);
    };
    const Day today = day_of(2026, 11, 23);
    const Instant late = to_instant(berlin, day_of(2026, 11, 20) + 23h + 59min);
    CHECK(day(late) == std::pair(day_of(2026, 11, 20), late));
    CHECK(day(late + 1min) == std::pair(day_of(2026, 11, 21), late + 1min));
    const Instant oldest = to_instant(berlin, day_of(2026, 9, 24) + 0h);
    CHECK(day(oldest) == std::pair(day_of(2026, 9, 24), oldest));
    for (const std::optional<Instant> date : {std::optional<Instant>{}, std::optional{oldest - 1s},
                                              std::optional{at_noon + 1s}, std::optional{Instant{}}})
        CHECK(day(date) == std::pair(today, at_noon));
}

TEST_CASE("any key of the journal holds") {
    Desk desk;
    const auto mail = desk.tap(second_attempt(), "done");
    auto older = key_line();
    older.id = "older key";
    older.what = SigningKey{"fedcba9876543210"};
    desk.journal.lines.insert(desk.journal.lines.begin(), older);
    CHECK(desk.answer(mail) == What::logged);
    desk.journal.lines.pop_back();
    CHECK(desk.answer(mail) == What::refused);
    desk.journal.lines.clear();
    CHECK(desk.answer(mail) == What::refused);
}

TEST_CASE("nobody logs for a book that does not say who writes") {
    Desk desk;
    desk.book.calendar.me.fields.clear();
    try {
        desk.read({});
        FAIL("it was read");
    } catch (const Failure& failure) {
        CHECK(failure.status() == ExitStatus::faults);
        CHECK(std::string{failure.what()} == "the book does not say from which address you log");
        CHECK(failure.help() == R"(write "me": {"email": "…"} into its "calendar")");
    }
}
