// Where the times of other programs' calendars are. Times are shown in UTC.

#include <doctest/doctest.h>

#include "ical/their_calendar.hpp"

using namespace followup;
using namespace followup::test;

namespace {

/// 09:00 to 10:00 in summer and in winter.
Texts days_in(const std::string& tzid) {
    return {"DTSTART;TZID=" + tzid + ":20260701T090000", "DURATION:PT1H",
            "RDATE;TZID=" + tzid + ":20261201T090000"};
}

const Texts in_berlin{"2026-07-01 07:00/08:00", "2026-12-01 08:00/09:00"};
const Texts in_new_york{"2026-07-01 13:00/14:00", "2026-12-01 14:00/15:00"};
const Texts in_utc{"2026-07-01 09:00/10:00", "2026-12-01 09:00/10:00"};

/// Of a calendar with these lines and an event in that zone.
OtherCalendar read_with(Texts lines, const std::string& tzid) {
    lines.push_back(event_of(days_in(tzid)));
    return read_other_calendar(calendar_of(lines), reading_of_2026());
}

std::string timezone_of(const std::string& tzid, const Texts& lines) {
    std::string text = "BEGIN:VTIMEZONE\r\nTZID:" + tzid;
    for (const std::string& line : lines) text += "\r\n" + line;
    return text + "\r\nEND:VTIMEZONE";
}

/// As Outlook writes it: New York under a Windows name.
const Texts eastern{"BEGIN:STANDARD",
                    "DTSTART:16010101T020000",
                    "TZOFFSETFROM:-0400",
                    "TZOFFSETTO:-0500",
                    "RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=1SU;BYMONTH=11",
                    "END:STANDARD",
                    "BEGIN:DAYLIGHT",
                    "DTSTART:16010101T020000",
                    "TZOFFSETFROM:-0500",
                    "TZOFFSETTO:-0400",
                    "RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=2SU;BYMONTH=3",
                    "END:DAYLIGHT"};

}  // namespace

TEST_CASE("zones of the time-zone database") {
    for (const std::string tzid :
         {"Europe/Berlin", "\"Europe/Berlin\"", "/freeassociation.sourceforge.net/Europe/Berlin",
          "/citadel.org/20210210_1/Europe/Berlin", "/freeassociation.sourceforge.net/Tzfile/Europe/Berlin"})
        CHECK_MESSAGE(busy_of(days_in(tzid)) == in_berlin, tzid);
    CHECK(busy_of(days_in("America/New_York")) == in_new_york);
    for (const std::string tzid : {"UTC", "Etc/UTC", "\"tzone://Microsoft/Utc\""})
        CHECK_MESSAGE(busy_of(days_in(tzid)) == in_utc, tzid);
}

TEST_CASE("a calendar's own definition goes before the database, wherever it stands") {
    for (const std::string tzid : {"Eastern Standard Time", "Customized Time Zone", "Europe/Berlin"}) {
        const std::string zone = timezone_of(tzid, eastern), event = event_of(days_in(tzid));
        for (const Texts& lines : {Texts{zone, event}, Texts{event, zone}}) {
            const auto calendar = read_other_calendar(calendar_of(lines), reading_of_2026());
            CHECK(shown(calendar.busy) == in_new_york);
            CHECK(calendar.damages.empty());
        }
    }
    CHECK(shown(read_with({timezone_of("\"x\"", {})}, "Europe/Berlin").busy) == in_berlin);
    CHECK(shown(read_with({timezone_of("Europe/Berlin", {})}, "Europe/Berlin").busy) == in_berlin);
}

TEST_CASE("definitions by single dates and by offsets that never change") {
    const Texts dates{"BEGIN:STANDARD",
                      "DTSTART:20201101T020000",
                      "TZOFFSETFROM:-0400",
                      "TZOFFSETTO:-0500",
                      "RDATE:20251102T020000,20261101T020000",
                      "END:STANDARD",
                      "BEGIN:DAYLIGHT",
                      "DTSTART:20210314T020000",
                      "TZOFFSETFROM:-0500",
                      "TZOFFSETTO:-0400",
                      "RDATE:20260308T020000",
                      "END:DAYLIGHT"};
    CHECK(shown(read_with({timezone_of("Boston", dates)}, "Boston").busy) == in_new_york);
    const Texts fixed{"BEGIN:STANDARD", "DTSTART:19700101T000000", "TZOFFSETFROM:+0530", "TZOFFSETTO:+0530",
                      "END:STANDARD"};
    CHECK(shown(read_with({timezone_of("India", fixed)}, "India").busy) ==
          Texts{"2026-07-01 03:30/04:30", "2026-12-01 03:30/04:30"});
}

TEST_CASE("a zone whose clocks have not been changed for years") {
    // Clocks stayed on summer time after the last change of 2016.
    const Texts istanbul{"BEGIN:DAYLIGHT",
                         "DTSTART:19700329T030000",
                         "TZOFFSETFROM:+0200",
                         "TZOFFSETTO:+0300",
                         "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU;UNTIL=20160327T010000Z",
                         "END:DAYLIGHT",
                         "BEGIN:STANDARD",
                         "DTSTART:19701025T040000",
                         "TZOFFSETFROM:+0300",
                         "TZOFFSETTO:+0200",
                         "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU;UNTIL=20151025T010000Z",
                         "END:STANDARD"};
    CHECK(shown(read_with({timezone_of("Istanbul", istanbul)}, "Istanbul").busy) ==
          Texts{"2026-07-01 06:00/07:00", "2026-12-01 06:00/07:00"});
}

TEST_CASE("a zone that nobody knows") {
    const std::string damage = "3: an unknown time zone, \"Eastern Standard Time\": its times are taken in ";
    const OtherCalendar at_home = read_with({}, "Eastern Standard Time");
    CHECK(shown(at_home.busy) == in_berlin);
    CHECK(shown(at_home.damages) == Texts{damage + "Europe/Berlin"});
    CHECK(at_home.is_whole);
    const OtherCalendar elsewhere =
        read_with({"X-WR-TIMEZONE:America/New_York", "METHOD:PUBLISH"}, "Eastern Standard Time");
    CHECK(shown(elsewhere.busy) == in_new_york);
    CHECK(elsewhere.damages[0].what.ends_with("America/New_York"));
    CHECK(read_with({}, "\x1B[31mred\xC3\xA9")
              .damages[0]
              .what.starts_with("an unknown time zone, \"?[31mred??\""));
}

TEST_CASE("what a calendar is shown in is not where its times are") {
    const std::string event = event_of({"DTSTART:20260302T090000", "DURATION:PT1H"});
    const auto calendar =
        read_other_calendar(calendar_of({"X-WR-TIMEZONE:America/New_York", event}), reading_of_2026());
    CHECK(shown(calendar.busy) == Texts{"2026-03-02 08:00/09:00"});
}

TEST_CASE("a definition holds in its own calendar") {
    const std::string event = event_of(days_in("Here"));
    const auto first = calendar_of({timezone_of("Here", eastern), event});
    const auto both = read_other_calendar(first + calendar_of({event}), reading_of_2026());
    CHECK(shown(both.busy) == Texts{in_berlin[0], in_new_york[0], in_berlin[1], in_new_york[1]});
    CHECK(both.damages.size() == 1);
}

TEST_CASE("a definition that is damaged") {
    Texts half = eastern;
    half[2] = "TZOFFSETFROM:west";
    const auto calendar = read_with({timezone_of("Half", half)}, "Half");
    CHECK(shown(calendar.busy) == Texts{"2026-07-01 13:00/14:00", "2026-12-01 13:00/14:00"});
    CHECK(shown(calendar.damages) == Texts{"5: a part of a time zone that cannot be used"});
    Texts often = eastern;
    often[4] = "RRULE:FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=28";
    CHECK(shown(read_with({timezone_of("Often", often)}, "Often").damages) ==
          Texts{"5: a part of a time zone whose recurrence cannot be followed"});
}
