#include "support.hpp"

#include <doctest/doctest.h>

using namespace book_test;

namespace {

struct Row {
    std::string text;
    std::string fault;
};

std::string calendar_with(const std::string& text) {
    return "{\"calendar\":{ " + text + "}}";
}
std::string policy_with(const std::string& text) {
    return "{\"policies\":{\"event\":{ " + text + "}}}";
}

}  // namespace

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
         "/calendar/working_hours: \"working_hours\" of the calendar ends before it begins => the hours of a "
         "day such as \"09:00-17:00\""},
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
        {R"("messages": {"nudge": {"body": "Hi {{frist_name}}"}})",
         "/calendar/messages/nudge/body: message \"nudge\" has a body that has an unknown field, "
         "\"frist_name\" "
         "=> {{first_name}}"},
        {R"("messages": {"nudge": {"subject": "{{#met}}Hi"}})",
         "/calendar/messages/nudge/subject: message \"nudge\" has a subject that has a section that does not "
         "end, "
         "{{#met}} => {{/met}} behind it"},
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
         "\"key\": 20 or more random characters"},
        {R"("feeds": [{"path": "a.ics"}, {"path": "b.ics", "key": "x"}, {"path": "c.ics", "key": "x"}])",
         "/calendar/feeds: two feeds have the same key: who reads both could tell which events are the same "
         "=> a key of its own for each feed"},
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
         "/policies/event/then: \"then\" of policy \"event\" is not a way to go on => rest, cadence or stop"},
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
         "/policies/event/attempts/0/slot: attempt 1 of policy \"event\" has a slot that is longer than the "
         "working hours => a slot that fits into them"},
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
