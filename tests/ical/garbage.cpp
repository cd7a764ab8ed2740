// Garbage is read in one pass, or these would not come back.

#include <doctest/doctest.h>

#include <random>

#include "ical/sample.hpp"

using namespace followup;
using namespace followup::test;

namespace {

constexpr std::size_t fifty_megabytes = 50'000'000;

std::string random_octets() {
    std::minstd_rand random{1};
    std::string octets(fifty_megabytes, '\0');
    for (char& octet : octets) octet = static_cast<char>(random() >> 8 & 0xFF);
    return octets;
}

/// Before the event, and as the inside of another one.
void check_read_despite(const std::string& garbage) {
    const std::string feed = write_feed(feed_of({sample_event()}));
    const std::string head = feed.substr(0, feed.find("BEGIN:VEVENT"));
    for (const std::string open : {"", "BEGIN:VEVENT\r\nUID:1\r\n"}) {
        const std::string text = head + open + garbage + "\r\n" + feed.substr(head.size());
        const PublishedFeed read = read_feed(text);
        REQUIRE(read.events.size() == 1);
        CHECK(read.events[0].event == sample_event());
        CHECK(read.damages.size() <= 20);
    }
}

}  // namespace

TEST_CASE("fifty megabytes of garbage") {
    for (const std::string& garbage : {random_octets(), std::string(fifty_megabytes, 'x')}) {
        CHECK(read_feed(garbage).events.empty());
        CHECK(read_feed(garbage).damages.size() == 1);
        check_read_despite(garbage);
    }
}

TEST_CASE("hundreds of thousands of things that are in a feed") {
    for (const char* part : {"\n", "\r\n x", "BEGIN:VEVENT\r\n", "BEGIN:X\r\n", "END:X\r\n",
                             "BEGIN:VALARM\r\n", "BEGIN:VALARM\r\nEND:VALARM\r\n", "CATEGORIES:,,,,,,,,\r\n",
                             "SUMMARY;X=\"", "SUMMARY:\\\\\\\r\n"}) {
        CAPTURE(std::string{part});
        std::string many;
        for (int i = 0; i < 200'000; ++i) many += part;
        check_read_despite(many);
    }
}
