// New wording must not change every event; everything else must.

#include "events/wording.hpp"

#include <doctest/doctest.h>

#include <functional>

#include "events/sample.hpp"

using namespace followup;
using namespace followup::test;
using namespace std::chrono_literals;

namespace {

struct Scene {
    Book book = sample_book();
    Touch touch = second_attempt();
    std::vector<Instant> offers{};
    std::string key = "key";
};

std::string inputs(const Scene& scene) {
    const Surroundings around{.zone = berlin()};
    return text_inputs(scene.book, scene.touch, scene.offers, {.around = around, .key = scene.key});
}

Event composed(const Scene& scene, const Event* published = nullptr) {
    const Plan plan{.now = {}, .today = {}, .touches = {scene.touch}, .idle = {}};
    const Surroundings around{.zone = berlin()};
    Composing composing{.around = around, .key = scene.key};
    composing.offers[0] = scene.offers;
    if (published != nullptr)
        composing.published = [=](const std::string&) { return std::optional{*published}; };
    return compose_events(scene.book, plan, composing).front();
}

/// As a release with other words would have published it.
Event in_other_words(Event event) {
    event.summary = "Drop Ana a line";
    event.description = "She will be glad.";
    event.url = "mailto:ana@example.org?subject=Hello";
    event.contact = "Ana";
    for (Alarm& alarm : event.alarms) alarm.description = event.summary;
    event.texts = texts_mark(event.texts.substr(0, event.texts.find(' ')), event, nullptr);
    return event;
}

struct Change {
    std::string what;
    std::function<void(Scene&)> make;
};

const std::vector<Change> changes = {
    {"name", [](Scene& s) { s.book.contacts[ana].name = "Ana Ruíz"; }},
    {"organization", [](Scene& s) { s.book.contacts[ana].organization = "Other"; }},
    {"title", [](Scene& s) { s.book.contacts[ana].title = "CEO"; }},
    {"postal address", [](Scene& s) { s.book.contacts[ana].address = "1 Long Lane"; }},
    {"url", [](Scene& s) { s.book.contacts[ana].url.clear(); }},
    {"notes", [](Scene& s) { s.book.contacts[ana].notes = "Three dogs."; }},
    {"first e-mail", [](Scene& s) { s.book.contacts[ana].emails[0] = "ana@other.example"; }},
    {"another e-mail", [](Scene& s) { s.book.contacts[ana].emails.pop_back(); }},
    {"phone", [](Scene& s) { s.book.contacts[ana].phones.clear(); }},
    {"where they met", [](Scene& s) { s.book.contacts[ana].met->where = "Lyon"; }},
    {"what about", [](Scene& s) { s.book.contacts[ana].met->about = "trains"; }},
    {"when", [](Scene& s) { s.book.contacts[ana].met->on -= date::days{1}; }},
    {"how", [](Scene& s) { s.book.contacts[ana].met->how = "event"; }},
    {"the referrer's name", [](Scene& s) { s.book.contacts[carla].name = "Carla Dias"; }},
    {"the last note", [](Scene& s) { s.book.contacts[ana].interactions[0].note = "Sent more."; }},
    {"the last day", [](Scene& s) { s.book.contacts[ana].interactions[0].on -= date::days{1}; }},
    {"the last outcome", [](Scene& s) { s.book.contacts[ana].interactions[0].outcome = Outcome::no_answer; }},
    {"the last response",
     [](Scene& s) {
         s.touch.message = "catch-up";
         s.book.contacts[ana].interactions.push_back(interaction(day(2026, 11, 19), Outcome::replied));
     }},
    {"the last channel", [](Scene& s) { s.book.contacts[ana].interactions[0].channel = Channel::phone; }},
    {"the language to fall back to",
     [](Scene& s) {
         s.book.contacts[ana].language = "fr";
         s.book.calendar.language = "de";
     }},
    {"language", [](Scene& s) { s.book.contacts[ana].language = "de"; }},
    {"the calendar's language", [](Scene& s) { s.book.calendar.language = "de"; }},
    {"me", [](Scene& s) { s.book.calendar.me.fields["name"] = "Clara"; }},
    {"own words",
     [](Scene& s) {
         s.book.calendar.messages["nudge"] = {"Hi", "There"};
     }},
    {"attempt", [](Scene& s) { s.touch.attempt = 3; }},
    {"of", [](Scene& s) { s.touch.of = 4; }},
    {"round", [](Scene& s) { s.touch.round = 2; }},
    {"kind", [](Scene& s) { s.touch.kind = TouchKind::cadence; }},
    {"status", [](Scene& s) { s.touch.status = TouchStatus::tentative; }},
    {"channel", [](Scene& s) { s.touch.channel = Channel::phone; }},
    {"no address", [](Scene& s) { s.touch.address_missing = true; }},
    {"message", [](Scene& s) { s.touch.message = "light"; }},
    {"due", [](Scene& s) { s.touch.due += date::days{1}; }},
    {"late", [](Scene& s) { s.touch.days_late = 2; }},
    {"a reason's day", [](Scene& s) { s.touch.reasons[0].from -= date::days{1}; }},
    {"a reason's length", [](Scene& s) { s.touch.reasons[0].after = {.workdays = 1}; }},
    {"a reason more",
     [](Scene& s) {
         s.touch.reasons.push_back({Reason::Code::overlapping, {}, {}, {}});
     }},
    {"their time",
     [](Scene& s) {
         s.book.contacts[ana].timezone = "Asia/Tokyo";
         s.touch.their_time = s.touch.slot.wall + 8h;
     }},
    {"about whom",
     [](Scene& s) {
         s.touch.kind = TouchKind::thank;
         s.touch.about = bob;
     }},
};

}  // namespace

TEST_CASE("texts of a published event stay, however this release words them") {
    const Scene scene;
    const Event published = in_other_words(composed(scene));
    const Event event = composed(scene, &published);
    CHECK(event == published);
}

TEST_CASE("texts that somebody changed are written anew") {
    const Scene scene;
    Event published = in_other_words(composed(scene));
    published.description += " Perhaps.";
    CHECK(composed(scene, &published) == composed(scene));
}

TEST_CASE("words that the program adds to the user's own are not what a text is made from") {
    Scene scene;
    scene.book.calendar.messages["nudge"] = {"Mine", ""};
    const std::string before = inputs(scene);
    scene.book.calendar.messages["nudge"] = {"Mine", "All mine"};
    CHECK(inputs(scene) != before);
}

TEST_CASE("a fallback in another language is written anew when the calendar's language changes") {
    Scene scene;
    scene.book.contacts[ana].language = "fr";
    scene.book.calendar.language = "de";
    const Event german = composed(scene);
    scene.book.calendar.language = "en";
    CHECK(composed(scene, &german).url != german.url);
}

TEST_CASE("texts without a mark, or with another one's, are written anew") {
    const Scene scene;
    Event published = in_other_words(composed(scene));
    published.texts.clear();
    CHECK(composed(scene, &published) == composed(scene));
    Scene other = scene;
    other.book.contacts[ana].notes = "Other";
    published = in_other_words(composed(other));
    CHECK(composed(scene, &published) == composed(scene));
}

TEST_CASE("whatever changes a text changes what it is made from") {
    const Scene before;
    const Event event = composed(before);
    for (const Change& change : changes) {
        CAPTURE(change.what);
        Scene after = before;
        change.make(after);
        const Event changed = composed(after);
        CHECK(changed.summary + changed.description + changed.url + changed.contact !=
              event.summary + event.description + event.url + event.contact);
        CHECK(inputs(after) != inputs(before));
    }
}

TEST_CASE("what nobody could see is no reason to revise an event") {
    Scene scene;
    scene.touch.status = TouchStatus::tentative;
    const Event published = composed(scene);
    const std::string before = inputs(scene);
    scene.book.contacts[ana].interactions[0].note = "Sent more.";
    CHECK(inputs(scene) == before);
    scene.book.contacts[ana].emails.push_back("another@example.org");
    CHECK(inputs(scene) != before);
    CHECK(composed(scene, &published) == published);
    scene.book.contacts[ana].name = "Ana R.";
    CHECK_FALSE(composed(scene, &published) == published);
}

TEST_CASE("times to offer and the key of the links count, too") {
    Scene scene;
    const std::string before = inputs(scene);
    scene.offers = {Instant{std::chrono::hours{500'000}}};
    CHECK(inputs(scene) != before);
    scene = {};
    scene.key = "another";
    CHECK(inputs(scene) == before);  // there are no links to sign
    scene.book.calendar.me.fields["email"] = "me@example.org";
    const std::string with_links = inputs(scene);
    scene.key = "key";
    CHECK(inputs(scene) != with_links);
}

TEST_CASE("a message's words reach the event: text and link") {
    Scene scene;
    scene.book.calendar.me.fields["name"] = "Clara Winter";
    const Event event = composed(scene);
    CHECK(
        event.description.find("Ready to send:\nSubject: A friendly reminder from me\n\nHi Ana,\n\nI know") !=
        std::string::npos);
    CHECK(event.url.starts_with(
        "mailto:ana@example.org?subject=A%20friendly%20reminder%20from%20me&body=Hi%20Ana%2C"
        "%0D%0A%0D%0AI%20know%20"));
    CHECK(event.url.ends_with("best%20wishes%2C%0D%0AClara%20Winter"));
}

TEST_CASE("a tentative event has no words yet") {
    Scene scene;
    scene.touch.status = TouchStatus::tentative;
    const Event event = composed(scene);
    CHECK(event.url == "mailto:ana@example.org");
    CHECK(event.description.find("Ready to send") == std::string::npos);
}

TEST_CASE("by message: sms, to the phone") {
    Scene scene;
    scene.touch.channel = Channel::message;
    const Event event = composed(scene);
    CHECK(event.url.starts_with("sms:+49301234567?body=Hi%20Ana%2C"));
    CHECK(event.description.find("Ready to send:\n\nHi Ana,") != std::string::npos);
    scene.book.contacts[ana].phones.clear();
    CHECK(composed(scene).url.empty());
}

TEST_CASE("by phone: the number, and what to say") {
    Scene scene;
    scene.touch.channel = Channel::phone;
    const Event event = composed(scene);
    CHECK(event.url == "tel:+49301234567");
    CHECK(event.description.find("To say, or to write if nobody picks up:\n") != std::string::npos);
}

TEST_CASE("a line of encouragement where the touch is the first, or late") {
    Scene scene;
    CHECK(composed(scene).description.find("hardest") == std::string::npos);
    scene.touch.attempt = 1;
    CHECK(composed(scene).description.find("The first message is the hardest, and the most welcome") !=
          std::string::npos);
    scene.touch.days_late = 3;
    CHECK(composed(scene).description.find("Late is fine") != std::string::npos);
    CHECK(composed(scene).description.find("hardest") == std::string::npos);
}

TEST_CASE("a link that would be too long is cut, and the event says so") {
    Scene scene;
    scene.book.calendar.messages["nudge"] = {"Long", std::string(1'680, 'x') + ' ' + std::string(1'800, 'y')};
    const Event event = composed(scene);
    CHECK(event.url.size() < 1'800);
    CHECK(event.url.ends_with("x%20%5B%E2%80%A6%5D"));
    CHECK(event.description.find("(The link has room for the beginning only: copy the rest from here.)") !=
          std::string::npos);
    CHECK(event.description.find(std::string(1800, 'y')) != std::string::npos);
}
