// Whatever we write, we read; and what we take for ours is what we would write, whatever was done to it.

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

#include "ical/sample.hpp"
#include "ical/unfolded.hpp"

using namespace followup;
using namespace followup::test;
using ical_test::unfolded;

namespace {

/// The same on every machine, which the standard's distributions are not.
class Random {
 public:
    explicit Random(std::uint32_t seed) : engine_{seed} {}

    /// Below `limit`.
    std::size_t below(std::size_t limit) { return engine_() % limit; }
    bool one_in(std::size_t count) { return below(count) == 0; }
    template <typename T, std::size_t count>
    const T& of(const T (&choices)[count]) {
        return choices[below(count)];
    }

 private:
    std::mt19937 engine_;
};

std::string random_text(Random& random, bool may_be_empty = true) {
    static const std::string parts[] = {"a",
                                        " ",
                                        ",",
                                        ";",
                                        "\\",
                                        "\n",
                                        ":",
                                        "\"",
                                        "\\n",
                                        "é",
                                        "日",
                                        "👩\u200D👧",
                                        "e\u0301",
                                        "%2C",
                                        "^n",
                                        "\\,",
                                        "=",
                                        "END:VEVENT",
                                        "\n ",
                                        "https://example.org/?a=b;c,d",
                                        std::string(90, 'x'),
                                        std::string(40, '\\')};
    std::string text;
    if (may_be_empty && random.one_in(3)) return text;
    for (std::size_t i = random.below(random.one_in(20) ? 60 : 8) + 1; i > 0; --i) text += random.of(parts);
    return text;
}

std::vector<std::string> random_categories(Random& random) {
    static const std::string categories[] = {"Follow-up", "日本", "R&D: \"hiring\"",   "a;b",
                                             "a\\b",      "x y",  std::string(80, 'z')};
    std::vector<std::string> chosen;
    for (std::size_t i = random.below(4); i > 0; --i) chosen.push_back(random.of(categories));
    return chosen;
}

/// Between 1970 and 2106.
Instant random_instant(Random& random) {
    return Instant{std::chrono::seconds{random.below(1ULL << 32)}};
}

Event random_event(Random& random) {
    static const int before[] = {0, 1, 15, 60, 90, 1439, 1440, 1500, 10080, 20160, 43200, 525600, -30};
    Event event;
    event.uid = random_text(random, false);
    event.start = random_instant(random);
    event.end = random_instant(random);
    for (std::string Event::*const text :
         {&Event::summary, &Event::description, &Event::location, &Event::contact, &Event::color,
          &Event::contact_id, &Event::about_id, &Event::slot, &Event::due, &Event::first, &Event::shifts,
          &Event::cause})
        event.*text = random_text(random);
    event.url = random_text(random);
    std::erase(event.url, '\n');
    event.categories = random_categories(random);
    event.tentative = random.one_in(2);
    event.busy = random.one_in(2);
    event.priority = static_cast<int>(random.below(10));
    for (std::size_t i = random.below(4); i > 0; --i)
        event.alarms.push_back({random_text(random), Minutes{random.of(before)}, random_text(random)});
    return event;
}

Feed random_feed(Random& random, std::size_t size) {
    Feed feed = feed_of({});
    feed.calendar.id = random_text(random);
    for (std::size_t i = 0; i < size; ++i) {
        Event event = random_event(random);
        event.uid += std::to_string(i);
        const Revision stamps{.created = random_instant(random),
                              .modified = random_instant(random),
                              .sequence = static_cast<std::int64_t>(random.below(1ULL << 31))};
        feed.events.push_back({std::move(event), stamps, {}});
    }
    return feed;
}

/// With folds at random, within UTF-8 sequences and escapes too.
std::string folded_at_random(Random& random, std::string_view text) {
    std::string folded;
    for (const char c : unfolded(text)) {
        folded += c;
        if (c != '\r' && c != '\n' && random.one_in(30)) folded += random.one_in(2) ? "\r\n " : "\r\n\t";
    }
    return folded;
}

void check_read(const PublishedFeed& read, const Feed& written) {
    REQUIRE(read.damages.empty());
    REQUIRE(read.calendar_id == written.calendar.id);
    REQUIRE(read.events.size() == written.events.size());
    for (std::size_t i = 0; i < read.events.size(); ++i) {
        REQUIRE(read.events[i].event == written.events[i].event);
        REQUIRE(read.events[i].revision == written.events[i].revision);
        REQUIRE(read.events[i].is_as_written);
        REQUIRE(read.by_uid.find(written.events[i].event.uid)->second == i);
    }
}

/// One of the things that happen to a text.
void damage(Random& random, std::string& text) {
    static const std::string parts[] = {"\r\n",
                                        "\n",
                                        "\r",
                                        " ",
                                        ":",
                                        ";",
                                        ",",
                                        "\\",
                                        "\\n",
                                        "0",
                                        "1",
                                        "T",
                                        "Z",
                                        "-",
                                        "x",
                                        std::string(1, '\0'),
                                        "BEGIN:VEVENT\r\n",
                                        "END:VEVENT\r\n",
                                        "END:VALARM\r\n",
                                        "\t"};
    const std::size_t place = random.below(text.size());
    const std::size_t length = random.one_in(4) ? random.below(200) : random.below(3);
    switch (random.below(4)) {
        case 0:
            text.erase(place, length);
            break;
        case 1:
            text.insert(place, random.of(parts));
            break;
        case 2:
            text.replace(place, 1, random.of(parts));
            break;
        default:
            text.insert(random.below(text.size()), text.substr(place, length));
    }
}

}  // namespace

TEST_CASE("what is written is read back as it was, however it is folded") {
    Random random{1};
    for (int round = 0; round < 200; ++round) {
        const Feed written = random_feed(random, 10);
        const std::string text = write_feed(written);
        check_read(read_feed(text), written);
        const std::string folded = folded_at_random(random, text);
        check_read(read_feed(folded), written);
    }
}

TEST_CASE("what is read and written again is the same, byte for byte") {
    Random random{2};
    for (int round = 0; round < 50; ++round) {
        const Feed written = random_feed(random, 10);
        const std::string end = "END:VCALENDAR\r\n";
        std::string text = write_feed(written);
        text = folded_at_random(random, text.substr(0, text.size() - end.size())) + end;
        const PublishedFeed read = read_feed(text);
        Feed again;
        again.head = read.head;
        for (const PublishedEvent& event : read.events)
            again.events.push_back({event.event, event.revision, event.bytes});
        const bool is_same = write_feed(again) == text;
        REQUIRE(is_same);
    }
}

TEST_CASE("what is taken for ours is what we would write, whatever was done to it") {
    Random random{3};
    std::size_t taken_for_ours = 0, known_as_other = 0;
    for (int round = 0; round < 4000; ++round) {
        std::string text = write_feed(random_feed(random, 1));
        for (std::size_t i = random.below(3); i < 3; ++i) damage(random, text);
        for (const PublishedEvent& event : read_feed(text).events) {
            ++(event.is_as_written ? taken_for_ours : known_as_other);
            if (!event.is_as_written) continue;
            Feed again;
            again.head = "\r\n";
            again.events.push_back({event.event, event.revision, {}});
            const std::string expected = "\r\n" + std::string{event.bytes} + "END:VCALENDAR\r\n";
            REQUIRE_MESSAGE(unfolded(write_feed(again)) == unfolded(expected), round);
        }
    }
    CHECK(taken_for_ours > 1000);
    CHECK(known_as_other > 1000);
}
