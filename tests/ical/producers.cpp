// Calendars as the programs people use write them. The window is 2026, home is Berlin; times are shown in
// UTC.

#include <doctest/doctest.h>

#include <fstream>
#include <iterator>

#include "ical/their_calendar.hpp"

using namespace followup;
using namespace followup::test;

namespace {

OtherCalendar read_file(const std::string& name) {
    std::ifstream file{FOLLOWUP_TEST_CALENDARS "/" + name, std::ios::binary};
    const std::string ics{std::istreambuf_iterator<char>{file}, {}};
    OtherCalendar calendar = read_other_calendar(ics, reading_of_2026());
    CHECK(calendar.damages.empty());
    CHECK(calendar.is_whole);
    return calendar;
}

}  // namespace

TEST_CASE("Google") {
    const OtherCalendar calendar = read_file("google.ics");
    // New York is five hours behind UTC, from 2026-03-08 on four. The 16th is left out, and UNTIL is in the
    // night behind the 23rd there.
    CHECK(shown(calendar.busy) == Texts{"2026-03-02 14:00/14:30", "2026-03-05 15:00/16:00",
                                        "2026-03-09 15:00/15:30", "2026-03-23 13:00/13:30"});
    CHECK(shown(calendar.holidays) == Texts{"2026-03-10"});
}

TEST_CASE("Google's holidays, without its observances") {
    const OtherCalendar calendar = read_file("google-holidays.ics");
    CHECK(shown(calendar.holidays) == Texts{"2026-05-01", "2026-12-25"});
    CHECK(calendar.busy.empty());
}

TEST_CASE("Outlook and Exchange") {
    const OtherCalendar calendar = read_file("exchange.ics");
    // Every other Tuesday from March 3: the 17th is moved to the 18th, the 31st is left out.
    CHECK(shown(calendar.busy) == Texts{"2026-03-03 09:00/10:00", "2026-03-18 13:00/14:00",
                                        "2026-04-14 08:00/09:00", "2026-05-03 22:00/2026-05-08 22:00"});
    CHECK(shown(calendar.holidays) == Texts{"2026-05-04/2026-05-08"});
}

TEST_CASE("Apple") {
    const OtherCalendar calendar = read_file("icloud.ics");
    // First Fridays at 17:00 without the one of April; the nap has no zone.
    CHECK(shown(calendar.busy) == Texts{"2026-03-06 16:00/17:30", "2026-05-01 15:00/16:30",
                                        "2026-06-05 15:00/16:30", "2026-07-12 22:00/2026-07-17 22:00",
                                        "2026-09-09 09:30/10:00"});
    CHECK(shown(calendar.holidays) == Texts{"2026-07-13/2026-07-17"});
}

TEST_CASE("Nextcloud") {
    const OtherCalendar calendar = read_file("nextcloud.ics");
    CHECK(shown(calendar.busy) ==
          Texts{"2026-01-19 13:00/14:00", "2026-01-21 13:00/14:00", "2026-02-01 23:00/2026-02-02 23:00"});
    CHECK(shown(calendar.holidays) == Texts{"2026-02-02"});
}
