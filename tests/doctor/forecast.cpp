// What is foreseen for each app.

#include <doctest/doctest.h>
#include <followup/doctor.hpp>

#include <algorithm>
#include <set>

#include "doctor/broken_feeds.hpp"

using namespace followup;
using namespace followup::test;

namespace {

bool says(App app, const std::string& feed, const std::string& sentence) {
    const auto seen = forecast(app, examine(feed));
    return std::find(seen.sentences.begin(), seen.sentences.end(), sentence) != seen.sentences.end();
}

std::string feed_with(const std::string& before, const std::string& after) {
    return BrokenFeed{"", 0, before, after}.text();
}

/// The feed that breaks a rule first.
std::string breaking(std::string_view rule) {
    for (const auto& one : broken_feeds())
        if (one.rule == rule) return one.text();
    FAIL(rule);
    return {};
}

}  // namespace

TEST_CASE("each app has names of its own, an answer and a setting") {
    std::set<std::string_view> keys, names;
    for (const App app : all_apps) {
        keys.insert(key_of(app));
        names.insert(name_of(app));
        const auto seen = forecast(app, examine(good_feed()));
        CHECK(seen.app == app);
        CHECK(seen.sentences.size() >= 3);
        CHECK_FALSE(seen.setting.empty());
    }
    CHECK(keys.size() == 9);
    CHECK(names.size() == 9);
}

TEST_CASE("whether the hints for fetching are heeded") {
    const auto feed = good_feed();
    const std::string hints = "(REFRESH-INTERVAL PT12H, X-PUBLISHED-TTL PT12H)";
    CHECK(says(App::google, feed, "What the feed asks for " + hints + " changes nothing about it."));
    CHECK(says(App::outlook, feed,
               "Of what the feed asks for " + hints + ", the classic one heeds the TTL (reported)."));
    CHECK(says(App::nextcloud, feed,
               "What the feed asks for " + hints + " holds, but for the first one it ever reads only."));
    CHECK(says(App::apple, feed,
               "Whether it heeds what the feed asks for " + hints + " is not sure: reports differ."));
    CHECK(says(App::proton, feed, "Whether it heeds what the feed asks for " + hints + " is not known."));
    CHECK(says(App::google, feed_with("X-PUBLISHED-TTL:PT12H\r\n", ""),
               "What the feed asks for (REFRESH-INTERVAL PT12H) changes nothing about it."));
    CHECK(says(App::google,
               feed_with("REFRESH-INTERVAL;VALUE=DURATION:PT12H\r\nX-PUBLISHED-TTL:PT12H\r\n", ""),
               "The feed does not say how often it is worth fetching."));
}

TEST_CASE("whether alarms ring") {
    const auto feed = good_feed();
    CHECK(
        says(App::google, feed,
             "Does not ring the 1 alarm of the feed: it ignores those of subscribed calendars (reported)."));
    CHECK(says(App::apple, feed,
               "Rings the 1 alarm only if alerts are not removed in the subscription (reported)."));
    CHECK(says(App::nextcloud, feed, "Strips the 1 alarm, unless the subscription says otherwise."));
    CHECK(says(App::proton, feed,
               "Whether it rings the 1 alarm of the feed is not known: do not count on it."));
    for (const App app : {App::thunderbird, App::icsx5, App::evolution})
        CHECK(says(app, feed, "Rings the 1 alarm."));
    for (const App app : all_apps)
        CHECK(says(app, feed.substr(0, feed.find("BEGIN:VALARM")) + feed.substr(feed.find("END:VEVENT")),
                   "The feed has no alarms."));
}

TEST_CASE("an app rings the alarms whose ACTION it knows") {
    const auto mail = breaking("email-alarm"), sound = breaking("audio-alarm");
    CHECK(says(App::thunderbird, sound, "Rings 0 of 1 alarm: those with ACTION:DISPLAY."));
    CHECK(says(App::icsx5, sound, "Rings the 1 alarm."));
    CHECK(says(App::icsx5, mail, "Rings 0 of 1 alarm: those with ACTION:DISPLAY or AUDIO."));
    CHECK(says(App::evolution, mail, "Rings the 1 alarm."));
}

TEST_CASE("what is said about findings") {
    CHECK(says(App::google, breaking("split-character"),
               "One split character made it drop a whole feed (reported)."));
    CHECK(says(App::outlook, breaking("alarm-after-start"),
               "It knows no reminder after the start: on import PT9H becomes 9 hours before it."));
    CHECK(says(App::thunderbird, breaking("distant-alarm"),
               "It looks one month ahead: earlier alarms are missed."));
    CHECK(says(App::evolution, breaking("stamps-of-now"), "All events count as changed at each fetch."));
    CHECK(says(App::fastmail, breaking("color-name"), "Refuses feeds with errors (reported)."));
    CHECK_FALSE(says(App::fastmail, breaking("cancelled"), "Refuses feeds with errors (reported)."));
}

TEST_CASE("what is no fault, and one app alone is told about") {
    const std::string emptied = "A feed that becomes empty leaves the last events in their calendar.";
    const auto from = good_feed().find("BEGIN:VEVENT");
    CHECK(says(App::evolution, good_feed().substr(0, from) + "END:VCALENDAR\r\n", emptied));
    CHECK_FALSE(says(App::evolution, good_feed(), emptied));
    CHECK(says(App::google, good_feed(), "3 events in 2 kB are within what it takes (1 MB, reported)."));
    CHECK(says(App::google, good_feed(),
               "Does not show the URL of 1 event: it has to be in the DESCRIPTION as well (reported)."));
    CHECK(says(App::outlook, breaking("alarms-at-once"),
               "Imported as a file, 1 event with several alarms would keep one of them."));
}

TEST_CASE("a finding names the apps that are told about it") {
    for (const auto& broken : broken_feeds()) {
        const auto examination = examine(broken.text());
        for (const App app : examination.findings.at(0).apps) {
            const auto with = forecast(app, examination).sentences;
            const auto without = forecast(app, {{}, examination.facts}).sentences;
            CHECK_MESSAGE(with != without, broken.rule);
        }
    }
}
