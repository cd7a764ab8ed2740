// What we write, libical reads back as it was.

#include <doctest/doctest.h>

#include "ical/libical.hpp"
#include "ical/sample.hpp"

using namespace followup;
using namespace followup::test;
using namespace std::chrono_literals;

namespace {

struct FreeComponent {
    void operator()(icalcomponent* component) const { icalcomponent_free(component); }
};
using OwnedComponent = std::unique_ptr<icalcomponent, FreeComponent>;

OwnedComponent parsed(const std::string& feed) {
    return owned<OwnedComponent>(icalparser_parse_string(feed.c_str()));
}

icalcomponent* first_event(const OwnedComponent& calendar) {
    return icalcomponent_get_first_component(calendar.get(), ICAL_VEVENT_COMPONENT);
}

std::string text_of(icalproperty* property) {
    return icalvalue_get_text(icalproperty_get_value(property));
}

std::string text_of(icalcomponent* component, icalproperty_kind kind) {
    return text_of(icalcomponent_get_first_property(component, kind));
}

const std::string ascii_punctuation = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

std::string long_name() {
    std::string name;
    while (name.size() < 8000) name += "名前";
    return name;
}

}  // namespace

TEST_CASE("texts of all scripts and all punctuation come back as they were") {
    const std::string texts[] = {
        ascii_punctuation,
        "\\n is no line break, \\, no comma, \\\\ are two",
        "\\",
        ",;,;\\;\\,",
        "\"quoted\" and ^n ^' ^^",
        "a: b=c; BEGIN:VEVENT",
        "👩\u200D👩\u200D👧\u200D👦 🏳️\u200D🌈 👍🏽",
        "שרה כהן, محمد علي\u200E (2 of 3)",
        "Zoe\u0308 A\u030A \u1E9B\u0323",
        "山田 太郎 · Ελένη · Анна · ณัฐ · 한국어",
        long_name(),
        std::string(2000, 'x'),
    };
    for (const std::string& text : texts) {
        Event event = sample_event();
        event.summary = event.location = event.contact = text;
        event.description = text + "\n\n" + text;
        event.alarms = {{"uid", 0min, text}};
        const auto calendar = parsed(write_feed(feed_of({event})));
        icalcomponent* read = first_event(calendar);
        REQUIRE(read != nullptr);
        CHECK(text_of(read, ICAL_SUMMARY_PROPERTY) == text);
        CHECK(text_of(read, ICAL_LOCATION_PROPERTY) == text);
        CHECK(text_of(read, ICAL_CONTACT_PROPERTY) == text);
        CHECK(text_of(read, ICAL_DESCRIPTION_PROPERTY) == text + "\n\n" + text);
        icalcomponent* alarm = icalcomponent_get_first_component(read, ICAL_VALARM_COMPONENT);
        CHECK(text_of(alarm, ICAL_DESCRIPTION_PROPERTY) == text);
        CHECK(icalcomponent_count_errors(calendar.get()) == 0);
    }
}

TEST_CASE("properties of ours are escaped like any TEXT") {
    Event event = sample_event();
    event.slot = ascii_punctuation + "\n";
    CHECK(has_line(write_feed(feed_of({event})),
                   "X-FOLLOWUP-SLOT:!\"#$%&'()*+\\,-./:\\;<=>?@[\\\\]^_`{|}~\\n"));
}

TEST_CASE("categories come back one by one") {
    Event event = sample_event();
    event.categories = {"Follow-up", "keep-in-touch", "日本", "R&D: \"hiring\" (50 %)"};
    const auto calendar = parsed(write_feed(feed_of({event})));
    icalcomponent* read = first_event(calendar);
    std::vector<std::string> categories;
    for (icalproperty* p = icalcomponent_get_first_property(read, ICAL_CATEGORIES_PROPERTY); p != nullptr;
         p = icalcomponent_get_next_property(read, ICAL_CATEGORIES_PROPERTY))
        categories.push_back(text_of(p));
    CHECK(categories == event.categories);
}

TEST_CASE("links are not escaped") {
    Event event = sample_event();
    event.url = "tel:+49301234567;ext=12";
    const auto calendar = parsed(write_feed(feed_of({event})));
    CHECK(std::string{icalproperty_get_url(
              icalcomponent_get_first_property(first_event(calendar), ICAL_URL_PROPERTY))} == event.url);
    CHECK(has_line(write_feed(feed_of({event})), "URL:tel:+49301234567;ext=12"));
}

TEST_CASE("times and numbers come back as they were") {
    const Event event = sample_event();
    const auto calendar = parsed(write_feed(feed_of({event})));
    icalcomponent* read = first_event(calendar);
    const icaltimetype start = icalcomponent_get_dtstart(read), end = icalcomponent_get_dtend(read);
    CHECK(icaltime_is_utc(start));
    CHECK(icaltime_as_timet(start) == event.start.time_since_epoch().count());
    CHECK(icaltime_as_timet(end) == event.end.time_since_epoch().count());
    CHECK(icalcomponent_get_sequence(read) == 217497600);
}

TEST_CASE("a large feed is read back whole and the same each time") {
    std::vector<Event> events(1000, sample_event());
    for (std::size_t i = 0; i < events.size(); ++i) events[i].uid = "uid-" + std::to_string(i);
    const std::string text = write_feed(feed_of(events));
    CHECK(text == write_feed(feed_of(events)));
    const auto calendar = parsed(text);
    CHECK(icalcomponent_count_components(calendar.get(), ICAL_VEVENT_COMPONENT) == 1000);
    CHECK(icalcomponent_count_errors(calendar.get()) == 0);
}
