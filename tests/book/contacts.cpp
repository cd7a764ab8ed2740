#include "book/text.hpp"
#include "support.hpp"

#include <doctest/doctest.h>

using namespace book_test;

TEST_CASE("the id of a contact that names none") {
    struct Row {
        const char* contact;
        const char* id;
    };
    const Row rows[] = {
        {R"("name": "Ana Ruiz")", "ana-ruiz"},
        {R"("name": "Ana Ruiz", "email": "Ana@Example.ORG")", "ana@example.org"},
        {R"("name": "Ana", "email": ["B@x.org", "a@x.org"])", "b@x.org"},
        {R"("name": "ZOË")", "zoë"},
        {R"("name": "Zoe\u0308")", "zoë"},
        {R"("name": "Ангела  Ким")", "ангела--ким"},
        {R"("name": "山田 太郎")", "山田-太郎"},
        {R"("name": "한지우")", "한지우"},
        {R"("name": "أحمد")", "أحمد"},
        {R"("name": "O'Neil, Jr. 🦊")", "o'neil,-jr.-🦊"},
        {R"("name": "Non\u00a0Breaking\u3000Space")", "non-breaking-space"},
        {R"("name": "A\u0000B\u001f")", "ab"},
        {R"("id": "Kept As It Is", "name": "A")", "Kept As It Is"},
    };
    for (const Row& row : rows) {
        CAPTURE(std::string(row.contact));
        const ReadBook result = read("[{" + std::string(row.contact) + "}]");
        REQUIRE(result.book);
        REQUIRE(result.book->contacts.size() == 1);
        CHECK(result.book->contacts[0].id == row.id);
        CHECK(result.book->contacts[0].id_is_default == !std::string_view(row.contact).starts_with("\"id\""));
    }
}

TEST_CASE("a name that cannot be seen is none") {
    for (const char* name : {"", " ", "\\u00a0\\u3000", "\\u200b", "\\n"}) {
        CAPTURE(std::string(name));
        const ReadBook result = read("[{\"name\": \"" + std::string(name) + "\"}]");
        CHECK(lines_of(result) ==
              "error 1:11 /0/name: contact 1 has a name that is blank => a text with something in it");
        REQUIRE(result.book);
        CHECK(result.book->contacts.empty());
    }
}

TEST_CASE("ids are unique: the second one is set aside") {
    const ReadBook result = read(
        "[{\"name\": \"A\", \"email\": \"home@x.org\"},\n"
        " {\"name\": \"B\", \"email\": \"home@x.org\"},\n"
        " {\"name\": \"C\"},\n"
        " {\"name\": \"D\", \"id\": \"c\"}]");
    CHECK(lines_of(result) ==
          "error 2:25 /1/email: contact \"B\" has the id \"home@x.org\" of another contact => an \"id\" of "
          "its own\n"
          "error 4:22 /3/id: contact \"D\" has the id \"c\" of another contact => an \"id\" of its own");
    REQUIRE(result.book);
    REQUIRE(result.book->contacts.size() == 2);
    CHECK(result.book->contacts[1].name == "C");
    REQUIRE(result.book->set_aside.size() == 2);
    CHECK(result.book->set_aside[0].name == "B");
    CHECK(result.book->set_aside[1].id == "c");
}

TEST_CASE("the policy that follows from how they met") {
    struct Row {
        const char* contact;
        const char* policy;
    };
    const Row rows[] = {
        {R"()", "keep-in-touch"},
        {R"(, "met": "2026-11-20")", "event"},
        {R"(, "met": { "on": "2026-11-20", "referred_by": "Eve" })", "referral"},
        {R"(, "met": { "on": "2026-11-20", "referred_by": "Eve", "how": "chance" })", "chance"},
        {R"(, "met": { "on": "2026-11-20", "how": "interview" }, "policy": "event")", "event"},
    };
    for (const Row& row : rows) {
        const ReadBook result = read("[{\"name\": \"Ada\"" + std::string(row.contact) + "}]");
        REQUIRE(result.book);
        CHECK(result.book->contacts.at(0).policy == row.policy);
    }
}

TEST_CASE("who referred whom: by id, else by exact name, and nobody is guessed") {
    const ReadBook result = read(
        "[{\"name\": \"Ada\", \"met\": {\"on\": \"2026-11-01\", \"referred_by\": \"Bo\"}},\n"
        " {\"name\": \"Bo\", \"id\": \"bo-1\"},\n"
        " {\"name\": \"Cy\", \"id\": \"Di\", \"met\": {\"on\": \"2026-11-01\", \"referred_by\": \"bo\"}},\n"
        " {\"name\": \"Di\", \"id\": \"di-1\"}, {\"name\": \"Di\", \"id\": \"di-2\"},\n"
        " {\"name\": \"Ed\", \"met\": {\"on\": \"2026-11-01\", \"referred_by\": \"Di\"}},\n"
        " {\"name\": \"Flo\", \"met\": {\"on\": \"2026-11-01\", \"referred_by\": \"Gil\"}},\n"
        " {\"name\": \"Gil\", \"id\": \"g1\"}, {\"name\": \"Gil\", \"id\": \"g2\"},\n"
        " {\"name\": \"Hal\", \"interactions\": [{\"on\": \"2026-11-01\", \"for\": \"Ivo\"}, "
        "{\"on\": \"2026-11-01\", \"for\": \"g2\"}]}]");
    CHECK(lines_of(result) ==
          "warning 6:61 /6/met/referred_by: \"met.referred_by\" of contact \"Flo\" is the name of 2 contacts "
          "=> the id "
          "of one of them\n"
          "warning 8:63 /9/interactions/0/for: \"for\" of interaction 1 of contact \"Hal\" is no contact of "
          "this book "
          "=> a contact's id or exact name");
    REQUIRE(result.book);
    const auto& contacts = result.book->contacts;
    CHECK(contacts[0].met->referrer == 1);
    CHECK_FALSE(contacts[2].met->referrer);  // `bo` is neither an id nor an exact name: somebody else
    CHECK(contacts[5].met->referrer == 2);   // an id goes before a name
    CHECK_FALSE(contacts[6].met->referrer);
    CHECK(contacts[9].interactions[0].is_for_other);
    CHECK_FALSE(contacts[9].interactions[0].for_contact);
    CHECK(contacts[9].interactions[1].for_contact == 8);
}

TEST_CASE("who is set aside can be referred to, and indices are those of the contacts that stay") {
    const ReadBook result = read(
        "[{\"name\": \"Ada\", \"slack\": 1},\n"
        " {\"name\": \"Bo\", \"met\": {\"on\": \"2026-11-01\", \"referred_by\": \"Ada\"}},\n"
        " {\"name\": \"Cy\", \"met\": {\"on\": \"2026-11-01\", \"referred_by\": \"Bo\"},\n"
        "  \"interactions\": [{\"on\": \"2026-11-02\", \"for\": \"Ada\"}]}]");
    CHECK(result.diagnostics.size() == 1);
    REQUIRE(result.book);
    REQUIRE(result.book->contacts.size() == 2);
    CHECK(result.book->contacts[0].met->referred_by == "Ada");
    CHECK_FALSE(result.book->contacts[0].met->referrer);
    CHECK(result.book->contacts[1].met->referrer == 0);
    CHECK(result.book->contacts[1].interactions[0].is_for_other);
    CHECK_FALSE(result.book->contacts[1].interactions[0].for_contact);
}

TEST_CASE("interactions are in the past, up to tomorrow, by the calendar's zone wherever it is written") {
    const auto fault = [](const std::string& on, const std::string& zone) {
        return faults_of("{\"contacts\": [{\"name\": \"A\", \"interactions\": [{\"on\": \"" + on +
                         "\"}]}], \"calendar\": {\"timezone\": \"" + zone + "\"}}");
    };
    CHECK(fault("2026-11-23", "UTC") == "");
    CHECK(fault("2026-11-24", "Pacific/Kiritimati") == "");
    CHECK(fault("2026-11-25T10:00", "Pacific/Kiritimati") != "");
    CHECK(fault("2026-11-24", "UTC") ==
          "error 1:53 /contacts/0/interactions/0/on: \"on\" of interaction 1 of contact \"A\" is in the "
          "future => a day "
          "that has been; what is to come goes into \"next\"");
}

TEST_CASE("days after 2037 are fine where clocks do not change") {
    const std::string contact = R"("contacts": [{"name": "A", "next": {"on": "2040-05-01"}}])";
    CHECK(faults_of("{\"calendar\": {\"timezone\": \"UTC\"}, " + contact + "}") == "");
    CHECK(faults_of("{\"calendar\": {\"timezone\": \"Europe/Berlin\"}, " + contact + "}") != "");
    CHECK(faults_of("[{\"name\": \"A\", \"next\": {\"on\": \"2037-12-31\"}}]") == "");
}

TEST_CASE("addresses are not judged more strictly than they must") {
    for (const char* address :
         {"a@b", "ünï@köln.example", "\"quoted\"@x.org", "a+b@x.org", "a@b@x.org", "a@[127.0.0.1]"}) {
        CAPTURE(std::string(address));
        std::string text(address);
        for (std::size_t at = text.find('"'); at != std::string::npos; at = text.find('"', at + 2))
            text.insert(at, "\\");
        CHECK(faults_of("[{\"name\": \"A\", \"email\": \"" + text + "\"}]") == "");
    }
    for (const char* phone : {"110", "+49 (0)30/123", "ext. 7"})
        CHECK(faults_of("[{\"name\": \"A\", \"phone\": \"" + std::string(phone) + "\"}]") == "");
}
