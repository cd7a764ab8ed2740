// Whatever the bytes are, reading them ends, keeps what it promises and gives the same twice.

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <random>

#include "ical/promises.hpp"
#include "ical/their_calendar.hpp"

using namespace followup;
using namespace followup::test;

namespace {

using Random = std::minstd_rand;

std::size_t below(Random& random, std::size_t limit) {
    return static_cast<std::size_t>(random() >> 4) % limit;
}

std::string file(const std::string& name) {
    std::ifstream in{FOLLOWUP_TEST_CALENDARS "/" + name, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

/// What hits where times are decided.
constexpr std::string_view pieces[] = {
    "9",
    "0",
    "-",
    ",",
    ";",
    ":",
    "\"",
    "/",
    "\r\n",
    "\r\n ",
    "=",
    "T",
    "Z",
    "2147483648",
    "99991231",
    "00010101",
    "COUNT=5",
    ";INTERVAL=9999",
    ";BYSETPOS=-1",
    ";BYDAY=5MO",
    ";BYWEEKNO=53",
    ";BYMONTHDAY=-31",
    "FREQ=YEARLY",
    "FREQ=SECONDLY",
    "RRULE:FREQ=DAILY\r\n",
    "PT999999999H",
    "P-1D",
    "BEGIN:VEVENT\r\n",
    "END:VEVENT\r\n",
    "END:VCALENDAR\r\n",
    "BEGIN:VCALENDAR\r\n",
    "RECURRENCE-ID;RANGE=THISANDFUTURE:20260302\r\n",
    "VALUE=DATE",
    "TZID=",
    "\0",
};

void mutate(std::string& text, Random& random) {
    const std::size_t at = below(random, text.size());
    const std::string_view piece = pieces[below(random, std::size(pieces))];
    switch (below(random, 4)) {
        case 0:
            text[at] = static_cast<char>(random() >> 8 & 0xFF);
            break;
        case 1:
            text.insert(at, piece);
            break;
        case 2:
            text.erase(at, 1 + below(random, 20));
            break;
        default:
            text.replace(at, std::min(piece.size(), text.size() - at), piece);
            break;
    }
}

void check_promises(const OtherCalendar& calendar, const CalendarReading& reading) {
    REQUIRE(broken_promise(calendar, reading) == "");
}

}  // namespace

TEST_CASE("thousands of mutations of calendars") {
    Random random{4};
    const CalendarReading reading = reading_of_2026();
    for (const std::string name :
         {"google.ics", "google-holidays.ics", "exchange.ics", "icloud.ics", "nextcloud.ics"}) {
        const std::string original = file(name);
        for (int round = 0; round < 400; ++round) {
            std::string text = original;
            for (std::size_t i = below(random, 4) + 1; i > 0; --i) mutate(text, random);
            const OtherCalendar calendar = read_other_calendar(text, reading);
            check_promises(calendar, reading);
            const OtherCalendar again = read_other_calendar(text, reading);
            REQUIRE(calendar.busy == again.busy);
            REQUIRE(calendar.holidays == again.holidays);
            REQUIRE(shown(calendar.damages) == shown(again.damages));
        }
    }
}

TEST_CASE("megabytes of garbage") {
    constexpr std::size_t size = 4'000'000;
    Random random{1};
    std::string octets(size, '\0');
    for (char& octet : octets) octet = static_cast<char>(random() >> 8 & 0xFF);
    std::string nested;
    while (nested.size() < size) nested += "BEGIN:VTODO\r\n";
    std::string parameters = "DTSTART";
    while (parameters.size() < size) parameters += ";TZID=a";
    std::string values = "EXDATE:";
    while (values.size() < size) values += "nothing,";
    for (const std::string& garbage :
         {octets, std::string(size, 'x'), nested, parameters, values, "DTSTART:" + std::string(size, '1'),
          "RRULE:" + std::string(size, ';'), "DTSTART;TZID=" + std::string(size, '/') + ":20260302T090000"}) {
        CHECK(read_other_calendar(garbage, reading_of_2026()).damages.size() == 1);
        const std::string event = event_of({"DTSTART:20260302T090000Z", "DURATION:PT1H"});
        for (const std::string& ics :
             {calendar_of({garbage, event}), calendar_of({event_of({garbage}), event})}) {
            const OtherCalendar calendar = read_other_calendar(ics, reading_of_2026());
            check_promises(calendar, reading_of_2026());
            CHECK(std::ranges::count(shown(calendar.busy), "2026-03-02 09:00/10:00") == 1);
        }
    }
}
