#include "book/keys.hpp"

#include "support.hpp"

#include <doctest/doctest.h>

using namespace book_test;

namespace {

std::vector<std::string> warnings_of(const ReadBook& result) {
    std::vector<std::string> headlines;
    for (const Diagnostic& diagnostic : result.diagnostics) headlines.push_back(diagnostic.headline);
    return headlines;
}

}  // namespace

TEST_CASE("the smallest book") {
    const ReadBook result =
        read(R"([{ "name": "Ana Ruiz", "email": "ana@example.org", "met": "2026-11-20" }])");
    CHECK(result.diagnostics.empty());
    REQUIRE(result.book);
    const Book& book = *result.book;
    REQUIRE(book.contacts.size() == 1);
    const Contact& ana = book.contacts.front();
    CHECK(ana.id == "ana@example.org");
    CHECK(ana.emails == std::vector<std::string>{"ana@example.org"});
    CHECK(ana.met->on == day(2026, 11, 20));
    CHECK(ana.policy == "event");
    CHECK_FALSE(ana.cadence);

    const Calendar& calendar = book.calendar;
    CHECK(calendar.id == "");
    CHECK(calendar.name == "Follow-ups");
    CHECK(calendar.timezone == "");
    CHECK(calendar.working_days.size() == 5);
    CHECK(calendar.working_days.front() == date::Monday);
    CHECK(calendar.day_begins == Minutes{9 * 60});
    CHECK(calendar.day_ends == Minutes{17 * 60});
    CHECK(calendar.daily_limit == 5);
    CHECK(calendar.slot == Minutes{15});
    CHECK(calendar.alarms == std::vector{Minutes{0}});
    CHECK(calendar.horizon == Duration{.days = 180});
    CHECK(calendar.refresh == Minutes{12 * 60});
    CHECK(calendar.watchdog);
}

TEST_CASE("every key of the calendar") {
    const ReadBook result = read(R"({ "calendar": {
        "id": "mine", "name": "People", "description": "To call", "timezone": "Europe/Berlin",
        "working_days": ["sun", "mon", "sun"], "working_hours": "08:30-18:00",
        "holidays": ["2026-12-24", "2026-12-27/2026-12-31", "--01-01", "de/holidays.ICS"],
        "busy": ["busy.ics", "/abs/busy.ics"],
        "away": [{ "from": "2026-12-01", "to": "2026-12-02", "timezone": "UTC" }],
        "daily_limit": null, "slot": "PT30M", "alarms": ["1 day", "0"], "horizon": "P1Y",
        "projection": "horizon", "transparency": "busy", "refresh": "1 day", "color": "steelblue",
        "me": { "name": "Me", "email": "me@example.org", "pronouns": "they" }, "language": "de-CH",
        "messages": { "nudge.de": { "subject": "Hallo", "body": "Na?\n" } },
        "feeds": [{ "path": "a.ics" }, { "path": "b.ics", "privacy": "initials", "key": "0123456789abcdef0123",
                   "tags": ["work"], "policies": ["event"], "channels": ["phone"] }],
        "url": "https://example.org/a.ics", "watchdog": false, "region": "DE", "journal": "log.jsonl" } })");
    REQUIRE(result.book);
    CHECK(warnings_of(result).empty());
    const Calendar& calendar = result.book->calendar;
    CHECK(calendar.id == "mine");
    CHECK(calendar.name == "People");
    CHECK(calendar.description == "To call");
    CHECK(calendar.timezone == "Europe/Berlin");
    CHECK(calendar.working_days == std::vector{date::Monday, date::Sunday});
    CHECK(calendar.day_begins == Minutes{8 * 60 + 30});
    CHECK(calendar.day_ends == Minutes{18 * 60});
    CHECK(calendar.holidays.ranges == std::vector{std::pair{day(2026, 12, 24), day(2026, 12, 24)},
                                                  std::pair{day(2026, 12, 27), day(2026, 12, 31)}});
    CHECK(calendar.holidays.yearly == std::vector{date::January / 1});
    CHECK(calendar.holidays.files == std::vector<std::string>{"de/holidays.ICS"});
    CHECK(calendar.busy == std::vector<std::string>{"busy.ics", "/abs/busy.ics"});
    REQUIRE(calendar.away.size() == 1);
    CHECK(calendar.away[0].to == day(2026, 12, 2));
    CHECK(calendar.away[0].timezone == "UTC");
    CHECK_FALSE(calendar.daily_limit);
    CHECK(calendar.slot == Minutes{30});
    CHECK(calendar.alarms == std::vector{Minutes{24 * 60}, Minutes{0}});
    CHECK(calendar.horizon == Duration{.months = 12});
    CHECK(calendar.projection == Projection::horizon);
    CHECK(calendar.transparency == Transparency::busy);
    CHECK(calendar.refresh == Minutes{24 * 60});
    CHECK(calendar.color == "steelblue");
    CHECK(calendar.me.fields.at("pronouns") == "they");
    CHECK(calendar.language == "de-CH");
    CHECK(calendar.messages.at("nudge.de").body == "Na?\n");
    REQUIRE(calendar.feeds.size() == 2);
    CHECK(calendar.feeds[1].privacy == Privacy::initials);
    CHECK(calendar.feeds[1].channels == std::vector{Channel::phone});
    CHECK(calendar.feeds[1].policies == std::vector<std::string>{"event"});
    CHECK(calendar.url == "https://example.org/a.ics");
    CHECK_FALSE(calendar.watchdog);
    CHECK(calendar.region == "DE");
    CHECK(calendar.journal == "log.jsonl");
}

TEST_CASE("every key of a contact") {
    const ReadBook result = read(R"([{ "name": "Bea" }, {
        "id": "ada", "formerly": ["al"], "name": "Ada Lovelace", "email": ["ada@example.org", "a@example.org"],
        "phone": "+44 20 1", "organization": "Analytical", "title": "Countess", "address": "12 St James",
        "url": "https://example.org/ada", "notes": "maths", "uid": "urn:uuid:1", "language": "en-GB", "timezone": "UTC",
        "tags": ["math", "poetry"],
        "met": { "on": "2026-11-02T18:30", "how": "interview", "where": "fair", "about": "engines", "referred_by": "Bea" },
        "policy": "chance", "cadence": "none", "slack": "2 weeks", "priority": "low", "status": "paused",
        "paused_until": "2026-12-24", "next": { "on": "2026-12-15", "channel": "meeting", "about": "budget" },
        "interactions": [
            { "on": "2026-11-10T09:15", "channel": "email", "outcome": "fyi", "address": "ada@example.org", "note": "n" },
            { "on": "2026-11-12", "outcome": "met", "how": "referral", "direction": "in", "keeps_promise": true },
            { "on": "2026-11-23", "for": "bea" }]
    }])");
    REQUIRE(result.book);
    CHECK(warnings_of(result).empty());
    REQUIRE(result.book->contacts.size() == 2);
    const Contact& ada = result.book->contacts[1];
    CHECK(ada.id == "ada");
    CHECK(ada.formerly == std::vector<std::string>{"al"});
    CHECK(ada.name == "Ada Lovelace");
    CHECK(ada.emails.size() == 2);
    CHECK(ada.phones == std::vector<std::string>{"+44 20 1"});
    CHECK(ada.organization == "Analytical");
    CHECK(ada.title == "Countess");
    CHECK(ada.address == "12 St James");
    CHECK(ada.url == "https://example.org/ada");
    CHECK(ada.notes == "maths");
    CHECK(ada.uid == "urn:uuid:1");
    CHECK(ada.language == "en-GB");
    CHECK(ada.timezone == "UTC");
    CHECK(ada.tags == std::vector<std::string>{"math", "poetry"});
    REQUIRE(ada.met);
    CHECK(ada.met->on == day(2026, 11, 2));
    CHECK(ada.met->at == Minutes{18 * 60 + 30});
    CHECK(ada.met->how == "interview");
    CHECK(ada.met->where == "fair");
    CHECK(ada.met->about == "engines");
    CHECK(ada.met->referred_by == "Bea");
    CHECK(ada.met->referrer == 0);
    CHECK(ada.policy == "chance");
    REQUIRE(ada.cadence);
    CHECK_FALSE(*ada.cadence);
    CHECK(ada.slack == Duration{.days = 14});
    CHECK(ada.priority == Priority::low);
    CHECK(ada.status == ContactStatus::paused);
    CHECK(ada.paused_until == day(2026, 12, 24));
    REQUIRE(ada.next);
    CHECK(ada.next->on == day(2026, 12, 15));
    CHECK(ada.next->channel == Channel::meeting);
    CHECK(ada.next->about == "budget");
    REQUIRE(ada.interactions.size() == 3);
    CHECK(ada.interactions[0].at == Minutes{9 * 60 + 15});
    CHECK(ada.interactions[0].channel == Channel::email);
    CHECK(ada.interactions[0].outcome == Outcome::fyi);
    CHECK(ada.interactions[0].address == "ada@example.org");
    CHECK(ada.interactions[0].note == "n");
    CHECK(ada.interactions[1].how == "referral");
    CHECK(ada.interactions[1].direction == Direction::in);
    CHECK(ada.interactions[1].keeps_promise);
    CHECK_FALSE(ada.interactions[1].is_for_other);
    CHECK(ada.interactions[2].outcome == Outcome::sent);
    CHECK(ada.interactions[2].is_for_other);
    CHECK(ada.interactions[2].for_contact == 0);
}

TEST_CASE("names of values") {
    CHECK(to_string(Channel::letter) == "letter");
    CHECK(to_string(Outcome::no_answer) == "no-answer");
    CHECK(to_string(Priority::high) == "high");
}
