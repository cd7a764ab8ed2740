// Each rule is broken by a feed that breaks it alone.

#include "doctor/rules.hpp"

#include <doctest/doctest.h>
#include <followup/doctor.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>

#include "doctor/broken_feeds.hpp"

using namespace followup;
using namespace followup::test;

namespace {

std::string shown(const std::vector<Finding>& findings) {
    std::string text;
    for (const Finding& one : findings)
        text += std::string(one.rule) + " in line " + std::to_string(one.lines.front()) + "; ";
    return text;
}

}  // namespace

TEST_CASE("the good feed has no fault") {
    CHECK(shown(examine(good_feed()).findings).empty());
}

TEST_CASE("our own feeds have no fault") {
    std::size_t count = 0;
    for (const auto& sample : std::filesystem::directory_iterator(FOLLOWUP_TEST_SAMPLES)) {
        if (sample.path().extension() != ".ics") continue;
        CAPTURE(sample.path());
        std::ifstream file(sample.path(), std::ios::binary);
        const std::string feed{std::istreambuf_iterator<char>{file}, {}};
        CHECK(examine(feed).facts.events > 0);
        CHECK(shown(examine(feed).findings).empty());
        ++count;
    }
    CHECK(count > 3);
}

TEST_CASE("one change breaks one rule, where it was made") {
    for (const BrokenFeed& broken : broken_feeds()) {
        CAPTURE(broken.after);
        const auto expected = std::string(broken.rule) + " in line " + std::to_string(broken.line) + "; ";
        CHECK(shown(examine(broken.text()).findings) == expected);
    }
}

TEST_CASE("every rule is broken by some feed") {
    std::set<std::string_view> broken, rules;
    for (const BrokenFeed& one : broken_feeds()) broken.insert(one.rule);
    for (const auto* rule : doctor::all_rules()) CHECK_MESSAGE(rules.insert(rule->name).second, rule->name);
    for (const auto name : rules) CHECK_MESSAGE(broken.contains(name), name);
    CHECK(broken == rules);
}

TEST_CASE("rules say what is wrong and what to do, and are named alike") {
    for (const auto* rule : doctor::all_rules()) {
        CAPTURE(rule->name);
        CHECK_FALSE(rule->says.empty());
        CHECK_FALSE(rule->instead.empty());
        CHECK(rule->name.find_first_not_of("abcdefghijklmnopqrstuvwxyz-78") == std::string_view::npos);
    }
}

TEST_CASE("what is found often is one finding, with its first lines") {
    std::string feed = good_feed();
    feed.erase(std::remove(feed.begin(), feed.end(), '\r'), feed.end());
    const auto findings = examine(feed).findings;
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].rule == "bare-line-feed");
    CHECK(findings[0].level == Level::error);
    CHECK(findings[0].count == 65);
    CHECK(findings[0].lines == std::vector<std::size_t>{1, 2, 3, 4, 5});
    CHECK(findings[0].has_more_lines);
}

TEST_CASE("long details are cut between characters") {
    std::string feed = good_feed();
    const auto at = feed.find("SUMMARY:Call Ana") + 8;
    std::string name = ";";
    for (int i = 0; i < 30; ++i) name += "\xC3\xBC";
    const auto findings = examine(feed.replace(at, 8, "x" + name)).findings;
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].rule == "unescaped-text");
    CHECK(findings[0].text.find("\xC3.") == std::string::npos);
}

TEST_CASE("events that were made together have one stamp, and are no sign of stamping each run") {
    std::string feed = good_feed();
    for (const char* day : {"20261102T", "20261103T"})
        for (auto at = feed.find(day); at != feed.npos; at = feed.find(day)) feed.replace(at, 9, "20261101T");
    CHECK(shown(examine(feed).findings).empty());
}

TEST_CASE("a changed occurrence has the UID of its series") {
    std::string feed = good_feed();
    const std::string_view last = "END:VCALENDAR";
    feed.insert(
        feed.find(last),
        "BEGIN:VEVENT\r\nUID:choir@example.org\r\nRECURRENCE-ID;TZID=Europe/Berlin:20261201T190000\r\n"
        "DTSTAMP:20261102T100000Z\r\nLAST-MODIFIED:20261102T100000Z\r\nSEQUENCE:0\r\n"
        "DTSTART;TZID=Europe/Berlin:20261202T190000\r\nDURATION:PT2H\r\nSUMMARY:Choir\r\nEND:VEVENT\r\n");
    CHECK(shown(examine(feed).findings).empty());
}
