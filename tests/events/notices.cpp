#include <doctest/doctest.h>

#include "events/sample.hpp"

using namespace followup;
using namespace followup::test;
using namespace std::chrono_literals;

namespace {

const Day fri = day(2026, 11, 20), mon = fri + date::days{3}, tue = mon + date::days{1};

Calendar sample_calendar() {
    Calendar calendar;
    calendar.id = "contacts";
    return calendar;
}

Instant at(Day on, Minutes time) {
    return to_instant(berlin(), on + time);
}

struct Fault {
    std::string headline = "contacts.json line 14";
    std::string message = "contact \"Ada\" has a cadence that is not a length of time\n";
    Calendar calendar = sample_calendar();
    ZoneRules zone = berlin();

    Event event(Instant now, const Event* published = nullptr) const {
        return fault_event(calendar, zone, now, headline, message, published);
    }
};

Event watchdog(Instant now, const Event* published = nullptr) {
    return watchdog_event(sample_calendar(), berlin(), now, published);
}

}  // namespace

TEST_CASE("a fault is an event with the message and an alarm, and belongs to no contact") {
    const Event event = Fault{}.event(at(fri, 8h));
    CHECK(event.uid == fault_uid("contacts"));
    CHECK(event.summary == "followup needs you: contacts.json line 14");
    CHECK(event.description == "contact \"Ada\" has a cadence that is not a length of time");
    CHECK_FALSE(event.tentative);
    CHECK(event.contact_id.empty());
    CHECK(event.about_id.empty());
    CHECK(event.end - event.start == 15min);
    REQUIRE(event.alarms.size() == 1);
    CHECK(event.alarms[0].before == 0min);
    CHECK(event.alarms[0].description == event.summary);
}

TEST_CASE("the events about the feed have identities of their own, in each calendar") {
    CHECK(fault_uid("contacts") != watchdog_uid("contacts"));
    CHECK(fault_uid("contacts") != fault_uid("others"));
    CHECK(watchdog_uid("contacts") != watchdog_uid("others"));
}

TEST_CASE("a fault is shown at the beginning of the next working day") {
    Fault fault;
    CHECK(fault.event(at(fri - date::days{1}, 8h)).start == at(fri, 9h));
    CHECK(fault.event(at(fri, 8h)).start == at(mon, 9h));
    CHECK(fault.event(at(mon - date::days{1}, 8h)).start == at(mon, 9h));
    fault.calendar.day_begins = 7h + 30min;
    fault.calendar.holidays.ranges = {{mon, mon}};
    CHECK(fault.event(at(fri, 8h)).start == at(tue, 7h + 30min));
    CHECK(fault.event(at(fri, 8h)).slot == "2026-11-24T07:30 Europe/Berlin");
}

TEST_CASE("where no day is worked on, a fault is shown tomorrow") {
    Fault fault;
    fault.calendar.working_days.clear();
    CHECK(fault.event(at(fri, 8h)).start == at(fri + date::days{1}, 9h));
}

TEST_CASE("a fault stays where it is until its day is over") {
    const Fault fault;
    const Event published = fault.event(at(fri, 8h));
    for (const Instant now : {at(fri, 8h), at(fri, 23h), at(mon, 0h), at(mon, 16h + 59min)})
        CHECK(fault.event(now, &published) == published);
    CHECK(fault.event(at(mon, 17h), &published).start == at(tue, 9h));
    CHECK(fault.event(at(tue, 8h), &published).start == at(tue + date::days{1}, 9h));
}

TEST_CASE("another fault is shown on the next working day again") {
    const Event published = Fault{}.event(at(fri, 8h));
    Fault other_place, other_message;
    other_place.headline = "contacts.json line 15";
    other_message.message = "not an address";
    for (const Fault& fault : {other_place, other_message}) {
        CHECK(fault.event(at(fri, 12h), &published).start == at(mon, 9h));
        CHECK(fault.event(at(mon, 8h), &published).start == at(tue, 9h));
        CHECK(fault.event(at(mon, 8h), &published).uid == published.uid);
    }
}

TEST_CASE("a slot in another zone, or one that cannot be read, is not kept") {
    Event published = Fault{}.event(at(fri, 8h));
    Fault elsewhere;
    elsewhere.zone.name = "Africa/Algiers";
    CHECK(elsewhere.event(at(mon, 8h), &published).slot == "2026-11-24T09:00 Africa/Algiers");
    CHECK(watchdog_event(sample_calendar(), elsewhere.zone, at(mon, 8h), &published).slot ==
          "2026-12-07T09:00 Africa/Algiers");
    for (const char* slot : {"", "2026-11-23 Europe/Berlin", "Europe/Berlin"}) {
        published.slot = slot;
        CHECK(Fault{}.event(at(mon, 8h), &published).start == at(tue, 9h));
    }
}

TEST_CASE("what is wrong is told without control characters, the place on one line") {
    Fault fault;
    fault.headline = "con\ntacts\x1b.json";
    fault.message = "one\r\ntwo\x07";
    const Event event = fault.event(at(fri, 8h));
    CHECK(event.summary == "followup needs you: con tacts.json");
    CHECK(event.description == "one\ntwo");
    CHECK(fault.event(at(mon, 8h), &event) == event);
}

TEST_CASE("the watchdog is 14 days ahead, whatever day that is, and says since when") {
    const Event event = watchdog(at(fri, 23h));
    CHECK(event.uid == watchdog_uid("contacts"));
    CHECK(event.start == at(day(2026, 12, 4), 9h));
    CHECK(event.summary == "followup has not run since Fri 20 Nov 2026");
    CHECK(event.contact_id.empty());
    CHECK(event.alarms.size() == 1);
    CHECK(watchdog(at(fri + date::days{1}, 0h)).start == at(day(2026, 12, 5), 9h));
}

TEST_CASE("the watchdog moves on when fewer than 7 days are left") {
    const Event published = watchdog(at(fri, 8h));
    CHECK(watchdog(at(fri, 9h), &published) == published);
    CHECK(watchdog(at(fri + date::days{7}, 23h), &published) == published);
    const Event moved = watchdog(at(fri + date::days{8}, 0h), &published);
    CHECK(moved.uid == published.uid);
    CHECK(moved.start == at(day(2026, 12, 12), 9h));
    CHECK(moved.summary == "followup has not run since Sat 28 Nov 2026");
}

TEST_CASE("the watchdog of a run whose clock was far ahead comes back") {
    const Event published = watchdog(at(fri + date::days{400}, 8h));
    CHECK(watchdog(at(fri, 8h), &published) == watchdog(at(fri, 8h)));
    const Event a_week_ahead = watchdog(at(fri + date::days{7}, 8h));
    CHECK(watchdog(at(fri, 8h), &a_week_ahead) == a_week_ahead);
}
