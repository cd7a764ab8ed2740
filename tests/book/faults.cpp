#include "support.hpp"

#include <doctest/doctest.h>

using namespace book_test;

namespace {

struct Row {
    std::string text;
    std::string fault;
};

/// `text` goes into a contact named Ada, `fault` is what is said of column 18 and its pointer.
std::string contact_with(const std::string& text) {
    return "[{\"name\":\"Ada\", " + text + "}]";
}
std::string calendar_with(const std::string& text) {
    return "{\"calendar\":{ " + text + "}}";
}
std::string policy_with(const std::string& text) {
    return "{\"policies\":{\"event\":{ " + text + "}}}";
}
std::string interaction_with(const std::string& text) {
    return contact_with("\"interactions\":[{ \"on\":\"2026-11-20\", " + text + "}]");
}

constexpr const char* period = "weekly, fortnightly, monthly or a period such as \"P10D\"";
constexpr const char* moment = "a date such as \"2026-11-20\" or \"2026-11-20T14:30\"";

}  // namespace

TEST_CASE("faults of a contact set it aside and leave the others") {
    const std::string date = "a date such as \"2026-11-20\"";
    const std::string channels = "email, phone, message, letter, meeting or other";
    const Row rows[] = {
        {R"("id": "")", "1:23 /0/id: contact \"Ada\" has an id that is blank => a text in double quotes"},
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
        const ReadBook result = read(contact_with(row.text).insert(1, "{\"name\":\"Bo\"},\n"));
        REQUIRE(result.book);
        CHECK(result.book->contacts.size() == 1);
        REQUIRE(result.book->set_aside.size() == 1);
        std::string expected = "error " + row.fault;
        expected.replace(expected.find("1:"), 2, "2:").replace(expected.find("/0"), 2, "/1");
        // Ada stands at the beginning of her line here.
        const auto column = std::stoi(expected.substr(8));
        expected.replace(8, expected.find(' ', 8) - 8, std::to_string(column - 1));
        CHECK(line_of(result.diagnostics.back()) == expected);
    }
}

TEST_CASE("faults of an interaction") {
    const std::string at = "error 1:54 /0/interactions/0/";
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
        const std::size_t value = interaction_with(row.text).find(": ") + 3;
        std::string expected = at + row.fault;
        expected.replace(8, 2, std::to_string(value));
        CHECK(faults_of(interaction_with(row.text)) == expected);
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

TEST_CASE("faults of the calendar leave no book") {
    const Row rows[] = {
        {R"("name": "Sales, new")",
         "/calendar/name: the calendar has a name that has a comma, semicolon or backslash => another "
         "character: some calendar apps mangle these"},
        {R"("timezone": "Berlin")",
         "/calendar/timezone: the calendar has a timezone that is not known => \"Europe/Berlin\""},
        {R"("working_days": [])",
         "/calendar/working_days: \"working_days\" of the calendar is empty => at least one entry"},
        {R"("working_days": ["Monday"])",
         "/calendar/working_days/0: the calendar has a working day that is not a day of the week => mon, "
         "tue, wed, thu, fri, sat or sun"},
        {R"("working_hours": "17:00-09:00")",
         "/calendar/working_hours: the calendar has working hours that end before they begin => the hours of "
         "a day such as \"09:00-17:00\""},
        {R"("holidays": ["2026-12-24/2026-12-20"])",
         "/calendar/holidays/0: the calendar has a holiday that ends before it begins => \"2026-12-24\", "
         "\"2026-12-24/2026-12-31\", \"--12-25\" or \"holidays.ics\""},
        {R"("holidays": ["Christmas"])",
         "/calendar/holidays/0: the calendar has a holiday that is not a date, a range of dates or a path to "
         "an .ics file => \"2026-12-24\", \"2026-12-24/2026-12-31\", \"--12-25\" or \"holidays.ics\""},
        {R"("daily_limit": 0)",
         "/calendar/daily_limit: the calendar has a daily limit that is not a whole number from 1 to 10000 "
         "=> a number without quotes such as 5, or null for no limit"},
        {R"("daily_limit": 2.5)",
         "/calendar/daily_limit: the calendar has a daily limit that is not a whole number from 1 to 10000 "
         "=> a number without quotes such as 5, or null for no limit"},
        {R"("daily_limit": 99999999999999999999)",
         "/calendar/daily_limit: the calendar has a daily limit that is not a whole number from 1 to 10000 "
         "=> a number without quotes such as 5, or null for no limit"},
        {R"("slot": "4 minutes")",
         "/calendar/slot: the calendar has a slot that is shorter than 5 minutes => a length of time such as "
         "\"15 minutes\", \"1 hour\" or \"PT15M\""},
        {R"("alarms": ["0", "PT0M"])",
         "/calendar/alarms: the calendar has an alarm that is there twice => each time before the start "
         "once"},
        {R"("alarms": ["1 month"])",
         "/calendar/alarms/0: the calendar has an alarm that counts months or years, which it cannot => a "
         "length of time such as \"15 minutes\", \"1 hour\", \"3 days\", \"2 weeks\" or \"P10D\""},
        {R"("horizon": "3 years")",
         "/calendar/horizon: the calendar has a horizon that is longer than 2 years => a length of time such "
         "as \"3 days\", \"2 weeks\", \"1 month\" or \"P10D\""},
        {R"("projection": "all")",
         "/calendar/projection: the calendar has a projection that is not a projection => next, round or "
         "horizon"},
        {R"("transparency": "opaque")",
         "/calendar/transparency: the calendar has a transparency that is not a transparency => free or "
         "busy"},
        {R"("refresh": "5 minutes")",
         "/calendar/refresh: the calendar has a refresh that is shorter than 15 minutes => a length of time "
         "such as \"15 minutes\", \"1 hour\", \"3 days\", \"2 weeks\" or \"P10D\""},
        {R"("color": "stealblue")",
         "/calendar/color: the calendar has a color that is not a CSS3 color name => \"steelblue\""},
        {R"("url": "http://example.org")",
         "/calendar/url: the calendar has a url that is not an https address => an address that begins with "
         "https://"},
        {R"("region": "Germany")",
         "/calendar/region: the calendar has a region that is not a country code => two capital letters such "
         "as \"DE\""},
        {R"("me": {"email": "me"})",
         "/calendar/me/email: \"me\" of the calendar is not an e-mail address => an address such as "
         "\"ana@example.org\""},
        {R"("away": [{"from": "2026-12-24", "to": "2026-12-20"}])",
         "/calendar/away/0/to: time away 1 ends before it begins => a day that is not before \"from\""},
        {R"("messages": {"nudge": "Hello"})",
         "/calendar/messages/nudge: \"messages\" of the calendar is not an object => { \"subject\": …, "
         "\"body\": … }"},
        {R"("messages": {"nudge": {"subject": "a\nb"}})",
         "/calendar/messages/nudge/subject: message \"nudge\" has a subject that has a line break or another "
         "control character => one line of text"},
        {R"("feeds": [])", "/calendar/feeds: \"feeds\" of the calendar is empty => at least one entry"},
        {R"("feeds": [{"path": "a.ics", "tags": ["x"]}])",
         "/calendar/feeds/0: the first feed hides or leaves out events, but it is the one that is read back "
         "=> a first feed with nothing but a path"},
        {R"("feeds": [{"path": "a.ics"}, {"path": "a.ics"}])",
         "/calendar/feeds: two feeds have the path \"a.ics\" => a path of its own for each feed"},
        {R"("feeds": [{"path": "a.ics"}, {"path": "b.ics", "privacy": "busy"}])",
         "/calendar/feeds/1/privacy: feed 2 hides names, but has no key of at least 20 characters => "
         "\"key\": 20 or more random characters, kept for ever"},
        {R"("feeds": [{"path": "a.ics"}, {"path": "b.ics", "policies": ["evnt"]}])",
         "/calendar/feeds/1/policies/0: feed 2 has a policy that is not the name of a policy => \"event\""},
        {R"("slot": "2 hours", "working_hours": "09:00-10:00")",
         "/calendar/slot: the calendar has a slot that is longer than the working hours => a slot that fits "
         "into them"},
        {R"("watchdog": "no")",
         "/calendar/watchdog: \"watchdog\" of the calendar is not true or false => true or false, without "
         "quotes"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        const ReadBook result = read(calendar_with(row.text));
        CHECK_FALSE(result.book);
        std::string faults;
        for (const Diagnostic& diagnostic : result.diagnostics)
            if (diagnostic.level == Level::error) faults += line_of(diagnostic);
        CHECK(faults.substr(std::min(faults.size(), faults.find('/'))) == row.fault);
    }
}

TEST_CASE("faults of policies leave no book") {
    const std::string lengths =
        "a length of time such as \"3 workdays\", \"3 days\", \"2 weeks\", \"1 month\" or \"P10D\"";
    const Row rows[] = {
        {policy_with(R"("rest": "0 days")"),
         "/policies/event/rest: policy \"event\" has a rest that is shorter than 1 day => " + lengths},
        {policy_with(R"("rounds": 0)"),
         "/policies/event/rounds: \"rounds\" of policy \"event\" is not a whole number from 1 to 100 => a "
         "number without quotes such as 2"},
        {policy_with(R"("then": "give up")"),
         "/policies/event/then: \"then\" of policy \"event\" is not something to do then => rest, cadence or "
         "stop"},
        {policy_with(R"("again": "keepintouch")"),
         "/policies/event/again: \"again\" of policy \"event\" is not the name of a policy => "
         "\"keep-in-touch\""},
        {policy_with(R"("extends": "evnt")"),
         "/policies/event/extends: \"extends\" of policy \"event\" is not the name of a policy => \"event\""},
        {policy_with(R"("slack": "2 months")"),
         "/policies/event/slack: policy \"event\" has a slack that counts months or years, which it cannot "
         "=> a length of time such as \"3 workdays\", \"3 days\", \"2 weeks\" or \"P10D\""},
        {policy_with(R"("attempts": [])"),
         "/policies/event/attempts: \"attempts\" of policy \"event\" is empty => at least one entry"},
        {policy_with(R"("attempts": [{"after": "1 day"}])"),
         "/policies/event/attempts/0: attempt 1 of policy \"event\" has no channel => \"channel\": email, "
         "phone, message, letter, meeting or other"},
        {policy_with(
             R"("attempts": [{"after": "1 day", "channel": "email"}, {"after": "0 days", "channel": "email"}])"),
         "/policies/event/attempts/1/after: attempt 2 of policy \"event\" is on the day of the one before it "
         "=> at least \"1 day\" or \"1 workday\""},
        {policy_with(R"("attempts": [{"after": "3 years", "channel": "email"}])"),
         "/policies/event/attempts/0/after: \"after\" of attempt 1 of policy \"event\" is longer than 2 "
         "years => " +
             lengths},
        {R"({"calendar": {"working_hours": "09:00-10:00"}, "policies": {"event": {"attempts": [{"after": "1 day", "channel": "email", "slot": "2 hours"}]}}})",
         "/policies/event/attempts/0/slot: attempt 1 has a slot that is longer than the working hours => a "
         "slot that fits into them"},
        {R"({"policies": {"sales": {"cadence": "weekly"}}})",
         "/policies/sales: policy \"sales\" has no attempts => \"attempts\": [{ \"after\": \"1 workday\", "
         "\"channel\": \"email\" }], or \"extends\""},
        {R"({"policies": {"sales": {"extends": "sales"}}})",
         "/policies/sales/extends: policy \"sales\" extends itself => another policy: this name has no "
         "built-in one"},
        {R"({"policies": {"a": {"extends": "b"}, "b": {"extends": "c"}, "c": {"extends": "a"}}})",
         "/policies/c/extends: policies extend each other in a circle: \"a\" → \"b\" → \"c\" → \"a\" => a "
         "policy outside of the circle"},
        {R"({"policies": {"event": {"extends": "chance"}, "chance": {"extends": "event"}}})",
         "/policies/event/extends: policies extend each other in a circle: \"chance\" → \"event\" → "
         "\"chance\" => a policy outside of the circle"},
        {R"({"policies": {" ": {}}})", "/policies/ : a policy has a name that cannot be seen => a name"},
        {R"({"policies": {"event": []}})",
         "/policies/event: policy \"event\" is not an object => { \"extends\": \"event\", … }"},
        {R"({"policies": []})",
         "/policies: \"policies\" of the book is not an object => { \"name\": { … } }"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        const ReadBook result = read(row.text);
        CHECK_FALSE(result.book);
        REQUIRE(result.diagnostics.size() == 1);
        const std::string fault = line_of(result.diagnostics.front());
        CHECK(fault.substr(fault.find('/')) == row.fault);
    }
}

TEST_CASE("unknown keys warn, with the nearest known one") {
    CHECK(faults_of(R"([{"name": "Ada", "emial": "x"}])") ==
          "warning 1:18 /0/emial: contact \"Ada\" has an unknown key, \"emial\" => \"email\"");
    CHECK(faults_of(R"({"calender": {}})") ==
          "warning 1:2 /calender: the book has an unknown key, \"calender\" => \"calendar\"");
    CHECK(faults_of(R"({"policies": {"event": {"frobnicate": 1}}})") ==
          "warning 1:25 /policies/event/frobnicate: policy \"event\" has an unknown key, \"frobnicate\"");
    CHECK(faults_of(R"([{"name": "Ada", "Phone": "1"}])") ==
          "warning 1:18 /0/Phone: contact \"Ada\" has an unknown key, \"Phone\" => \"phone\"");
    CHECK(faults_of(R"({"$schema": "book.json", "x-mine": [1], "contacts": [{"name": "Ada", "x-id": 7}]})") ==
          "");
}

TEST_CASE("eleven faults, eleven diagnostics, in the order of their places") {
    const ReadBook result = read(R"({
        "calendar": { "timezone": "Europe/Berlim", "slot": 15, "daily_limit": -1, "colour": "red" },
        "policies": { "mine": { "extends": "yours" } },
        "contacts": [
            { "name": " ", "cadence": "often" },
            { "name": "Bo", "email": "bo", "met": "2026-13-01" },
            { "name": "Bo", "id": "x", "next": { "about": "money" } },
            { "name": "Cy", "id": "x" }
        ]
    })");
    CHECK_FALSE(result.book);
    CHECK(result.diagnostics.size() == 11);
    for (std::size_t i = 1; i < result.diagnostics.size(); ++i) {
        const Place &before = result.diagnostics[i - 1].place, &after = result.diagnostics[i].place;
        CHECK(std::pair(before.line, before.column) < std::pair(after.line, after.column));
    }
}
