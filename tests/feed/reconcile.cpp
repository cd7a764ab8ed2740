#include <doctest/doctest.h>

#include "feed/sample.hpp"

#include <functional>

using namespace followup;
using namespace followup::test;
using namespace std::chrono_literals;

using Kind = Change::Kind;

namespace {

/// What became of an event that was published an hour ago, and that the plan wants as `event`.
FeedEvent after_an_hour(const Event& event, Instant at = now) {
    const PublishedFeed published = feed_of({an_hour_ago(event_of("a"))});
    return reconcile(wanted({event}), published, at).feed.events.at(0);
}

}  // namespace

TEST_CASE("an event that is the same keeps its bytes and stamps") {
    const PublishedFeed published = feed_of({an_hour_ago(event_of("a"))});
    const Reconciliation result = reconcile(wanted({event_of("a")}), published, now);
    REQUIRE(result.feed.events.size() == 1);
    CHECK(result.feed.events[0].event == event_of("a"));
    CHECK(result.feed.events[0].bytes.data() == published.events[0].bytes.data());
    CHECK(result.feed.events[0].revision == published.events[0].revision);
    REQUIRE(result.changes.size() == 1);
    CHECK(result.changes[0].kind == Kind::kept);
    CHECK(result.changes[0].published == 0U);
    CHECK(result.changes[0].entry == 0U);
}

TEST_CASE("an event that is different in anything is revised") {
    const std::pair<const char*, std::function<void(Event&)>> differences[] = {
        {"start", [](Event& e) { e.start += 1s; }},
        {"end", [](Event& e) { e.end += 1s; }},
        {"summary", [](Event& e) { e.summary += "."; }},
        {"description", [](Event& e) { e.description += "."; }},
        {"location", [](Event& e) { e.location += "."; }},
        {"url", [](Event& e) { e.url += "."; }},
        {"contact", [](Event& e) { e.contact += "."; }},
        {"categories", [](Event& e) { e.categories.emplace_back("Follow-up"); }},
        {"tentative", [](Event& e) { e.tentative = true; }},
        {"busy", [](Event& e) { e.busy = true; }},
        {"priority", [](Event& e) { e.priority = 1; }},
        {"color", [](Event& e) { e.color = "teal"; }},
        {"no alarm", [](Event& e) { e.alarms.clear(); }},
        {"another alarm",
         [](Event& e) {
             e.alarms.push_back({"alarm 2", 15min, e.summary});
         }},
        {"an alarm's UID", [](Event& e) { e.alarms[0].uid += "."; }},
        {"an alarm's time", [](Event& e) { e.alarms[0].before = 5min; }},
        {"an alarm's words", [](Event& e) { e.alarms[0].description += "."; }},
        {"contact id", [](Event& e) { e.contact_id = "ana"; }},
        {"about id", [](Event& e) { e.about_id = "bob"; }},
        {"slot", [](Event& e) { e.slot = "2026-11-23T09:00 Europe/Berlin"; }},
        {"due", [](Event& e) { e.due = "2026-11-23"; }},
        {"first", [](Event& e) { e.first = "2026-11-23T09:00 Europe/Berlin"; }},
        {"shifts", [](Event& e) { e.shifts = "day-off=2026-11-21/2026-11-23"; }},
        {"cause", [](Event& e) { e.cause = "00000000-0000-5000-8000-000000000000"; }},
    };
    const PublishedFeed published = feed_of({an_hour_ago(event_of("a"))});
    for (const auto& row : differences) {
        CAPTURE(row.first);
        Event event = event_of("a");
        row.second(event);
        const Reconciliation result = reconcile(wanted({event}), published, now);
        REQUIRE(result.feed.events.size() == 1);
        CHECK(result.feed.events[0].event == event);
        CHECK(result.feed.events[0].bytes.empty());
        CHECK(result.changes.at(0).kind == Kind::revised);
        CHECK(result.changes.at(0).published == 0U);
        CHECK(result.changes.at(0).entry == 0U);
    }
}

TEST_CASE("a revised event says when it was changed, and since when it is there") {
    const Revision revision = after_an_hour(event_of("a", now + 24h)).revision;
    CHECK(revision.created == now - 1h);
    CHECK(revision.modified == now);
    CHECK(revision.sequence == sequence_now);
}

TEST_CASE("stamps rise with each revision within a second, and if the clock was set back") {
    for (const Instant at : {now - 1h, now - 2h, now - 24h * 365}) {
        const Revision revision = after_an_hour(event_of("a", now + 24h), at).revision;
        CHECK(revision.created == now - 1h);
        CHECK(revision.modified == now - 1h + 1s);
        CHECK(revision.sequence == sequence_now - 3600 + 1);
    }
}

TEST_CASE("SEQUENCE rises from what was published, however high that is") {
    PublishedFeed published = feed_of({an_hour_ago(event_of("a"))});
    published.events[0].revision.sequence = sequence_now + 100;
    const Reconciliation result = reconcile(wanted({event_of("a", now + 24h)}), published, now);
    CHECK(result.feed.events.at(0).revision.modified == now);
    CHECK(result.feed.events.at(0).revision.sequence == sequence_now + 101);
}

TEST_CASE("a new event has the time of the run for all stamps") {
    const PublishedFeed published = feed_of({an_hour_ago(event_of("a"))});
    const Reconciliation result = reconcile(wanted({event_of("a"), event_of("b")}), published, now);
    REQUIRE(result.feed.events.size() == 2);
    CHECK(result.feed.events[1].revision == stamped(now, sequence_now));
    CHECK(result.feed.events[1].bytes.empty());
    CHECK(result.changes[1].kind == Kind::added);
    CHECK(result.changes[1].published == std::nullopt);
    CHECK(result.changes[1].entry == 1U);
}

TEST_CASE("a new event is no older than the newest in the feed, if the clock was set back") {
    PublishedFeed published = feed_of({an_hour_ago(event_of("a")), an_hour_ago(event_of("b"))});
    published.events[1].revision.modified = now - 10min;
    const Reconciliation result = reconcile(wanted({event_of("c")}), published, now - 24h);
    CHECK(result.feed.events.at(0).revision == stamped(now - 10min, sequence_now - 600));
}

TEST_CASE("an event that goes is left out, and returns with stamps that rose") {
    const PublishedFeed before = feed_of({an_hour_ago(event_of("a")), an_hour_ago(event_of("b"))});
    const Reconciliation gone = reconcile(wanted({event_of("b")}), before, now - 30min);
    REQUIRE(gone.feed.events.size() == 1);
    CHECK(gone.feed.events[0].event.uid == "b");
    REQUIRE(gone.changes.size() == 2);
    CHECK(gone.changes[1].kind == Kind::dropped);
    CHECK(gone.changes[1].published == 0U);
    CHECK(gone.changes[1].entry == std::nullopt);

    const PublishedFeed between = feed_of({an_hour_ago(event_of("b"))});
    const Reconciliation back = reconcile(wanted({event_of("a"), event_of("b")}), between, now);
    CHECK(back.feed.events.at(0).revision == stamped(now, sequence_now));
    CHECK(back.changes.at(0).kind == Kind::added);
    CHECK(back.changes.at(1).kind == Kind::kept);
}

TEST_CASE("after a lost feed everything is new, and SEQUENCE rose all the same") {
    const Reconciliation result = reconcile(wanted({event_of("a")}), PublishedFeed{}, now);
    CHECK(result.feed.events.at(0).revision.sequence == sequence_now);
    CHECK(sequence_now > an_hour_ago(event_of("a")).revision.sequence);
    CHECK(result.changes.at(0).kind == Kind::added);
}

TEST_CASE("SEQUENCE stays within what RFC 5545 gives an INTEGER") {
    const auto first_sequence = [](date::year year) {
        const auto result = reconcile(wanted({event_of("a")}), PublishedFeed{}, date::sys_days{year / 1 / 1});
        return result.feed.events.at(0).revision.sequence;
    };
    CHECK(first_sequence(date::year{2019}) == 0);
    CHECK(first_sequence(date::year{2020}) == 0);
    CHECK(first_sequence(date::year{2021}) == 366 * 86400);
    CHECK(first_sequence(date::year{2199}) == 2147483647);
}

TEST_CASE("an untouched event stays whatever it is, and whatever the plan wants") {
    PublishedFeed published =
        feed_of({an_hour_ago(event_of("a"), "bytes of a"), an_hour_ago(event_of("b"), "bytes of b")});
    published.events[0].is_as_written = false;
    const Reconciliation result = reconcile(wanted({event_of("a", now + 24h)}, {0, 1, 0}), published, now);
    REQUIRE(result.feed.events.size() == 2);
    CHECK(result.feed.events[0].bytes == "bytes of a");
    CHECK(result.feed.events[0].event == event_of("a"));
    CHECK(result.feed.events[0].revision == published.events[0].revision);
    CHECK(result.feed.events[1].bytes == "bytes of b");
    REQUIRE(result.changes.size() == 2);
    CHECK(result.changes[0].kind == Kind::kept);
    CHECK(result.changes[1].kind == Kind::kept);
}

TEST_CASE("an event that another program changed is written anew, also where nothing seems different") {
    PublishedFeed published = feed_of({an_hour_ago(event_of("a"))});
    published.events[0].is_as_written = false;
    const Reconciliation result = reconcile(wanted({event_of("a")}), published, now);
    CHECK(result.changes.at(0).kind == Kind::revised);
    CHECK(result.feed.events.at(0).bytes.empty());
    CHECK(result.feed.events.at(0).revision.modified == now);
}

TEST_CASE("events are in order of start, then UID; changes follow, the dropped ones last") {
    const PublishedFeed published =
        feed_of({an_hour_ago(event_of("gone", now - 1h)), an_hour_ago(event_of("kept", now)),
                 an_hour_ago(event_of("moved", now - 2h))});
    const Reconciliation result = reconcile(
        wanted({event_of("moved", now + 1h), event_of("new", now), event_of("kept", now)}), published, now);
    std::vector<std::string> uids;
    for (const FeedEvent& entry : result.feed.events) uids.push_back(entry.event.uid);
    CHECK(uids == std::vector<std::string>{"kept", "new", "moved"});
    REQUIRE(result.changes.size() == 4);
    CHECK(result.changes[0].kind == Kind::kept);
    CHECK(result.changes[1].kind == Kind::added);
    CHECK(result.changes[2].kind == Kind::revised);
    CHECK(result.changes[2].published == 2U);
    CHECK(result.changes[3].kind == Kind::dropped);
    CHECK(result.changes[3].published == 0U);
    for (std::size_t i = 0; i < 3; ++i) CHECK(result.changes[i].entry == i);
}

TEST_CASE("the calendar's own properties are those of the run") {
    Wanted next = wanted({});
    next.calendar.name = "Follow-ups";
    const Reconciliation result = reconcile(std::move(next), PublishedFeed{}, now);
    CHECK(result.feed.calendar.name == "Follow-ups");
    CHECK(result.feed.head.empty());
    CHECK(result.feed.events.empty());
    CHECK(result.changes.empty());
}
