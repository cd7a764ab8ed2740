#include "support.hpp"

#include <doctest/doctest.h>

using namespace book_test;

namespace {

struct Row {
    std::string text;
    std::string fault;
};

std::string contact_with(const std::string& text) {
    return "[{\"name\":\"Ada\", " + text + "}]";
}

std::string interaction_with(const std::string& text) {
    return contact_with("\"interactions\":[{ \"on\":\"2026-11-20\", " + text + "}]");
}

constexpr const char* period = "weekly, fortnightly, monthly or a period such as \"P10D\"";
constexpr const char* moment = "a date such as \"2026-11-20\" or \"2026-11-20T14:30\"";

}  // namespace

TEST_CASE("faults of a contact set it aside and leave the book") {
    const std::string date = "a date such as \"2026-11-20\"";
    const std::string channels = "email, phone, message, letter, meeting or other";
    const Row rows[] = {
        {R"("id": "")", "1:23 /0/id: contact \"Ada\" has an id that is blank => a text with something in it"},
        {R"("id": "a\nb")",
         "1:23 /0/id: contact \"Ada\" has an id that has a line break or another control character => one "
         "line of text"},
        {R"("id": 7)", "1:23 /0/id: contact \"Ada\" has an id that is not a text => a text in double quotes"},
        {R"("formerly": "old")", "1:29 /0/formerly: \"formerly\" of contact \"Ada\" is not a list => [ … ]"},
        {R"("email": "ada")",
         "1:26 /0/email: contact \"Ada\" has an email that is not an e-mail address => an address such as "
         "\"ana@example.org\""},
        {R"("email": "@x.org")",
         "1:26 /0/email: contact \"Ada\" has an email that is not an e-mail address => an address such as "
         "\"ana@example.org\""},
        {R"("email": "Ada <a@x.org>")",
         "1:26 /0/email: contact \"Ada\" has an email that has a space or a line break => an address such as "
         "\"ana@example.org\""},
        {R"("email": "a@x.org\r\nBcc: b@x.org")",
         "1:26 /0/email: contact \"Ada\" has an email that has a space or a line break => an address such as "
         "\"ana@example.org\""},
        {R"("email": ["a@x.org", null])",
         "1:38 /0/email/1: contact \"Ada\" has an email that is not an e-mail address => an address such as "
         "\"ana@example.org\""},
        {R"("phone": "call me")",
         "1:26 /0/phone: contact \"Ada\" has a phone that is not a phone number => a number such as \"+49 30 "
         "1234567\""},
        {R"("phone": 4930123)",
         "1:26 /0/phone: contact \"Ada\" has a phone that is not a phone number => a number such as \"+49 30 "
         "1234567\""},
        {R"("organization": true)",
         "1:33 /0/organization: contact \"Ada\" has an organization that is not a text => a text in double "
         "quotes"},
        {R"("language": "English!")",
         "1:29 /0/language: contact \"Ada\" has a language that is not a language tag => a language tag such "
         "as \"en\" or \"de-CH\""},
        {R"("timezone": "Mars/Base")",
         "1:29 /0/timezone: contact \"Ada\" has a timezone that is not known => a time zone such as "
         "\"Europe/Berlin\""},
        {R"("timezone": "new york")",
         "1:29 /0/timezone: contact \"Ada\" has a timezone that is not known => \"America/New_York\""},
        {R"("tags": ["a,b"])",
         "1:26 /0/tags/0: contact \"Ada\" has a tag that has a comma => two tags, or another character: "
         "calendars split at commas"},
        {R"("tags": "a")", "1:25 /0/tags: \"tags\" of contact \"Ada\" is not a list => [ … ]"},
        {R"("met": "yesterday")",
         std::string("1:24 /0/met: \"met\" of contact \"Ada\" is not a date => ") + moment},
        {R"("met": {"where": "x"})",
         std::string("1:24 /0/met: contact \"Ada\" has no \"met.on\" => \"on\": ") + moment},
        {R"("met": {"on": "2026-02-30"})",
         "1:31 /0/met/on: \"met.on\" of contact \"Ada\" is no day of the calendar => a day that exists, as "
         "YYYY-MM-DD"},
        {R"("met": {"on": "2026-11-20", "how": "evnt"})",
         "1:52 /0/met/how: \"met.how\" of contact \"Ada\" is not the name of a policy => \"event\""},
        {R"("met": {"on": "2026-11-20", "referred_by": "Ada"})",
         "1:60 /0/met/referred_by: \"met.referred_by\" of contact \"Ada\" is the contact itself => somebody "
         "else"},
        {R"("met": "2038-01-01")",
         "1:24 /0/met: \"met\" of contact \"Ada\" is after 2037 => a day up to 2037-12-31"},
        {R"("policy": "sales")",
         "1:27 /0/policy: contact \"Ada\" has a policy that is not the name of a policy => chance, event, "
         "interview, keep-in-touch or referral"},
        {R"("cadence": "fortnite")",
         std::string("1:28 /0/cadence: contact \"Ada\" has a cadence that is not a length of time => ") +
             period},
        {R"("cadence": "0 days")",
         std::string("1:28 /0/cadence: contact \"Ada\" has a cadence that is shorter than 1 day => ") +
             period},
        {R"("cadence": "5 workdays")",
         std::string(
             "1:28 /0/cadence: contact \"Ada\" has a cadence that counts workdays, which it cannot => ") +
             period},
        {R"("cadence": "11 years")",
         std::string("1:28 /0/cadence: contact \"Ada\" has a cadence that is longer than 10 years => ") +
             period},
        {R"("cadence": null)",
         std::string("1:28 /0/cadence: contact \"Ada\" has a cadence that is not a length of time => ") +
             period},
        {R"("slack": "1 hour")",
         "1:26 /0/slack: contact \"Ada\" has a slack that is finer than a day => a length of time such as "
         "\"3 workdays\", \"3 days\", \"2 weeks\" or \"P10D\""},
        {R"("priority": "urgent")",
         "1:29 /0/priority: contact \"Ada\" has a priority that is not a priority => high, normal or low"},
        {R"("status": "open")",
         "1:27 /0/status: contact \"Ada\" has a status that is not a status => active, paused or closed"},
        {R"("paused_until": "soon")",
         "1:33 /0/paused_until: \"paused_until\" of contact \"Ada\" is not a date => " + date},
        {R"("paused_until": "2038-01-01")",
         "1:33 /0/paused_until: \"paused_until\" of contact \"Ada\" is after 2037 => a day up to 2037-12-31"},
        {R"("next": "2026-12-15")",
         "1:25 /0/next: \"next\" of contact \"Ada\" is not an object => { \"on\": \"2026-12-15\" }"},
        {R"("next": {"on": "2038-01-01"})",
         "1:32 /0/next/on: \"next.on\" of contact \"Ada\" is after 2037 => a day up to 2037-12-31"},
        {R"("next": {"on": "2026-12-15", "channel": "fax"})",
         "1:57 /0/next/channel: \"next.channel\" of contact \"Ada\" is not a channel => " + channels},
        {R"("name": "Eve")",
         "1:17 /0/name: the key \"name\" is there twice => one of the two; nobody can know which one counts"},
        {R"("x-own": {"a": 1, "a": 2})",
         "1:35 /0/x-own/a: the key \"a\" is there twice => one of the two; nobody can know which one counts"},
        {R"("interactions": {})",
         "1:33 /0/interactions: \"interactions\" of contact \"Ada\" is not a list => [ … ]"},
        {R"("interactions": [7])",
         "1:34 /0/interactions/0: contact \"Ada\" has an interaction that is not an object => { \"on\": "
         "\"2026-11-20\" }"},
        {R"("interactions": [{}])",
         std::string("1:34 /0/interactions/0: interaction 1 of contact \"Ada\" has no \"on\" => \"on\": ") +
             moment},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        const ReadBook result = read(contact_with(row.text));
        CHECK(lines_of(result) == "error " + row.fault);
        REQUIRE(result.book);
        CHECK(result.book->contacts.empty());
        CHECK(result.book->set_aside.size() == 1);
    }
}

TEST_CASE("faults of an interaction") {
    const std::string who = "interaction 1 of contact \"Ada\" ";
    const Row rows[] = {
        {R"("outcome": "hung up")", "outcome: " + who +
                                        "has an outcome that is not an outcome => sent, no-answer, fyi, "
                                        "bounced, replied, met, received or declined"},
        {R"("outcome": "bounced")", "outcome: " + who +
                                        "bounced, but has no channel => \"channel\" beside it: what did not "
                                        "arrive by e-mail may arrive by phone"},
        {R"("direction": "up")",
         "direction: " + who + "has a direction that is not a direction => out or in"},
        {R"("how": "event")",
         "how: " + who +
             "has \"how\", but you did not meet => \"outcome\": \"met\" beside it, or no \"how\""},
        {R"("keeps_promise": "yes")", "keeps_promise: \"keeps_promise\" of " + who +
                                          "is not true or false => true or false, without quotes"},
        {R"("for": "")", "for: \"for\" of " + who + "is blank => a text with something in it"},
        {R"("for": "Ada")", "for: \"for\" of " + who + "is the contact itself => somebody else"},
        {R"("address": "a\nb")",
         "address: " + who +
             "has an address that has a line break or another control character => one line of text"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        const std::string text = interaction_with(row.text);
        const std::size_t column = text.find(": ") + 3;
        CHECK(faults_of(text) == "error 1:" + std::to_string(column) + " /0/interactions/0/" + row.fault);
    }
}

TEST_CASE("which outcome goes with which direction") {
    struct Combination {
        const char* outcome;
        bool out, in;
        Direction by_default;
    };
    const Combination combinations[] = {
        {"sent", true, false, Direction::out},    {"no-answer", true, false, Direction::out},
        {"fyi", true, false, Direction::out},     {"bounced", true, false, Direction::out},
        {"replied", true, false, Direction::out}, {"met", true, true, Direction::out},
        {"received", false, true, Direction::in}, {"declined", true, true, Direction::in},
    };
    for (const Combination& row : combinations) {
        CAPTURE(std::string(row.outcome));
        const std::string outcome = R"("channel": "email", "outcome": ")" + std::string(row.outcome) + "\"";
        CHECK(bool(read(interaction_with(outcome)).book->contacts.size()));
        CHECK(read(interaction_with(outcome)).book->contacts.at(0).interactions.at(0).direction ==
              row.by_default);
        CHECK(faults_of(interaction_with(outcome + R"(, "direction": "out")")).empty() == row.out);
        CHECK(faults_of(interaction_with(outcome + R"(, "direction": "in")")).empty() == row.in);
    }
    const auto only_direction = read(interaction_with(R"("direction": "in")"));
    CHECK(only_direction.book->contacts.at(0).interactions.at(0).outcome == Outcome::received);
    CHECK(faults_of(interaction_with(R"("outcome": "sent", "direction": "in")")) ==
          "error 1:86 /0/interactions/0/direction: interaction 1 of contact \"Ada\" has the outcome "
          "\"sent\", which "
          "does not go with direction \"in\" => \"out\", or nothing: it follows from the outcome");
}
