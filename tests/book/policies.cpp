#include "support.hpp"

#include <doctest/doctest.h>

using namespace book_test;

namespace {

std::map<std::string, Policy> policies_of(std::string_view text,
                                          std::map<std::string, std::string> files = {}) {
    ReadBook result = read(text, std::move(files));
    REQUIRE(result.diagnostics.empty());
    REQUIRE(result.book);
    return std::move(result.book->policies);
}

}  // namespace

TEST_CASE("the built-in policies are those of the format") {
    const auto policies = policies_of("[]");
    CHECK(policies.size() == 5);
    struct Row {
        const char* name;
        std::vector<Duration> after;
        std::vector<Channel> channels;
        std::vector<std::string> messages;
        Then then;
        int cadence_months;
        Duration slack;
        Priority priority;
    };
    using enum Channel;
    const Duration week{.days = 7};
    const Row rows[] = {
        {"interview",
         {{}, {.workdays = 5}, week},
         {email, email, phone},
         {"thanks", "status", "light"},
         Then::stop,
         1,
         {},
         Priority::high},
        {"referral",
         {{}, {.workdays = 3}, week},
         {email, phone, email},
         {"introduce", "nudge", "light"},
         Then::rest,
         1,
         {.workdays = 1},
         Priority::high},
        {"event",
         {{.workdays = 1}, {.workdays = 3}, week},
         {email, phone, email},
         {"nice-to-meet", "nudge", "light"},
         Then::rest,
         3,
         {.workdays = 3},
         Priority::normal},
        {"chance",
         {{.workdays = 1}, {.workdays = 3}, week},
         {email, email, email},
         {"nice-to-meet", "nudge", "light"},
         Then::rest,
         3,
         {.workdays = 3},
         Priority::normal},
        {"keep-in-touch",
         {{}, week, {.days = 14}},
         {email, phone, email},
         {"catch-up", "nudge", "light"},
         Then::cadence,
         3,
         {.days = 14},
         Priority::normal},
    };
    for (const Row& row : rows) {
        CAPTURE(std::string(row.name));
        const Policy& policy = policies.at(row.name);
        CHECK(policy.name == row.name);
        REQUIRE(policy.attempts.size() == 3);
        for (std::size_t i = 0; i < 3; ++i) {
            CHECK(policy.attempts[i].after == row.after[i]);
            CHECK(policy.attempts[i].channel == row.channels[i]);
            CHECK(policy.attempts[i].message == row.messages[i]);
            CHECK_FALSE(policy.attempts[i].slot);
            CHECK_FALSE(policy.attempts[i].alarms);
        }
        CHECK(policy.then == row.then);
        CHECK(policy.rest == Duration{.months = 1});
        CHECK(policy.rounds == 2);
        CHECK(policy.cadence == Duration{.months = row.cadence_months});
        CHECK(policy.again == "keep-in-touch");
        CHECK(policy.slack == row.slack);
        CHECK(policy.priority == row.priority);
    }
}

TEST_CASE("a policy of one's own, with every key") {
    const Policy sales =
        policies_of(R"({ "calendar": { "messages": { "hello.fr": {} } }, "policies": { "sales": {
        "attempts": [{ "after": "P2D", "channel": "other", "message": "hello", "slot": "1 hour", "alarms": [] }],
        "then": "cadence", "rest": "2 weeks", "rounds": 5, "cadence": "none", "again": "sales", "slack": "0 days",
        "priority": "low" } } })")
            .at("sales");
    REQUIRE(sales.attempts.size() == 1);
    CHECK(sales.attempts[0].after == Duration{.days = 2});
    CHECK(sales.attempts[0].channel == Channel::other);
    CHECK(sales.attempts[0].message == "hello");
    CHECK(sales.attempts[0].slot == Minutes{60});
    REQUIRE(sales.attempts[0].alarms);
    CHECK(sales.attempts[0].alarms->empty());
    CHECK(sales.then == Then::cadence);
    CHECK(sales.rest == Duration{.days = 14});
    CHECK(sales.rounds == 5);
    CHECK_FALSE(sales.cadence);
    CHECK(sales.again == "sales");
    CHECK(sales.slack == Duration{});
    CHECK(sales.priority == Priority::low);
}

TEST_CASE("a message that is not there is a warning, at its place") {
    const ReadBook result =
        read(R"({ "calendar": { "messages": { "demo": {}, "hello.fr": {} } }, "policies": {
        "sales": { "attempts": [{ "after": "P2D", "channel": "email", "message": "nugde" },
            { "after": "P2D", "channel": "email", "message": "demo" },
            { "after": "P2D", "channel": "email", "message": "hello" },
            { "after": "P2D", "channel": "email", "message": "something else" }] } } })");
    CHECK(lines_of(result) ==
          "warning 2:82 /policies/sales/attempts/0/message: attempt 1 of policy \"sales\" has a message that "
          "is not "
          "there, \"nugde\" => \"nudge\"\n"
          "warning 5:62 /policies/sales/attempts/3/message: attempt 4 of policy \"sales\" has a message that "
          "is not "
          "there, \"something else\" => introduce, nice-to-meet, thanks, status, nudge, light, catch-up, "
          "thank-referrer or report-back, or one of your own in \"messages\"");
    CHECK(result.book);
}

TEST_CASE("redefining a built-in one changes the keys given, for those who extend it too") {
    const auto policies = policies_of(R"({ "policies": {
        "mine": { "extends": "event", "rounds": 4 }, "event": { "rest": "2 months" } } })");
    CHECK(policies.at("event").rest == Duration{.months = 2});
    CHECK(policies.at("event").attempts.size() == 3);
    CHECK(policies.at("mine").rest == Duration{.months = 2});
    CHECK(policies.at("mine").rounds == 4);
    CHECK(policies.at("mine").name == "mine");
}

TEST_CASE("with an extends of another policy the rest comes from that one") {
    const auto policies =
        policies_of(R"({ "policies": { "event": { "extends": "interview", "slack": "1 day" } } })");
    CHECK(policies.at("event").then == Then::stop);
    CHECK(policies.at("event").priority == Priority::high);
    CHECK(policies.at("event").slack == Duration{.days = 1});
}

TEST_CASE("its own name means the built-in one") {
    const auto policies = policies_of(R"({ "policies": { "event": { "extends": "event", "rounds": 3 } } })");
    CHECK(policies.at("event").attempts.size() == 3);
    CHECK(policies.at("event").rounds == 3);
}

TEST_CASE("attempts are replaced as a whole") {
    const auto policies = policies_of(R"({ "policies": { "mine": { "extends": "interview",
        "attempts": [{ "after": "1 week", "channel": "letter" }] } } })");
    REQUIRE(policies.at("mine").attempts.size() == 1);
    CHECK(policies.at("mine").attempts[0].message == "");
    CHECK(policies.at("mine").then == Then::stop);
}

TEST_CASE("a faulty policy causes no second fault in what refers to it") {
    CHECK(faults_of(R"({ "policies": { "mine": { "extends": "evnt" }, "ours": { "extends": "mine" } },
                        "contacts": [{ "name": "Ada", "policy": "mine" }] })") ==
          "error 1:38 /policies/mine/extends: \"extends\" of policy \"mine\" is not the name of a policy => "
          "\"event\"");
}
