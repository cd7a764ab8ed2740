#include "cli/mailed.hpp"

#include "cli/failure.hpp"
#include "mail/sample.hpp"
#include "plan_fixture.hpp"

#include <followup/touch_code.hpp>

#include <doctest/doctest.h>

using namespace followup;
using namespace followup::cli;
using namespace followup::test;
using namespace std::chrono_literals;
using What = MailAnswer::What;

namespace {

enum Who : std::size_t { ana, li, bob };

const Day monday = day_of(2026, 11, 23);
const Instant at_noon = to_instant(berlin, monday + 12h);

Book mailing_book() {
    Book book = fixture_book();
    book.calendar.id = "contacts";
    book.calendar.me.fields["email"] = "me@example.org";
    book.contacts[ana].emails = {"ana@example.org"};
    book.contacts[ana].phones = {"+34 600 1"};
    for (Contact& contact : book.contacts) contact.written.interactions = contact.interactions.size();
    return book;
}

JournalLine key_line() {
    return {.id = "key",
            .at = at_noon - 24h,
            .contact = "",
            .name = "",
            .addresses = {},
            .touch = "",
            .what = SigningKey{sample_key}};
}

JournalLine undoing(const std::string& line, Instant at) {
    auto undo = key_line();
    undo.id = "undo " + line;
    undo.at = at;
    undo.what = Undone{line};
    return undo;
}

/// Ana's second attempt.
Touch second_attempt() {
    Touch touch;
    touch.contact = ana;
    touch.number = 2;
    return touch;
}

Mail mail_of(const std::string& subject, Instant date = tapped, const std::string& id = "1@example.org") {
    return {.id = id, .from = {"me@example.org"}, .subject = subject, .date = date};
}

/// A book, its journal, and the mails that come in.
struct Desk {
    Book book = mailing_book();
    Journal journal{true, {key_line()}, {}};
    Instant now = at_noon;

    std::string code(const Touch& touch) const { return touch_code(book, touch, sample_key); }
    Mail tap(const Touch& touch, const std::string& verb, Instant date = tapped,
             const std::string& id = "1@example.org") const {
        return mail_of("followup " + verb + " " + code(touch), date, id);
    }
    Mailed read(std::vector<Mail> mails) const {
        return read_mailed(std::move(mails), book, journal, berlin, now);
    }
    /// What the one mail becomes.
    JournalLine line(const Mail& mail) const {
        const auto mailed = read({mail});
        REQUIRE(mailed.lines.size() == 1);
        return mailed.lines.front();
    }
    Interaction interaction(const Mail& mail) const { return std::get<Logged>(line(mail).what).interaction; }
    /// What became of the one mail.
    What answer(const Mail& mail) const {
        const auto mailed = read({mail});
        REQUIRE(mailed.answers.size() == 1);
        CHECK(mailed.lines.empty() == (mailed.answers[0].what != What::logged));
        return mailed.answers[0].what;
    }
    /// Logs the mail as a run would: journal and book take it in.
    void take(const Mail& mail) {
        const auto one = line(mail);
        journal.lines.push_back(one);
        if (const auto* logged = std::get_if<Logged>(&one.what)) {
            auto interaction = logged->interaction;
            interaction.is_for_other = !logged->about.empty();
            for (Contact& contact : book.contacts)
                if (contact.id == one.contact) contact.interactions.push_back(interaction);
        }
    }
};

}  // namespace

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
    const auto again = [&](std::optional<Instant> date) {
        auto mail = desk.tap(third, "done", tapped, "2@example.org");
        mail.date = date;
        return desk.answer(mail);
    };
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
    const auto again = [&](std::optional<Instant> date) {
        auto mail = desk.tap(second_attempt(), "done", tapped, "2@example.org");
        mail.date = date;
        return desk.answer(mail);
    };
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
