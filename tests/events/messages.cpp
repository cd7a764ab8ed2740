#include "events/messages.hpp"

#include <followup/message.hpp>

#include <doctest/doctest.h>

#include "events/builtin_messages.hpp"
#include "events/sample.hpp"

using namespace followup;
using namespace followup::test;
using namespace std::chrono_literals;

namespace {

Surroundings around() {
    return {.zone = berlin()};
}

Touch touch_with(const std::string& message, std::size_t contact = ana) {
    Touch touch = second_attempt();
    touch.contact = contact;
    touch.message = message;
    return touch;
}

Message written(const Book& book, const Touch& touch, const std::vector<Instant>& offers = {},
                const Surroundings& surroundings = around()) {
    const auto message = MessageWriter{book, surroundings}.write(touch, offers);
    REQUIRE(message);
    return *message;
}

bool has(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

/// What a hole in a sentence looks like.
void look_for_holes(const std::string& text) {
    CAPTURE(text);
    for (const char* hole :
         {"  ", " ,", " .", " ?", " !", "{{", "}}", "( ", "()", " )", "\n\n\n", " \n", ",."})
        CHECK_FALSE(has(text, hole));
    CHECK_FALSE(text.empty());
}

/// Bob, of whom one thing more is known for each bit.
Book book_with_known(unsigned known) {
    Book book = sample_book();
    Contact& contact = book.contacts[bob];
    const auto is_known = [&](unsigned bit) { return (known >> bit & 1U) != 0; };
    if (is_known(0)) contact.organization = "Example GmbH";
    if (is_known(1))
        contact.met = Met{.on = day(2026, 11, 19),
                          .at = {},
                          .how = {},
                          .where = {},
                          .about = {},
                          .referred_by = {},
                          .referrer = {}};
    if (is_known(2) && contact.met) contact.met->where = "FOSDEM";
    if (is_known(3) && contact.met) contact.met->about = "build systems";
    if (is_known(4) && contact.met) contact.met->referred_by = "Carla Diaz";
    if (is_known(5)) contact.interactions = {interaction(day(2026, 9, 1), Outcome::met)};
    if (is_known(6)) book.calendar.me.fields["name"] = "Clara Winter";
    return book;
}

}  // namespace

TEST_CASE("every built-in message is there in English and German, and gives thanks") {
    for (const char* name : builtin_messages)
        for (const char* language : {"en", "de"}) {
            CAPTURE(name);
            CAPTURE(language);
            const BuiltinMessage* message = builtin_message(name, language);
            REQUIRE(message != nullptr);
            CHECK_FALSE(read_template(message->subject).fault);
            CHECK_FALSE(read_template(message->body).fault);
            const std::string body{message->body};
            CHECK((has(body, "hank") || has(body, "Dank") || has(body, "danke") || has(body, "Danke")));
        }
}

TEST_CASE("no built-in message has a hole, whatever is known") {
    for (unsigned known = 0; known < 128; ++known)
        for (const char* language : {"en", "de"}) {
            Book book = book_with_known(known);
            book.calendar.language = language;
            for (const char* name : builtin_messages) {
                CAPTURE(name);
                Touch touch = touch_with(name, bob);
                const bool is_for_referrer =
                    name == std::string{"thank-referrer"} || name == std::string{"report-back"};
                if (is_for_referrer) touch.about = ana;
                MessageWriter writer{book, around()};
                CHECK(writer.missing(touch, {}).empty());
                const Message message = written(book, touch);
                look_for_holes(message.subject);
                look_for_holes(message.body);
                look_for_holes(written(book, touch, {Instant{day(2026, 11, 24).time_since_epoch()}}).body);
            }
        }
}

TEST_CASE("a message as it is sent") {
    Book book = sample_book();
    book.calendar.me.fields = {{"name", "Clara Winter"}};
    const Message message = written(book, touch_with("nice-to-meet"));
    CHECK(message.subject == "Good to meet you");
    CHECK(
        message.body ==
        "Hi Ana,\n\n"
        "It was good to meet you (FOSDEM), and thank you for taking the time to talk. Our conversation about "
        "build systems has stayed with me.\n\n"
        "I would be glad to carry on: how about a short call or a coffee in the next two weeks? I am "
        "flexible, "
        "so just name a time that suits you.\n\n"
        "Thanks again, and best wishes,\nClara Winter");
}

TEST_CASE("times are offered on the other side's clocks, or saying whose they are") {
    Book book = sample_book();
    book.calendar.timezone = "Europe/Berlin";
    const Instant first = to_instant(berlin(), day(2026, 11, 24) + WallTime::duration{14h});
    const std::vector<Instant> offers = {first, first + 25h, first + 48h};
    CHECK(has(
        written(book, touch_with("nudge"), offers).body,
        "I could do Tuesday 24 November at 14:00, Wednesday 25 November at 15:00 or Thursday 26 November at "
        "14:00 (Berlin time), or any other time you name."));

    book.contacts[ana].timezone = "Europe/London";
    Surroundings with_london = around();
    with_london.zones["Europe/London"] = {.name = "Europe/London", .periods = {{Instant{}, 0s}}};
    CHECK(
        has(written(book, touch_with("nudge"), offers, with_london).body, "Tuesday 24 November at 13:00, "));
    CHECK(has(written(book, touch_with("nudge"), offers, with_london).body, " (your time)"));

    book.contacts[ana].language = "de-AT";
    CHECK(has(
        written(book, touch_with("nudge"), offers, with_london).body,
        "Dienstag, 24. November, 13:00 Uhr; Mittwoch, 25. November, 14:00 Uhr oder Donnerstag, 26. November, "
        "13:00 Uhr (Ihre Zeit)"));
}

TEST_CASE("the contact's language comes before whose message it is") {
    Calendar calendar;
    const auto subject = [&](const char* name, const char* language) {
        const auto found = find_message(calendar, name, language);
        return found ? std::string{found->subject} : "none";
    };
    CHECK(subject("nudge", "en") == "A friendly reminder from me");
    CHECK(subject("nudge", "de-CH") == "Eine kleine Erinnerung");
    CHECK(subject("nudge", "fr") == "A friendly reminder from me");
    CHECK(subject("poke", "en") == "none");

    calendar.messages["nudge"] = {"Mine", "My words"};
    CHECK(subject("nudge", "en") == "Mine");
    CHECK(subject("nudge", "en-GB") == "Mine");
    CHECK(subject("nudge", "de") == "Eine kleine Erinnerung");
    CHECK(subject("nudge", "fr") == "Mine");

    calendar.messages["nudge.fr"] = {"Un petit mot", ""};
    CHECK(subject("nudge", "fr-CA") == "Un petit mot");

    calendar.language = "de";
    CHECK(subject("nudge", "de") == "Mine");
    CHECK(subject("nudge", "en") == "A friendly reminder from me");
    CHECK(subject("nudge", "it") == "Mine");
}

TEST_CASE("what the user's message leaves out is as in the built-in one") {
    Calendar calendar;
    calendar.messages["light"] = {"", "So long!"};
    const auto found = find_message(calendar, "light", "en");
    REQUIRE(found);
    CHECK(found->subject == "One last wave from me");
    CHECK(found->body == "So long!");
}

TEST_CASE("the user's own templates: sections, every field, no HTML escapes, missing fields named") {
    Book book = sample_book();
    book.calendar.me.fields = {{"name", "Clara"}, {"shoe", "37"}};
    book.calendar.messages["own"] = {"{{title}} & <co> {{{organization}}}",
                                     "{{#met}}{{met.on}} {{met.where}}{{/met}}{{^met}}never{{/met}} "
                                     "{{last.note}} {{me.shoe}}{{! not this }}{{me.hat}}"};
    const Message message = written(book, touch_with("own"));
    CHECK(message.subject == "CTO & <co> Example GmbH");
    CHECK(message.body == "19 November FOSDEM Sent the slides. 37");

    MessageWriter writer{book, around()};
    CHECK(writer.missing(touch_with("own"), {}) == std::vector<std::string>{"me.hat"});
    // Of Bob, next to nothing is known; what stands in a section that is not shown is not missed.
    CHECK(writer.missing(touch_with("own", bob), {}) ==
          std::vector<std::string>{"title", "organization", "last.note", "me.hat"});
}

TEST_CASE("a value that looks like a tag stays a value") {
    Book book = sample_book();
    book.contacts[ana].organization = "{{name}} {{#met}}";
    book.calendar.messages["own"] = {"{{organization}}", "{{organization}}"};
    CHECK(written(book, touch_with("own")).subject == "{{name}} {{#met}}");
}

TEST_CASE("what was written with a full stop stands within a sentence") {
    Book book = sample_book();
    book.contacts[ana].met->about = "Your hiring plans.";
    CHECK(has(written(book, touch_with("nudge")).body, "talking with you about Your hiring plans.\n"));
}

TEST_CASE("an attempt in vain is no contact") {
    Book book = sample_book();
    CHECK(has(written(book, touch_with("catch-up")).body, "It has been a while, and I was wondering"));
    book.contacts[ana].interactions.insert(book.contacts[ana].interactions.begin(),
                                           interaction(day(2026, 8, 3), Outcome::received));
    CHECK(has(written(book, touch_with("catch-up")).body, "Our last contact was on 3 August, and I was"));
}

TEST_CASE("the year is said where it is another one") {
    Book book = sample_book();
    book.calendar.messages["own"] = {"s", "{{met.on}}"};
    Touch touch = touch_with("own");
    CHECK(written(book, touch).body == "19 November");
    touch.slot = slot_at(day(2027, 1, 4), 9h);
    CHECK(written(book, touch).body == "19 November 2026");
    book.contacts[ana].language = "fr";
    book.calendar.messages["own.fr"] = {"s", "{{met.on}}"};
    CHECK(written(book, touch).body == "2026-11-19");
}

TEST_CASE("the name of a greeting") {
    CHECK(first_name("Ana Ruiz") == "Ana");
    CHECK(first_name("Dr. Ana Ruiz") == "Ana");
    CHECK(first_name("Prof. Dr. Ana Ruiz") == "Ana");
    CHECK(first_name("Ruiz, Ana Maria") == "Ana");
    CHECK(first_name("Ruiz, Dr. Ana") == "Ana");
    CHECK(first_name("Mr. Smith") == "Mr. Smith");
    CHECK(first_name("Cher") == "Cher");
    CHECK(first_name("山田 太郎") == "山田 太郎");
    CHECK(first_name("김 민준") == "김 민준");
    CHECK(first_name("Émile Zola") == "Émile");
    CHECK(first_name("Dr.") == "Dr.");
    CHECK(first_name("Pierre Dupont, PhD") == "Pierre");
    CHECK(first_name("Bob J. Lee, M.B.A.") == "Bob");
    CHECK(first_name("J. R. Smith") == "J. R. Smith");
    CHECK(first_name("Dr. med. Ana Ruiz") == "Ana");
    CHECK(first_name("") == "");
}

TEST_CASE("check's gaps: every message of every contact's ladders, in the right language") {
    Book book = sample_book();
    book.policies["referral"].attempts[0].message = "own";
    book.policies["event"].attempts[0].message = "nudge";
    book.calendar.messages["own"] = {"s", "{{met.where}} {{me.phone}}"};
    book.contacts[bob].language = "fr";
    const auto gaps = message_gaps(book, around(), day(2026, 11, 23));
    REQUIRE(gaps.size() == 2);
    CHECK(gaps[0].contact == ana);
    CHECK(gaps[0].message == "own");
    CHECK(gaps[0].missing == std::vector<std::string>{"me.phone"});
    CHECK(gaps[0].language.empty());
    CHECK(gaps[1].contact == bob);
    CHECK(gaps[1].message == "nudge");
    CHECK(gaps[1].missing.empty());
    CHECK(gaps[1].language == "fr");

    book.contacts[bob].language = "EN-us";
    CHECK(message_gaps(book, around(), day(2026, 11, 23)).size() == 1);
}
