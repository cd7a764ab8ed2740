#include <doctest/doctest.h>

#include <algorithm>

#include "ical/content_lines.hpp"
#include "ical/sample.hpp"

using namespace followup;
using namespace followup::test;

namespace {

std::string folded(std::string_view line) {
    std::string out;
    append_folded(out, line);
    return out;
}

std::string repeated(std::string_view text, std::size_t times) {
    std::string all;
    for (std::size_t i = 0; i < times; ++i) all += text;
    return all;
}

bool starts_inside_sequence(std::string_view text) {
    return !text.empty() && (static_cast<unsigned char>(text.front()) & 0xC0) == 0x80;
}

/// Whether the last backslash of `text` has nothing behind it to escape.
bool ends_inside_escape(std::string_view text) {
    std::size_t backslashes = 0;
    while (text.ends_with('\\')) {
        ++backslashes;
        text.remove_suffix(1);
    }
    return backslashes % 2 == 1;
}

void check_folding(const std::string& line) {
    const std::vector<std::string> physical = lines_of(folded(line));
    std::string unfolded = physical[0];
    for (std::size_t i = 0; i < physical.size(); ++i) {
        REQUIRE(physical[i].size() <= 75);
        if (i == 0) continue;
        REQUIRE(physical[i].starts_with(' '));
        REQUIRE_FALSE(starts_inside_sequence(physical[i].substr(1)));
        REQUIRE_FALSE(ends_inside_escape(unfolded));
        unfolded += physical[i].substr(1);
    }
    REQUIRE(unfolded == line);
}

}  // namespace

TEST_CASE("lines are folded behind the 75th octet") {
    CHECK(folded("") == "\r\n");
    CHECK(folded(std::string(75, 'a')) == std::string(75, 'a') + "\r\n");
    CHECK(folded(std::string(76, 'a')) == std::string(75, 'a') + "\r\n a\r\n");
    CHECK(folded(std::string(150, 'a')) ==
          std::string(75, 'a') + "\r\n " + std::string(74, 'a') + "\r\n a\r\n");
    CHECK(folded(std::string(73, 'a') + "é") == std::string(73, 'a') + "é\r\n");
    CHECK(folded(std::string(74, 'a') + "é") == std::string(74, 'a') + "\r\n é\r\n");
    CHECK(folded(std::string(74, 'a') + "\\n") == std::string(74, 'a') + "\r\n \\n\r\n");
    CHECK(folded(std::string(73, 'a') + "\\\\n") == std::string(73, 'a') + "\\\\\r\n n\r\n");
}

TEST_CASE("no fold splits a character or an escape, wherever it falls") {
    const char* units[] = {"é", "日", "👩", "\\n", "\\,", "\\;", "\\\\", "\\\\\\n", "👩\u200D👧", "e\u0301"};
    for (const char* unit : units)
        for (std::size_t offset = 0; offset <= 160; ++offset)
            check_folding("SUMMARY:" + std::string(offset, 'a') + repeated(unit, 80));
}

TEST_CASE("a name is not left alone on its line") {
    CHECK(lines_of(folded("SUMMARY:" + std::string(2000, 'a'))).front().size() == 75);
    CHECK(lines_of(folded("SUMMARY:" + repeated("日", 700))).front().size() == 74);
}

TEST_CASE("one property is one content line, whatever its length") {
    for (const char* unit : {"a", "é", "日", "👩"}) {
        for (std::size_t length = 1; length <= 300; ++length) {
            Event event = sample_event();
            event.summary = event.url = std::string(length % 7, 'a') + repeated(unit, length);
            const auto lines = lines_of(write_feed(feed_of({event})));
            const auto is_content_line = [](const std::string& line) { return !line.starts_with(' '); };
            REQUIRE(std::count_if(lines.begin(), lines.end(), is_content_line) == 26);
        }
    }
}
