// Whatever the bytes are, an examination ends soon, and keeps what it promises.

#include <doctest/doctest.h>
#include <followup/doctor.hpp>

#include <algorithm>
#include <random>

#include "doctor/broken_feeds.hpp"

using namespace followup;
using namespace followup::test;

namespace {

using Random = std::minstd_rand;

std::size_t below(Random& random, std::size_t limit) {
    return static_cast<std::size_t>(random() >> 4) % limit;
}

/// What decides how a feed is read.
constexpr std::string_view pieces[] = {
    "\r\n",
    "\r\n ",
    "\n",
    "\r",
    ":",
    ";",
    ",",
    "\"",
    "\\",
    "=",
    "\xC3",
    "\xEF\xBB\xBF",
    "BEGIN:VEVENT\r\n",
    "END:VEVENT\r\n",
    "BEGIN:VALARM\r\n",
    "END:VALARM\r\n",
    "END:VCALENDAR\r\n",
    "BEGIN:VCALENDAR\r\n",
    "TRIGGER:-P\r\n",
    "TRIGGER:PT9223372036854775807S\r\n",
    "DTSTART:\r\n",
    "VALUE=DATE",
    "TZID=",
    "T",
    "P",
    "99999999999999999999",
    "-",
    "RRULE:;\r\n",
    "RRULE:FREQ\r\n",
};

void mutate(std::string& text, Random& random) {
    const std::size_t at = below(random, text.size());
    switch (below(random, 3)) {
        case 0:
            text[at] = static_cast<char>(random() >> 8 & 0xFF);
            break;
        case 1:
            text.insert(at, pieces[below(random, std::size(pieces))]);
            break;
        default:
            text.erase(at, 1 + below(random, 20));
            break;
    }
}

void check_promises(const std::string& feed) {
    const auto lines = static_cast<std::size_t>(std::count(feed.begin(), feed.end(), '\n')) + 1;
    const auto examination = examine(feed);
    std::size_t line = 1;
    for (const Finding& finding : examination.findings) {
        REQUIRE_FALSE(finding.lines.empty());
        REQUIRE(line <= finding.lines.front());
        line = finding.lines.front();
        REQUIRE(finding.lines.back() <= lines);
        REQUIRE(std::is_sorted(finding.lines.begin(), finding.lines.end()));
        REQUIRE(finding.count >= finding.lines.size());
        REQUIRE(finding.text.size() < 200);
    }
    for (const App app : all_apps) REQUIRE_FALSE(forecast(app, examination).sentences.empty());
}

}  // namespace

TEST_CASE("thousands of mutations") {
    Random random{6};
    for (int round = 0; round < 1500; ++round) {
        auto feed = good_feed();
        for (std::size_t i = below(random, 5) + 1; i > 0; --i) mutate(feed, random);
        check_promises(feed);
    }
}

TEST_CASE("each beginning of a feed") {
    const auto feed = good_feed();
    for (std::size_t size = 0; size < feed.size(); ++size) {
        check_promises(feed.substr(0, size));
        CHECK(!examine(feed.substr(0, size)).findings.empty());
    }
}

// In quadratic time, these would not come back.
TEST_CASE("much of the same") {
    constexpr std::size_t size = 100'000;
    const auto feed = good_feed();
    const auto event = feed.find("SUMMARY:Call Ana"), alarm = feed.find("TRIGGER");
    for (const std::string_view piece : {"x",
                                         "\n",
                                         "\r",
                                         " ",
                                         "\r\n ",
                                         ";",
                                         ";A=",
                                         "\"",
                                         "\xC3",
                                         "\xC3\r\n ",
                                         "A:\r\n",
                                         "BEGIN:VEVENT\r\n",
                                         "BEGIN:VALARM\r\n",
                                         "END:X\r\n",
                                         "BEGIN:VALARM\r\nTRIGGER:PT1S\r\nEND:VALARM\r\n",
                                         "UID:1\r\n",
                                         "CATEGORIES:\\,\r\n",
                                         "DESCRIPTION:<b>\r\n",
                                         "EXDATE:1,2,3\r\n",
                                         "RRULE:FREQ=DAILY;X=1\r\n",
                                         "X-A;TZID=1:2\r\n",
                                         "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n",
                                         "BEGIN:VEVENT\r\nUID:1\r\nEND:VEVENT\r\n"}) {
        CAPTURE(piece);
        std::string many;
        while (many.size() < size) many += piece;
        for (const std::size_t at : {std::size_t{0}, event, alarm}) {
            auto text = feed;
            check_promises(text.insert(at, many));
        }
    }
    for (const std::string_view one_line : {"RRULE:", "EXDATE:", "DESCRIPTION:", "URL:", "DTSTART;X="}) {
        for (const char* piece : {"<a", ";A=1", ",1", "%", "\\", "1", "FREQ=DAILY;"}) {
            std::string many(one_line);
            while (many.size() < size) many += piece;
            auto text = feed;
            check_promises(text.insert(event, many + "\r\n"));
        }
    }
}

TEST_CASE("megabytes of anything") {
    constexpr std::size_t size = 2'000'000;
    Random random{1};
    std::string octets(size, '\0');
    for (char& octet : octets) octet = static_cast<char>(random() >> 8 & 0xFF);
    for (const auto& garbage : {octets, std::string(size, 'x')}) {
        CHECK(examine(garbage).findings.at(0).rule == "no-calendar");
        auto feed = good_feed();
        check_promises(feed.insert(feed.find("SUMMARY:Call Ana"), garbage + "\r\n"));
    }
}
