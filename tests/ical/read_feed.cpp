#include <doctest/doctest.h>

#include "ical/sample.hpp"

using namespace followup;
using namespace followup::test;
using namespace std::chrono_literals;

namespace {

/// What we write from it is what was read.
void check_same(const PublishedEvent& read, const FeedEvent& written) {
    CHECK(read.event == written.event);
    CHECK(read.revision == written.revision);
    CHECK(read.is_as_written);
}

Feed three_events() {
    Feed feed = feed_of({full_event(), sample_event(), sample_event()});
    feed.calendar.id = "followup,1";
    feed.events[1].event.uid = "second";
    feed.events[1].revision = {.created = now - 1h, .modified = now + 1s, .sequence = 0};
    feed.events[2].event.uid = "third";
    feed.events[2].event.tentative = feed.events[2].event.busy = true;
    return feed;
}

std::string with_lf(std::string text) {
    std::erase(text, '\r');
    return text;
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
    REQUIRE(text.find(from) != text.npos);
    return text.replace(text.find(from), from.size(), to);
}

/// `3 an event without UID; 7 no END:VCALENDAR`: the lines of the damages, and what they are.
std::string damages_of(std::string_view text) {
    std::string damages;
    for (const FeedDamage& damage : read_feed(text).damages)
        damages += (damages.empty() ? "" : "; ") + std::to_string(damage.line) + " " + damage.what;
    return damages;
}

/// As little as can be used: six lines.
std::string small_event(const std::string& uid) {
    return "BEGIN:VEVENT\r\nUID:" + uid +
           "\r\nLAST-MODIFIED:20261122T080000Z\r\nSEQUENCE:1\r\nDTSTART:20261123T080000Z\r\nEND:VEVENT\r\n";
}

const std::string small_head = "BEGIN:VCALENDAR\r\nX-FOLLOWUP-ID:1\r\n";

}  // namespace

TEST_CASE("what was written is read") {
    const Feed written = three_events();
    const std::string text = write_feed(written);
    const PublishedFeed feed = read_feed(text);
    CHECK(feed.calendar_id == "followup,1");
    CHECK(feed.head == std::string_view{text}.substr(0, text.find("BEGIN:VEVENT")));
    CHECK(feed.damages.empty());
    REQUIRE(feed.events.size() == 3);
    for (std::size_t i = 0; i < 3; ++i) {
        check_same(feed.events[i], written.events[i]);
        CHECK(feed.by_uid.find(written.events[i].event.uid)->second == i);
    }
    CHECK(feed.by_uid.size() == 3);
    CHECK(feed.events[1].bytes.starts_with("BEGIN:VEVENT\r\nUID:second\r\n"));
    CHECK(feed.events[1].bytes.ends_with("\r\nEND:VEVENT\r\n"));
    std::string whole{feed.head};
    for (const PublishedEvent& event : feed.events) whole += event.bytes;
    CHECK(whole + "END:VCALENDAR\r\n" == text);
}

TEST_CASE("a feed without events") {
    Feed empty = feed_of({});
    empty.calendar.id = "1";
    const std::string text = write_feed(empty);
    const PublishedFeed feed = read_feed(text);
    CHECK(feed.calendar_id == "1");
    CHECK(feed.head == std::string_view{text}.substr(0, text.find("BEGIN:VTIMEZONE")));
    CHECK(feed.events.empty());
    CHECK(feed.damages.empty());
    const std::string bare = "BEGIN:VCALENDAR\r\nX-FOLLOWUP-ID:1\r\nEND:VCALENDAR\r\n";
    CHECK(read_feed(bare).head == "BEGIN:VCALENDAR\r\nX-FOLLOWUP-ID:1\r\n");
    CHECK(read_feed(bare).calendar_id == "1");
    CHECK(damages_of(bare).empty());
}

TEST_CASE("cut off anywhere, what lies wholly before the cut is read") {
    for (const std::string& text : {write_feed(three_events()), with_lf(write_feed(three_events()))}) {
        const PublishedFeed whole = read_feed(text);
        REQUIRE(whole.events.size() == 3);
        for (std::size_t cut = 0; cut <= text.size(); ++cut) {
            const std::string_view rest = std::string_view{text}.substr(0, cut);
            const PublishedFeed feed = read_feed(rest);
            std::size_t expected = 0;
            while (expected < 3 &&
                   whole.events[expected].bytes.data() + whole.events[expected].bytes.size() <=
                       text.data() + cut)
                ++expected;
            REQUIRE(feed.events.size() == expected);
            for (std::size_t i = 0; i < expected; ++i) {
                REQUIRE(feed.events[i].event == whole.events[i].event);
                REQUIRE(feed.events[i].bytes == whole.events[i].bytes);
            }
            REQUIRE((feed.head.empty() || feed.head == whole.head));
            REQUIRE((feed.calendar_id.empty() || feed.calendar_id == whole.calendar_id));
            const bool is_whole = cut >= text.rfind("VCALENDAR") + 9;
            REQUIRE(feed.damages.empty() == is_whole);
        }
    }
}

TEST_CASE("a feed that is cut off says where") {
    const std::string text = write_feed(feed_of({sample_event()}));
    const auto cut_behind = [&](const std::string& part) {
        return damages_of(text.substr(0, text.rfind(part) + part.size()));
    };
    CHECK(cut_behind("BEGIN:VCAL") == "1 no calendar");
    CHECK(cut_behind("X-WR-CALNAME:Fol") == "6 no END:VCALENDAR");
    CHECK(cut_behind("BEGIN:VEVENT") == "10 an event without END; 10 no END:VCALENDAR");
    CHECK(cut_behind("SUMMARY:") == "10 an event without END; 18 no END:VCALENDAR");
    CHECK(cut_behind("END:VEVENT\r\n") == "24 no END:VCALENDAR");
    CHECK(cut_behind("END:VCAL") == "25 no END:VCALENDAR");
    CHECK(cut_behind("END:VCALENDAR") == "");
}

TEST_CASE("other line ends") {
    const Feed written = three_events();
    const std::string text = write_feed(written);
    const std::string lf = with_lf(text);
    const PublishedFeed feed = read_feed(lf);
    CHECK(feed.calendar_id == "followup,1");
    CHECK(feed.damages.empty());
    REQUIRE(feed.events.size() == 3);
    for (std::size_t i = 0; i < 3; ++i) {
        CHECK(feed.events[i].event == written.events[i].event);
        CHECK_FALSE(feed.events[i].is_as_written);
    }

    const std::string one_lf = replaced(text, "UID:second\r\n", "UID:second\n");
    CHECK(read_feed(one_lf).events[0].is_as_written);
    CHECK_FALSE(read_feed(one_lf).events[1].is_as_written);
}

TEST_CASE("a byte order mark is no part of the calendar") {
    const std::string text = write_feed(three_events());
    const std::string marked = "\xEF\xBB\xBF" + text;
    CHECK(read_feed(marked).head == read_feed(text).head);
    CHECK(read_feed(marked).events.size() == 3);
    CHECK(damages_of(marked).empty());
}

TEST_CASE("no calendar at all") {
    for (const char* text : {"", "\n", " ", "\xEF\xBB\xBF", "BEGIN:VCARD\r\nEND:VCARD\r\n", "<html>\n",
                             "BEGIN:VEVENT\r\n", "{\"calendar\": {}}"}) {
        CHECK_MESSAGE(damages_of(text) == "1 no calendar", text);
        CHECK(read_feed(text).events.empty());
        CHECK(read_feed(text).head.empty());
    }
}

TEST_CASE("what is not ours is passed over") {
    struct Row {
        const char *part, *damages;  ///< the part stands in lines 3 on and 10 on
    };
    const Row rows[] = {
        {"\r\n", ""},
        {"BEGIN:VTIMEZONE\r\nBEGIN:STANDARD\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n", ""},
        {"BEGIN:VTODO\r\nUID:b\r\nBEGIN:VALARM\r\nEND:VALARM\r\nEND:VTODO\r\n",
         "3 a component of another program; 14 a component of another program"},
        {"begin:x-any\r\nBEGIN:X-ANY\r\nEND:X-ANY\r\nend:x-any\r\n",
         "3 a component of another program; 13 a component of another program"},
        // Without its END, it ends where an event begins.
        {"BEGIN:VTIMEZONE\r\nBEGIN:STANDARD\r\n", ""},
        {"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n",
         "3 a component of another program; 11 a component of another program"},
        {"END:VEVENT\r\nX-OTHER:1\r\n\r\nX-OTHER:1\r\n",
         "3 something between the events; 13 something between the events"},
    };
    for (const auto& row : rows) {
        const std::string part = row.part;
        const std::string text =
            small_head + part + small_event("a") + part + small_event("b") + "END:VCALENDAR\r\n";
        CHECK_MESSAGE(damages_of(text) == row.damages, part);
        CHECK_MESSAGE(read_feed(text).events.size() == 2, part);
        CHECK_MESSAGE(read_feed(text).calendar_id == "1", part);
    }
}

TEST_CASE("what is behind the calendar's end is not read") {
    const std::string text = small_head + small_event("a") + "END:VCALENDAR\r\n";
    CHECK(damages_of(text + "\r\n \r\n") == "");
    CHECK(damages_of(text + "\r\n" + text) == "11 something behind END:VCALENDAR");
    CHECK(read_feed(text + small_event("b")).events.size() == 1);
}

TEST_CASE("of events with one UID the newest counts") {
    const auto summary_of = [](Revision first, Revision second) {
        Feed feed = feed_of({sample_event(), sample_event(), sample_event()});
        feed.events[1].event.uid = "other";
        feed.events[0].event.summary = "first";
        feed.events[2].event.summary = "second";
        feed.events[0].revision = first;
        feed.events[2].revision = second;
        const std::string text = write_feed(feed);
        CHECK(read_feed(text).damages.at(0).what == "an event whose UID came before");
        const PublishedFeed published = read_feed(text);
        REQUIRE(published.events.size() == 2);
        CHECK(published.by_uid.size() == 2);
        const std::size_t index = published.by_uid.at(sample_event().uid);
        return published.events[index].event.summary;
    };
    const Revision newer{.created = now, .modified = now + 1s, .sequence = revision.sequence};
    const Revision higher{.created = now, .modified = now - 1h, .sequence = revision.sequence + 1};
    CHECK(summary_of(revision, revision) == "second");
    CHECK(summary_of(revision, newer) == "second");
    CHECK(summary_of(newer, revision) == "first");
    CHECK(summary_of(newer, higher) == "second");
    CHECK(summary_of(higher, newer) == "first");
    CHECK(damages_of(small_head + small_event("a") + small_event("a") + "END:VCALENDAR\r\n") ==
          "9 an event whose UID came before");
}

TEST_CASE("of the damages, the first twenty are kept") {
    std::string text = "BEGIN:VCALENDAR\r\n";
    for (int i = 0; i < 100; ++i) text += "BEGIN:VTODO\r\nEND:VTODO\r\n";
    text += "END:VCALENDAR\r\n";
    const auto damages = read_feed(text).damages;
    CHECK(damages.size() == 20);
    CHECK(damages.back().line == 40);
}

TEST_CASE("a feed that is scanned says what planning asks for, and the rest when it is asked for") {
    const std::string text = replaced(write_feed(three_events()), "CLASS:PRIVATE", "CLASS:PUBLIC");
    const PublishedFeed whole = read_feed(text), scanned = scan_feed(text);
    REQUIRE(scanned.events.size() == whole.events.size());
    CHECK(scanned.calendar_id == whole.calendar_id);
    CHECK(scanned.head == whole.head);
    for (std::size_t i = 0; i < whole.events.size(); ++i) {
        const PublishedEvent &all = whole.events[i], &light = scanned.events[i];
        CHECK(scanned.find(all.event.uid) == &light);
        CHECK(light.revision == all.revision);
        CHECK(light.is_as_written == (i > 0));
        CHECK(light.bytes == all.bytes);
        CHECK(light.event.start == all.event.start);
        CHECK(light.event.slot == all.event.slot);
        CHECK(light.event.cause == all.event.cause);
        CHECK(light.event.tentative == all.event.tentative);
        CHECK(light.event.description.empty());
        CHECK(light.event.alarms.empty());
        CHECK(scanned.whole(light) == all.event);
        CHECK(whole.whole(all) == all.event);
    }
}

TEST_CASE("a feed that is written in parts is the same") {
    const Feed feed = three_events();
    std::string text;
    FeedWriter writer{feed.calendar, {}, [&](std::string_view piece) { text += piece; }};
    writer.add({feed.events[0]});
    writer.add({});
    writer.add({feed.events[1], feed.events[2]});
    CHECK(writer.finish());
    CHECK(text == write_feed(feed));
    CHECK(writer.events() == 3);
    CHECK(writer.bytes() == text.size());

    std::string none;
    CHECK(FeedWriter{feed_of({}).calendar, {}, [&](std::string_view piece) { none += piece; }}.finish());
    CHECK(none == write_feed(feed_of({})));
}

TEST_CASE("a feed that is published already is not written again") {
    const Feed feed = three_events();
    const std::string text = write_feed(feed), cut = text.substr(0, text.size() / 2);
    for (const std::string& published :
         {text, cut, text + "more", replaced(text, "second", "2"), std::string{"else"}, std::string{}}) {
        CAPTURE(published);
        std::string put;
        FeedWriter writer{feed.calendar, published, [&](std::string_view piece) { put += piece; }};
        writer.add({feed.events[0], feed.events[1]});
        writer.add({feed.events[2]});
        CHECK(writer.finish() == (published != text));
        CHECK(put == (published == text ? std::string{} : text));
        CHECK(writer.bytes() == text.size());
    }
}
