#include <followup/view.hpp>

#include <doctest/doctest.h>
#include "events/identity.hpp"
#include "events/sample.hpp"

#include <algorithm>

using namespace followup;
using namespace followup::test;

namespace {

const std::string key = "k3v9x1c4a2e7q0z5f0h3";

/// The plan feed of Ana's e-mail, tagged berlin, and Bob's call; and how a view of it is made.
struct Scene {
    Book book = sample_book();
    Plan plan{.now = {}, .today = {}, .touches = {second_attempt(), call_of_bob()}, .idle = {}};

    static Touch call_of_bob() {
        Touch touch = touch_of(TouchKind::attempt, bob);
        touch.policy = "event";
        touch.channel = Channel::phone;
        touch.slot = slot_at(day(2026, 11, 24), std::chrono::hours{9});
        return touch;
    }

    Feed plan_feed() const {
        Feed feed;
        feed.calendar = {.id = "contacts",
                         .name = "Mine",
                         .description = "My people",
                         .timezone = "Europe/Berlin",
                         .color = "steelblue",
                         .refresh = std::chrono::hours{12},
                         .source = "https://example.org/secret.ics"};
        std::int64_t sequence = 7;
        for (Event& event : compose_events(book, plan, {.around = {.zone = berlin()}})) {
            event.channel = event.contact_id == "bob" ? "phone" : "email";
            const Revision revision{.created = event.start - std::chrono::hours{48},
                                    .modified = event.start - std::chrono::hours{24},
                                    .sequence = ++sequence};
            feed.events.push_back({event, revision, "as published"});
        }
        return feed;
    }

    Feed view(const FeedView& view) const { return view_of(view, plan_feed(), book, plan); }

    std::string shown(const FeedView& of) const {
        std::string text;
        for (const FeedEvent& entry : view(of).events)
            text += (text.empty() ? "" : "; ") + entry.event.summary;
        return text;
    }
};

FeedView level(Privacy privacy) {
    return {.path = "view.ics", .privacy = privacy, .key = key, .tags = {}, .policies = {}, .channels = {}};
}

FeedView filtered(std::vector<std::string> tags, std::vector<std::string> policies = {},
                  std::vector<Channel> channels = {}) {
    FeedView view = level(Privacy::full);
    view.tags = std::move(tags);
    view.policies = std::move(policies);
    view.channels = std::move(channels);
    return view;
}

const std::string email_ana = "Email Ana Ruiz (2 of 3)", call_bob = "Call Bob Lee (2 of 3)";

}  // namespace

TEST_CASE("each level shows as much as it may") {
    const Scene scene;
    CHECK(scene.shown(level(Privacy::full)) == email_ana + "; " + call_bob);
    CHECK(scene.shown(level(Privacy::initials)) == "Email A. R. (2 of 3); Call B. L. (2 of 3)");
    CHECK(scene.shown(level(Privacy::busy)) == "Busy; Busy");
}

TEST_CASE("a view's events have UIDs of their own, and so have their alarms") {
    const Scene scene;
    const Feed plan_feed = scene.plan_feed();
    const Feed view = scene.view(level(Privacy::initials));
    REQUIRE(view.events.size() == 2);
    const std::string& plan_uid = plan_feed.events[0].event.uid;
    CHECK(view.events[0].event.uid == uuid_of({key, plan_uid}));
    CHECK(view.events[0].event.uid == view_uid(level(Privacy::initials), plan_uid));
    CHECK(view.events[0].event.alarms[0].uid == alarm_uid(view.events[0].event.uid, Minutes{0}));
    FeedView other = level(Privacy::initials);
    other.key = "another key that nobody knows";
    CHECK(scene.view(other).events[0].event.uid != view.events[0].event.uid);
}

TEST_CASE("a view's stamps are those of the plan feed, and it is written anew") {
    const Scene scene;
    const Feed plan_feed = scene.plan_feed();
    for (const auto privacy : {Privacy::full, Privacy::initials, Privacy::busy}) {
        const Feed view = scene.view(level(privacy));
        REQUIRE(view.events.size() == 2);
        for (std::size_t i = 0; i < 2; ++i) {
            CHECK(view.events[i].revision == plan_feed.events[i].revision);
            CHECK(view.events[i].event.start == plan_feed.events[i].event.start);
            CHECK(view.events[i].bytes.empty());
        }
        CHECK(view.head.empty());
    }
}

TEST_CASE("stamps rise with the event of the plan feed, and stay where that stays") {
    Scene scene;
    Feed before = scene.plan_feed();
    Feed after = before;
    after.events[1].revision.modified += std::chrono::seconds{60};
    after.events[1].revision.sequence += 60;
    const auto view = level(Privacy::busy);
    const Feed old_view = view_of(view, before, scene.book, scene.plan);
    const Feed new_view = view_of(view, after, scene.book, scene.plan);
    CHECK(old_view.events[0].revision == new_view.events[0].revision);
    CHECK(new_view.events[1].revision.sequence == old_view.events[1].revision.sequence + 60);
    CHECK(new_view.events[1].event == old_view.events[1].event);
}

TEST_CASE("events are in order of start, then of the view's own UIDs") {
    Scene scene;
    scene.plan.touches[1].slot = scene.plan.touches[0].slot;
    for (const char* one : {"first key of twenty characters", "second key of twenty characters",
                            "third key of twenty characters", "fourth key of twenty characters"}) {
        FeedView view = level(Privacy::busy);
        view.key = one;
        const Feed made = scene.view(view);
        CHECK(made.events[0].event.uid < made.events[1].event.uid);
    }
}

TEST_CASE("the calendar's name, zone and colour stay, its id and address are nobody's business") {
    const Scene scene;
    for (const auto privacy : {Privacy::full, Privacy::initials, Privacy::busy}) {
        const CalendarProperties calendar = scene.view(level(privacy)).calendar;
        CHECK(calendar.name == "Mine");
        CHECK(calendar.timezone == "Europe/Berlin");
        CHECK(calendar.color == "steelblue");
        CHECK(calendar.id.empty());
        CHECK(calendar.source.empty());
        CHECK(calendar.description == (privacy == Privacy::full ? "My people" : ""));
    }
}

TEST_CASE("one of the tags, policies or channels is enough") {
    const Scene scene;
    CHECK(scene.shown(filtered({"berlin"})) == email_ana);
    CHECK(scene.shown(filtered({"paris", "berlin"})) == email_ana);
    CHECK(scene.shown(filtered({"paris"})).empty());
    CHECK(scene.shown(filtered({"R&D; hiring"})) == email_ana);
    CHECK(scene.shown(filtered({}, {"event"})) == call_bob);
    CHECK(scene.shown(filtered({}, {"event", "referral"})) == email_ana + "; " + call_bob);
    CHECK(scene.shown(filtered({}, {}, {Channel::phone, Channel::letter})) == call_bob);
    CHECK(scene.shown(filtered({}, {}, {Channel::letter})).empty());
}

TEST_CASE("of several filters all must hold") {
    const Scene scene;
    CHECK(scene.shown(filtered({"berlin"}, {"referral"}, {Channel::email})) == email_ana);
    CHECK(scene.shown(filtered({"berlin"}, {"referral"}, {Channel::phone})).empty());
    CHECK(scene.shown(filtered({"berlin"}, {"event"})).empty());
}

TEST_CASE("events without a touch are filtered by what the plan feed says of them") {
    Scene scene;
    const Feed plan_feed = scene.plan_feed();
    scene.plan.touches.clear();  // both contacts have a fault now
    const auto shown = [&](const FeedView& view) {
        std::string text;
        for (const FeedEvent& entry : view_of(view, plan_feed, scene.book, scene.plan).events)
            text += (text.empty() ? "" : "; ") + entry.event.summary;
        return text;
    };
    CHECK(shown(level(Privacy::full)) == email_ana + "; " + call_bob);
    CHECK(shown(filtered({"berlin"})) == email_ana);
    CHECK(shown(filtered({"R&D; hiring"})) == email_ana);
    CHECK(shown(filtered({}, {"event"})) == call_bob);
    CHECK(shown(filtered({}, {}, {Channel::phone})) == call_bob);
    CHECK(shown(filtered({"berlin"}, {}, {Channel::phone})).empty());
    CHECK(shown(level(Privacy::initials)) == "Follow-up; Follow-up");
}

TEST_CASE("the policy of an event without a touch is no tag of it, and the other way round") {
    Scene scene;
    const Feed plan_feed = scene.plan_feed();
    scene.plan.touches.clear();
    const auto count = [&](const FeedView& view) {
        return view_of(view, plan_feed, scene.book, scene.plan).events.size();
    };
    CHECK(count(filtered({"event"})) == 0);
    CHECK(count(filtered({"Follow-up"})) == 0);
    CHECK(count(filtered({}, {"berlin"})) == 0);
    CHECK(count(filtered({}, {"Follow-up"})) == 0);
}

TEST_CASE("an event without a touch whose channel is not known is in no view of channels") {
    Scene scene;
    Feed plan_feed = scene.plan_feed();
    scene.plan.touches.clear();
    for (FeedEvent& entry : plan_feed.events) {
        entry.event.channel.clear();
        entry.event.categories.clear();
    }
    const auto count = [&](const FeedView& view) {
        return view_of(view, plan_feed, scene.book, scene.plan).events.size();
    };
    CHECK(count(filtered({}, {}, {Channel::email, Channel::phone, Channel::other})) == 0);
    CHECK(count(filtered({"berlin"})) == 0);
    CHECK(count(filtered({}, {"referral"})) == 0);
    CHECK(count(level(Privacy::full)) == 2);
}

TEST_CASE("what speaks of the feed itself is in the plan feed only") {
    const Scene scene;
    Feed plan_feed = scene.plan_feed();
    const Calendar& calendar = scene.book.calendar;
    const Instant now = plan_feed.events[0].event.start - std::chrono::hours{1};
    plan_feed.events.push_back(
        {fault_event(calendar, berlin(), now, "contacts.json line 14", "Ana Ruiz", nullptr), {}, {}});
    plan_feed.events.push_back({watchdog_event(calendar, berlin(), now, nullptr), {}, {}});
    for (const auto privacy : {Privacy::full, Privacy::initials, Privacy::busy})
        CHECK(view_of(level(privacy), plan_feed, scene.book, scene.plan).events.size() == 2);
}

TEST_CASE("a view of nothing is empty") {
    const Scene scene;
    CHECK(view_of(level(Privacy::busy), Feed{}, scene.book, scene.plan).events.empty());
}
