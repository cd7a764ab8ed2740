// One event, edited as people and programs do.

#include <doctest/doctest.h>

#include "ical/sample.hpp"

using namespace followup;
using namespace followup::test;
using namespace std::chrono_literals;

namespace {

std::string edited(const std::string& from, const std::string& to) {
    std::string text = write_feed(feed_of({full_event()}));
    const auto place = text.find("\r\n" + from);
    REQUIRE_MESSAGE(place != text.npos, from);
    return text.replace(place + 2, from.size(), to);
}

const std::string line_break = "\r\n";

struct Edit {
    std::string from, to;
};

}  // namespace

TEST_CASE("an event that was edited is read and known to be") {
    const Edit edits[] = {
        {"BEGIN:VEVENT", "begin:vevent"},
        {"BEGIN:VEVENT", "BEGIN:VEVENT "},
        {"END:VEVENT", "End:VEvent"},
        {"UID:5971", "uid:5971"},
        {"UID:5971", "UID;X-P=\"a:b\":5971"},
        {"DTSTAMP:20261122T080000Z", "DTSTAMP:20261122T080001Z"},
        {"DTSTAMP:20261122T080000Z\r\n", ""},
        {"DTSTAMP:20261122T080000Z\r\n", "DTSTAMP:20261122T080000Z\r\nDTSTAMP:20261122T080000Z\r\n"},
        {"CREATED:20261122T080000Z", "CREATED:yesterday"},
        {"CREATED:20261122T080000Z\r\n", ""},
        {"LAST-MODIFIED:20261122T080000Z", "LAST-MODIFIED:20261122T080001Z"},
        {"DTSTART:", "DTSTART;VALUE=DATE-TIME:"},
        {"DTEND:20261123T081500Z", "DURATION:PT15M"},
        {"DTEND:20261123T081500Z", "DTEND:20269923T081500Z"},
        {"SUMMARY:Email", "SUMMARY:\\Email"},
        {"SUMMARY:Email", "SUMMARY:Email, "},
        {"SUMMARY:Email", "SUMMARY;LANGUAGE=en:Email"},
        {"SUMMARY:Email", "SUMMARY:\r\nSUMMARY:Email"},
        {"SUMMARY:Email Ana Ruiz (2 of 3)", "SUMMARY:"},
        {"LOCATION:+49 30 1234\r\n", "X-OTHER:1\r\nLOCATION:+49 30 1234\r\n"},
        {"URL:mailto", "URL;VALUE=URI:mailto"},
        {"URL:mailto", "\r\nURL:mailto"},
        {"CATEGORIES:Follow-up,", "CATEGORIES:Follow-up\r\nCATEGORIES:"},
        {"CATEGORIES:Follow-up,", "CATEGORIES:Follow-up,,"},
        {"STATUS:CONFIRMED", "STATUS:CANCELLED"},
        {"STATUS:CONFIRMED", "STATUS:confirmed"},
        {"CLASS:PRIVATE", "CLASS:PUBLIC"},
        {"CLASS:PRIVATE\r\nPRIORITY:1\r\n", "PRIORITY:1\r\nCLASS:PRIVATE\r\n"},
        {"PRIORITY:1", "PRIORITY:01"},
        {"TRANSP:TRANSPARENT", "TRANSP:OPAQUE"},
        {"TRANSP:TRANSPARENT", "TRANSP:NONE"},
        {"X-MICROSOFT-CDO-BUSYSTATUS:FREE", "X-MICROSOFT-CDO-BUSYSTATUS:TENTATIVE"},
        {"X-FOLLOWUP-SLOT:", "X-FOLLOWUP-CAUSE:"},
        {"BEGIN:VALARM", "BEGIN:X-VALARM"},
        {"BEGIN:VALARM", "BEGIN:VALARM\r\nACKNOWLEDGED:20261122T080000Z"},
        {"UID:ce19c86e-00a6-5e31-ba78-4d4737f1b705\r\n", ""},
        {"ACTION:DISPLAY", "ACTION:AUDIO"},
        {"TRIGGER:PT0S\r\nDESCRIPTION:Email Ana Ruiz (2 of 3)", "TRIGGER:PT0S\r\nDESCRIPTION"},
        {"TRIGGER:PT0S\r\nDESCRIPTION:Email Ana Ruiz (2 of 3)", "TRIGGER:PT0S\r\nDESCRIPTION;"},
        {"TRIGGER:PT0S", "TRIGGER:-PT0S"},
        {"TRIGGER:PT0S", "TRIGGER:P0D"},
        {"TRIGGER:PT0S", "TRIGGER;RELATED=START:PT0S"},
        {"TRIGGER:PT0S", "TRIGGER;VALUE=DATE-TIME:20261123T080000Z"},
        {"TRIGGER:-PT15M", "TRIGGER:-PT900S"},
        {"TRIGGER:-PT15M", "TRIGGER:-P99999999999999999999W"},
        {"END:VALARM\r\n", ""},
        {"END:VALARM\r\n", "BEGIN:X-ANY\r\nEND:X-ANY\r\nEND:VALARM\r\n"},
        {"END:VALARM\r\n", "END:VALARM\r\nEND:VALARM\r\n"},
        {"END:VALARM\r\n", "END:VALARM\r\nCOLOR:red\r\n"},
        {"END:VALARM\r\n", "END:VALARM\r\nBEGIN:VLOCATION\r\nUID:other\r\nEND:VLOCATION\r\n"},
        {"END:VALARM\r\n", "END:VALARM\n"},
    };
    for (const auto& [from, to] : edits) {
        const std::string text = edited(from, to);
        const PublishedFeed feed = read_feed(text);
        const std::string edit = std::string{from} + " -> " + to;  // no binding: Clang 14 cannot capture one
        INFO(edit);
        REQUIRE(feed.events.size() == 1);
        CHECK(feed.damages.empty());
        CHECK_FALSE(feed.events[0].is_as_written);
        CHECK(feed.events[0].event.uid == sample_event().uid);
        CHECK(feed.events[0].event.start == sample_event().start);
        CHECK(feed.events[0].revision.sequence == revision.sequence);
    }
}

TEST_CASE("what a value says is taken from any form") {
    const auto event_of = [](const std::string& from, const std::string& to) {
        return read_feed(edited(from, to)).events.at(0).event;
    };
    CHECK(event_of("SUMMARY:Email", "summary;X=\"\r\n a:b\":\\Email").summary == "Email Ana Ruiz (2 of 3)");
    CHECK(event_of("SUMMARY:Email", "SUM\n\tMARY:\n Em\r\n ail").summary == "Email Ana Ruiz (2 of 3)");
    CHECK(event_of("STATUS:CONFIRMED", "STATUS:TENTATIVE").tentative);
    CHECK(event_of("TRANSP:TRANSPARENT", "TRANSP:OPAQUE").busy);
    CHECK(event_of("DTEND:20261123T081500Z", "DURATION:PT15M").end == sample_event().start);
    CHECK(event_of("TRIGGER:-PT15M", "TRIGGER:-PT900S").alarms.at(1).before == 15min);
    CHECK(event_of("CATEGORIES:Follow-up,", "CATEGORIES:Follow-up\r\nCATEGORIES:").categories ==
          full_event().categories);
    CHECK(event_of("CREATED:20261122T080000Z\r\n", "") == full_event());
    CHECK(event_of("END:VALARM\r\n", "BEGIN:X-ANY\r\nUID:a\r\nTRIGGER:PT1H\r\nEND:X-ANY\r\nEND:VALARM\r\n") ==
          full_event());
}

TEST_CASE("an event that cannot be used is left out") {
    struct Row {
        Edit edit;
        std::string damage;
    };
    const std::string uid = "UID:" + sample_event().uid + line_break;
    const std::string no_start = "an event without a DTSTART that can be used";
    const std::string no_modified = "an event without a LAST-MODIFIED that can be used";
    const std::string no_sequence = "an event without a SEQUENCE that can be used";
    const Row rows[] = {
        {{uid, ""}, "an event without UID"},
        {{uid, "UID:\r\n"}, "an event without UID"},
        {{uid, "UID\r\n"}, "an event without UID"},
        {{"DTSTART:20261123T080000Z\r\n", ""}, no_start},
        {{"DTSTART:20261123T080000Z", "DTSTART;TZID=Europe/Berlin:20261123T090000"}, no_start},
        {{"DTSTART:20261123T080000Z", "DTSTART;VALUE=DATE:20261123"}, no_start},
        {{"DTSTART:20261123", "DTSTART:20261323"}, no_start},
        {{"DTSTART:20261123", "DTSTART:20260230"}, no_start},
        {{"LAST-MODIFIED:20261122T080000Z\r\n", ""}, no_modified},
        {{"LAST-MODIFIED:2026", "LAST-MODIFIED:99999999992026"}, no_modified},
        {{"SEQUENCE:217497600\r\n", ""}, no_sequence},
        {{"SEQUENCE:217497600", "SEQUENCE:-1"}, no_sequence},
        {{"SEQUENCE:217497600", "SEQUENCE:" + std::string(40, '9')}, no_sequence},
        {{"END:VEVENT\r\n", ""}, "an event without END"},
        {{"END:VEVENT\r\n", "END:VTODO\r\n"}, "an event without END"},
        {{"END:VALARM\r\n", "BEGIN:VEVENT\r\nEND:VEVENT\r\nEND:VALARM\r\n"}, "an event without END"},
    };
    for (const auto& row : rows) {
        const auto& edit = row.edit;
        const auto& damage = row.damage;
        const std::string text = edited(edit.from, edit.to);
        const PublishedFeed feed = read_feed(text);
        INFO(edit.from << " -> " << edit.to);
        CHECK(feed.events.empty());
        CHECK(feed.by_uid.empty());
        REQUIRE_FALSE(feed.damages.empty());
        CHECK(feed.damages[0].what == damage);
        CHECK(feed.damages[0].line == 10);
    }
}

TEST_CASE("years at the ends of the calendar") {
    const auto start_of = [](const std::string& day) {
        return read_feed(edited("DTSTART:20261123", "DTSTART:" + day)).events.at(0).event.start;
    };
    CHECK(start_of("00000101") == date::sys_days{date::year{0} / 1 / 1} + 8h);
    CHECK(start_of("99991231") == date::sys_days{date::year{9999} / 12 / 31} + 8h);
}
