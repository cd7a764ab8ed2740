// What would take minutes or years if it were simply followed. These would not come back.

#include <doctest/doctest.h>

#include <array>

#include "ical/their_calendar.hpp"

using namespace followup;
using namespace followup::test;

namespace {

const std::string too_often = "3: an event that recurs too often: only its first time is used";
const std::string not_followed =
    "3: an event whose recurrence cannot be followed: only its first time is used";
const std::string first = "2026-03-02 09:00/10:00";

/// From that first time on.
OtherCalendar read_rule_of(const std::string& rule) {
    return read_event_of({"DTSTART:20260302T090000Z", "DURATION:PT1H", "RRULE:" + rule});
}

std::vector<std::string> many(std::size_t count, const std::string& rule) {
    std::vector<std::string> lines;
    for (std::size_t i = 0; i < count; ++i)
        for (const std::string& line : {std::string{"BEGIN:VEVENT"}, "UID:" + std::to_string(i),
                                        std::string{"DTSTART:20200101T090000Z"}, std::string{"DURATION:PT1H"},
                                        "RRULE:" + rule, std::string{"END:VEVENT"}})
            lines.push_back(line);
    return lines;
}

}  // namespace

TEST_CASE("every day since 1990") {
    for (const std::string count :
         {"", ";COUNT=2147483647", ";COUNT=100000", ";BYDAY=SU,MO,TU,WE,TH,FR,SA;COUNT=20000"}) {
        const auto calendar =
            read_event_of({"DTSTART:19900101T090000Z", "DURATION:PT1H", "RRULE:FREQ=DAILY" + count});
        CHECK(calendar.busy.size() == 365);
        CHECK(calendar.is_whole);
    }
    const auto ended =
        read_event_of({"DTSTART:19900101T090000Z", "DURATION:PT1H", "RRULE:FREQ=DAILY;COUNT=10000"});
    CHECK(ended.busy.empty());
    CHECK(ended.is_whole);
}

TEST_CASE("rules that never come") {
    for (const std::string rule :
         {"FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30,31",
          "FREQ=WEEKLY;BYMONTH=2;UNTIL=20260401T000000Z", "FREQ=DAILY;BYMONTH=2,4;BYMONTHDAY=31",
          "FREQ=HOURLY;BYMONTH=2;BYMONTHDAY=-30", "FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30",
          "FREQ=DAILY;UNTIL=20200101T000000Z", "FREQ=SECONDLY;UNTIL=20200101T000000Z",
          "FREQ=DAILY;INTERVAL=9999", "FREQ=MONTHLY;INTERVAL=9999", "FREQ=YEARLY;INTERVAL=9999",
          "FREQ=MONTHLY;BYMONTH=2;BYDAY=5MO"}) {
        const OtherCalendar calendar = read_rule_of(rule);
        CHECK_MESSAGE(shown(calendar.busy) == Texts{first}, rule);
        CHECK_MESSAGE(calendar.is_whole, rule);
    }
}

TEST_CASE("rules that are not followed") {
    struct Row {
        const char* rule;
        const std::string& damage;
    };
    const Row rows[] = {
        {"FREQ=SECONDLY", too_often},
        {"FREQ=MINUTELY", too_often},
        {"FREQ=SECONDLY;BYMONTH=3", too_often},
        {"FREQ=HOURLY;BYDAY=MO", too_often},
        {"FREQ=DAILY;BYHOUR=1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20;BYMINUTE=1,2,3,4,5,6,7,8,9,10,"
         "11,"
         "12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30",
         too_often},
        {"FREQ=DAILY;INTERVAL=65537", not_followed},
        {"FREQ=DAILY;INTERVAL=0", not_followed},
        {"FREQ=DAILY;COUNT=-1", not_followed},
        {"FREQ=DAILY;UNTIL=20261399T000000Z", not_followed},
        {"FREQ=WEEKLY;BYDAY=MO,TU;BYSETPOS=1", not_followed},
        {"RSCALE=CHINESE;FREQ=YEARLY", not_followed},
        {"FREQ=YEARLY;BYWEEKNO=53;BYMONTH=6;BYDAY=MO", not_followed},
        {"BYDAY=MO", not_followed},
        {"", not_followed},
    };
    for (const Row& row : rows) {
        const OtherCalendar calendar = read_rule_of(row.rule);
        CHECK_MESSAGE(shown(calendar.busy) == Texts{first}, row.rule);
        CHECK_MESSAGE(shown(calendar.damages) == Texts{row.damage}, row.rule);
        CHECK_FALSE(calendar.is_whole);
    }
    std::string long_rule = "FREQ=YEARLY;BYSETPOS=1";
    for (int i = 0; i < 1000; ++i) long_rule += ",1";
    CHECK(shown(read_rule_of(long_rule).damages) == Texts{not_followed});
}

TEST_CASE("what is not busy need not be followed") {
    const auto calendar = read_event_of(
        {"DTSTART:20260302T090000Z", "DURATION:PT1H", "RRULE:FREQ=SECONDLY", "TRANSP:TRANSPARENT"});
    CHECK(calendar.busy.empty());
    CHECK(calendar.is_whole);
}

TEST_CASE("tens of thousands of dates that are left out and added") {
    std::string out = "EXDATE:20260302T090000Z", in = "RDATE:20260101T090000Z";
    for (int i = 0; i < 50'000; ++i) {
        out += ",20200302T090000Z";
        in += ",20260101T090000Z";
    }
    out += ",20260303T090000Z";
    in += ",20260401T090000Z";
    CHECK(busy_of({"DTSTART:20260302T090000Z", "DURATION:PT1H", "RRULE:FREQ=DAILY;COUNT=3", out, in}) ==
          Texts{"2026-01-01 09:00/10:00", "2026-03-04 09:00/10:00", "2026-04-01 09:00/10:00"});
}

TEST_CASE("ten thousand events, and changes of one") {
    CHECK(read_other_calendar(calendar_of(many(10'000, "FREQ=WEEKLY")), reading_of_2026()).busy.size() == 52);
    std::vector<std::string> lines = {
        "BEGIN:VEVENT",     "UID:1",     "DTSTART:20260302T090000Z", "DURATION:PT1H",
        "RRULE:FREQ=DAILY", "END:VEVENT"};
    for (int i = 0; i < 10'000; ++i)
        for (const char* line :
             {"BEGIN:VEVENT", "UID:1", "RECURRENCE-ID;RANGE=THISANDFUTURE:20260303T090000Z",
              "DTSTART:20260303T100000Z", "DURATION:PT1H", "RRULE:FREQ=DAILY", "END:VEVENT"})
            lines.emplace_back(line);
    const auto calendar = read_other_calendar(calendar_of(lines), reading_of_2026());
    CHECK(calendar.is_whole);
    CHECK(shown(calendar.busy)[1] == "2026-03-03 10:00/11:00");
}

TEST_CASE("a calendar that is made to take long is given up") {
    const auto calendar = read_other_calendar(
        calendar_of(many(1000, "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=28;BYDAY=5MO")), reading_of_2026());
    CHECK(calendar.busy.empty());
    CHECK_FALSE(calendar.is_whole);
    const auto hourly = read_other_calendar(calendar_of(many(250, "FREQ=HOURLY")), reading_of_2026());
    CHECK(hourly.busy.size() == 1);
    CHECK_FALSE(hourly.is_whole);
}
