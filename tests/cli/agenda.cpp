#include "cli/agenda.hpp"

#include <doctest/doctest.h>
#include <followup/events.hpp>
#include "events/order.hpp"
#include "plan_fixture.hpp"

#include <algorithm>

using namespace followup;
using namespace followup::cli;
using Json = nlohmann::ordered_json;

namespace {

const Palette plain(false);

/// The plan as published, with an event that is no touch.
Feed feed_of(const Plan& plan) {
    Feed feed;
    feed.events.emplace_back().event.uid = "watchdog";
    for (const Touch& touch : plan.touches) {
        Event event;
        event.uid = touch_uid(fixture_book(), touch);
        event.start = touch.slot.begin;
        event.summary = "Write or call";
        event.description = "Why: it is time.\nHow: kindly.";
        event.categories = {"Follow-up", "event"};
        event.alarms = {{"first", Minutes(60), ""}, {"second", Minutes(0), ""}};
        feed.events.push_back({event, {}, {}});
    }
    std::ranges::sort(feed.events, comes_before, &FeedEvent::event);
    return feed;
}

Json json_of(const Plan& plan, const AgendaView& view = {}) {
    return agenda_json(fixture_book(), plan, view, berlin, feed_of(plan));
}

}  // namespace

TEST_CASE("the agenda as a table") {
    CHECK(agenda_table(fixture_book(), fixture_plan(), {}, plain) ==
          R"(Mon 23 Nov 2026
    09:00  call   李小龙       promised: the budget  no usable address
    09:15  email  Ana Ruiz     2 of 3
    09:30  email  Bob ␛[7mLee  thanks for Ana Ruiz   4 days late
Thu 26 Nov 2026
  ~ 09:00  call   Ana Ruiz     3 of 3, round 2

2 at rest: Cara (closed), Dan (gone quiet)
2 left out for a fault: Eve Stone, one without a name
)");
}

TEST_CASE("an agenda of so many days counts today") {
    const auto shown = [](int days) {
        return agenda_table(fixture_book(), fixture_plan(), {.days = days}, plain);
    };
    CHECK(shown(1).starts_with("Nothing is planned.\n\n2 at rest: "));  // a Sunday
    CHECK(shown(2).find("09:30") != std::string::npos);
    CHECK(shown(4).find("Thu 26") == std::string::npos);
    CHECK(shown(5).find("Thu 26") != std::string::npos);
}

TEST_CASE("the agenda says until when it is late") {
    auto plan = fixture_plan();
    const auto text = [&](const AgendaView& view) { return agenda_table(fixture_book(), plan, view, plain); };
    CHECK(text({}).find("Catching up") == std::string::npos);  // in one day

    auto missed = touch_of(3, TouchKind::attempt, slot_at(day_of(2026, 11, 30), 9, 0));
    missed.reasons = {{.code = Reason::Code::first_attempt},
                      {.code = Reason::Code::missed, .from = day_of(2026, 11, 20), .to = plan.today}};
    plan.touches.push_back(missed);
    const std::string line = "\nCatching up: 2 late touches, until Mon 30 Nov 2026 (6 working days).\n\n";
    CHECK(text({}).find(line) != std::string::npos);
    CHECK(text({.days = 1}).find(line) != std::string::npos);

    plan.touches.back().status = TouchStatus::tentative;
    CHECK(text({}).find("Catching up") == std::string::npos);
}

TEST_CASE("an agenda without anything") {
    Plan plan;
    plan.today = day_of(2026, 11, 22);
    CHECK(agenda_table(Book{}, plan, {}, plain) == "Nothing is planned.\n");
}

TEST_CASE("many at rest are counted, and named when all is asked for") {
    Book book;
    Plan plan;
    for (std::size_t i = 0; i < 12; ++i) {
        book.contacts.push_back(contact_of("c", "C" + std::to_string(i)));
        plan.idle.push_back({i, Idle::Why::paused});
    }
    CHECK(agenda_table(book, plan, {}, plain).find("C9 (paused) and 2 more (--verbose names all)\n") !=
          std::string::npos);
    CHECK(agenda_table(book, plan, {.days = {}, .everyone = true}, plain)
              .find("C10 (paused), C11 (paused)\n") != std::string::npos);
}

TEST_CASE("the agenda as JSON") {
    CHECK(printed(json_of(fixture_plan(), {.days = 4})) == R"({
  "now": "2026-11-22T08:00:00+01:00",
  "timezone": "Europe/Berlin",
  "touches": [
    {
      "uid": "4b929701-2c2c-5e7f-95c9-8a4109e2d5f4",
      "contact": "li",
      "name": "李小龙",
      "kind": "promise",
      "about": null,
      "attempt": null,
      "of": null,
      "round": null,
      "channel": "phone",
      "due": "2026-11-23",
      "start": "2026-11-23T09:00:00+01:00",
      "end": "2026-11-23T09:15:00+01:00",
      "status": "confirmed",
      "days_late": 0,
      "policy": "event",
      "reasons": [
        {
          "code": "promise",
          "text": "Promised for Mon 23 Nov 2026"
        }
      ],
      "summary": "Write or call",
      "description": "Why: it is time.\nHow: kindly.",
      "categories": [
        "Follow-up",
        "event"
      ],
      "alarms": [
        60,
        0
      ]
    },
    {
      "uid": "1bf1e7c3-d757-5e30-a8e3-d01fc898460c",
      "contact": "ana",
      "name": "Ana Ruiz",
      "kind": "attempt",
      "about": null,
      "attempt": 2,
      "of": 3,
      "round": 1,
      "channel": "email",
      "due": "2026-11-21",
      "start": "2026-11-23T09:15:00+01:00",
      "end": "2026-11-23T09:30:00+01:00",
      "status": "confirmed",
      "days_late": 0,
      "policy": "event",
      "reasons": [
        {
          "code": "next-attempt",
          "text": "2nd of 3 attempts, 3 workdays after the one of Wed 18 Nov 2026"
        },
        {
          "code": "day-off",
          "text": "Sat 21 Nov 2026 is no working day: moved to Mon 23 Nov 2026"
        }
      ],
      "summary": "Write or call",
      "description": "Why: it is time.\nHow: kindly.",
      "categories": [
        "Follow-up",
        "event"
      ],
      "alarms": [
        60,
        0
      ]
    },
    {
      "uid": "cd72a7d0-a94c-51d4-b353-2ecf17eed24c",
      "contact": "bob",
      "name": "Bob \u001b[7mLee",
      "kind": "thank",
      "about": "ana",
      "attempt": null,
      "of": null,
      "round": null,
      "channel": "email",
      "due": "2026-11-23",
      "start": "2026-11-23T09:30:00+01:00",
      "end": "2026-11-23T09:45:00+01:00",
      "status": "confirmed",
      "days_late": 4,
      "policy": "event",
      "reasons": [],
      "summary": "Write or call",
      "description": "Why: it is time.\nHow: kindly.",
      "categories": [
        "Follow-up",
        "event"
      ],
      "alarms": [
        60,
        0
      ]
    }
  ],
  "idle": [
    {
      "contact": "cara",
      "why": "closed"
    },
    {
      "contact": "dan",
      "why": "gone-quiet"
    },
    {
      "contact": "eve",
      "why": "fault"
    },
    {
      "contact": null,
      "why": "fault"
    }
  ]
}
)");
}

TEST_CASE("touches at the same time are in order of UID in JSON") {
    auto plan = fixture_plan();
    for (auto& touch : plan.touches) touch.slot = plan.touches.front().slot;
    const auto touches = json_of(plan)["touches"];
    REQUIRE(touches.size() == 4);
    for (std::size_t i = 1; i < touches.size(); ++i) CHECK(touches[i - 1]["uid"] < touches[i]["uid"]);
}
