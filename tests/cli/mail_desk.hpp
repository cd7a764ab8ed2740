#pragma once

// A desk that mails come in at: a book, its journal, and what the taps of a phone make of them.

#include <followup/touch_code.hpp>
#include "cli/mailed.hpp"
#include "mail/sample.hpp"
#include "plan_fixture.hpp"

#include <doctest/doctest.h>

#include <chrono>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace followup::test {

using namespace followup::cli;
using namespace std::chrono_literals;
using What = MailAnswer::What;

enum Who : std::size_t { ana, li, bob };

inline const Day monday = day_of(2026, 11, 23);
inline const Instant at_noon = to_instant(berlin, monday + 12h);

inline Book mailing_book() {
    Book book = fixture_book();
    book.calendar.id = "contacts";
    book.calendar.me.fields["email"] = "me@example.org";
    book.contacts[ana].emails = {"ana@example.org"};
    book.contacts[ana].phones = {"+34 600 1"};
    for (Contact& contact : book.contacts) contact.written.interactions = contact.interactions.size();
    return book;
}

inline JournalLine key_line() {
    return {.id = "key",
            .at = at_noon - 24h,
            .contact = "",
            .name = "",
            .addresses = {},
            .touch = "",
            .what = SigningKey{sample_key}};
}

inline JournalLine undoing(const std::string& line, Instant at) {
    auto undo = key_line();
    undo.id = "undo " + line;
    undo.at = at;
    undo.what = Undone{line};
    return undo;
}

/// Ana's second attempt.
inline Touch second_attempt() {
    Touch touch;
    touch.contact = ana;
    touch.number = 2;
    return touch;
}

inline Mail mail_of(const std::string& subject, Instant date = tapped,
                    const std::string& id = "1@example.org") {
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
    /// What becomes of "done" in another mail; `date` is the one that mail says, if it says any.
    What done_again(const Touch& touch, std::optional<Instant> date) const {
        auto mail = tap(touch, "done", tapped, "2@example.org");
        mail.date = date;
        return answer(mail);
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

}  // namespace followup::test
