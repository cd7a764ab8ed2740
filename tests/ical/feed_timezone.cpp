#include <doctest/doctest.h>

#include "ical/sample.hpp"

using namespace followup;
using namespace followup::test;

TEST_CASE("the zone that a feed names") {
    CHECK(feed_timezone(write_feed(feed_of({sample_event()}))) == "Europe/Berlin");
    CHECK(feed_timezone(write_feed(feed_of({}))) == "Europe/Berlin");
}

TEST_CASE("the zone of a feed that is damaged or by another hand") {
    struct Row {
        const char* text;
        const char* zone;
    };
    const Row rows[] = {
        {"BEGIN:VCALENDAR\nVERSION:2.0\nX-WR-TIMEZONE:Asia/Tokyo\n", "Asia/Tokyo"},
        {"BEGIN:VCALENDAR\r\nX-WR-TIMEZONE:Asia/Tokyo", "Asia/Tokyo"},
        {"\xEF\xBB\xBF"
         "BEGIN:VCALENDAR\r\nX-WR-TIMEZONE:Asia/Tokyo\r\n",
         "Asia/Tokyo"},
        {"begin:vcalendar\r\nx-wr-timezone;value=text: Asia/Tokyo \t\r\n", "Asia/Tokyo"},
        {"BEGIN:VCALENDAR\r\nX-WR-TIME\r\n ZONE:Asia\r\n\t/Tokyo\r\n", "Asia/Tokyo"},
        {"BEGIN:VCALENDAR\r\n\r\nnonsense\r\n:\r\n;\r\nX-WR-TIMEZONE:Asia/Tokyo\r\n", "Asia/Tokyo"},
        {"BEGIN:VCALENDAR\r\nX-WR-TIMEZONE:\r\n", ""},
        {"BEGIN:VCALENDAR\r\nX-WR-TIMEZONE\r\n", ""},
        {"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nX-WR-TIMEZONE:Asia/Tokyo\r\n", ""},
        {"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\nX-WR-TIMEZONE:Asia/Tokyo\r\n", ""},
        {"BEGIN:VCARD\r\nX-WR-TIMEZONE:Asia/Tokyo\r\n", ""},
        {"<html>\nX-WR-TIMEZONE:Asia/Tokyo\n", ""},
        {"BEGIN:VCALENDAR\r\n", ""},
        {"\r\n", ""},
        {" ", ""},
        {"", ""},
    };
    for (const Row& row : rows) CHECK_MESSAGE(feed_timezone(row.text) == row.zone, row.text);
}

TEST_CASE("the rest of a feed, however long or broken, is not read into memory") {
    const std::string garbage(1 << 20, 'x');
    CHECK(feed_timezone(garbage) == "");
    CHECK(feed_timezone("BEGIN:VCALENDAR\r\n" + garbage + "\r\nX-WR-TIMEZONE:Asia/Tokyo\r\n") ==
          "Asia/Tokyo");
    CHECK(feed_timezone("BEGIN:VCALENDAR\r\nX-WR-TIMEZONE:" + garbage).size() < 1024);
    std::string folds = "BEGIN:VCALENDAR\r\nX-WR-TIMEZONE:Asia";
    for (int i = 0; i < 10000; ++i) folds += "\r\n " + std::string(70, 'x');
    CHECK(feed_timezone(folds).size() < 1024);
    CHECK(feed_timezone(std::string("BEGIN:VCALENDAR\r\nNAME:a\0b\r\nX-WR-TIMEZONE:Asia/Tokyo\r\n", 53)) ==
          "Asia/Tokyo");
}
