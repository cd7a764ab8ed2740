#include "support.hpp"

#include <followup/edit.hpp>

#include <doctest/doctest.h>

using namespace book_test;

namespace {

Contact person(const std::string& id, const std::string& name) {
    Contact contact;
    contact.id = id;
    contact.name = name;
    contact.policy = "keep-in-touch";
    return contact;
}

/// With a new contact; the text must stay but for what is put in.
std::string with_bo(std::string_view text) {
    return with_contacts(text, {person("bo", "Bo")});
}

}  // namespace

TEST_CASE("a contact goes behind the last one, laid out as that one") {
    CHECK(with_bo("[{ \"name\": \"Ana\" }]") ==
          "[{ \"name\": \"Ana\" }, { \"id\": \"bo\", \"name\": \"Bo\" }]");
    CHECK(with_bo("[{\"name\":\"Ana\"}]\n") == "[{\"name\":\"Ana\"},{\"id\":\"bo\",\"name\":\"Bo\"}]\n");
    CHECK(with_bo("[\n  {\"name\": \"Ana\"}\n]") ==
          "[\n  {\"name\": \"Ana\"},\n  {\"id\": \"bo\", \"name\": \"Bo\"}\n]");
    CHECK(with_bo("[{\n  \"name\": \"Ana\"\n}]") ==
          "[{\n  \"name\": \"Ana\"\n}, {\n  \"id\": \"bo\",\n  \"name\": \"Bo\"\n}]");
    CHECK(with_bo("{\r\n\t\"contacts\": [\r\n\t\t{\r\n\t\t\t\"name\": \"Ana\"\r\n\t\t}\r\n\t]\r\n}\r\n") ==
          "{\r\n\t\"contacts\": [\r\n\t\t{\r\n\t\t\t\"name\": \"Ana\"\r\n\t\t},\r\n"
          "\t\t{\r\n\t\t\t\"id\": \"bo\",\r\n\t\t\t\"name\": \"Bo\"\r\n\t\t}\r\n\t]\r\n}\r\n");
    CHECK(with_bo("[\n  { \"name\": \"Ana\",\n    \"email\": \"a@b\" } ]") ==
          "[\n  { \"name\": \"Ana\",\n    \"email\": \"a@b\" },\n  { \"id\": \"bo\", \"name\": \"Bo\" } ]");
    CHECK(with_bo("[{}, {}, 3]") == "[{}, {}, 3, {\n  \"id\": \"bo\",\n  \"name\": \"Bo\"\n}]");
}

TEST_CASE("several contacts at once") {
    CHECK(with_contacts("[\n  { \"name\": \"Ana\" }\n]\n", {person("bo", "Bo"), person("cy", "Cy")}) ==
          "[\n  { \"name\": \"Ana\" },\n  { \"id\": \"bo\", \"name\": \"Bo\" },\n"
          "  { \"id\": \"cy\", \"name\": \"Cy\" }\n]\n");
    CHECK(with_contacts("[1,2]", {person("bo", "Bo"), person("cy", "Cy")}).find("},{") != std::string::npos);
    CHECK(with_contacts("[{}]", {}) == "[{}]");
}

TEST_CASE("comments stay with what they stand behind") {
    const std::string bo = "{ \"id\": \"bo\", \"name\": \"Bo\" }";
    CHECK(with_bo("[\n  { \"name\": \"Ana\" } // , ] }\n  // more to come\n]") ==
          "[\n  { \"name\": \"Ana\" }, // , ] }\n  " + bo + "\n  // more to come\n]");
    CHECK(with_bo("[{ \"name\": \"Ana\" } // the only one\n]") ==
          "[{ \"name\": \"Ana\" }, // the only one\n" + bo + "\n]");
    CHECK(with_bo("[{ \"name\": \"Ana\" } /* the\nonly one */]") ==
          "[{ \"name\": \"Ana\" }, /* the\nonly one */ " + bo + "]");
    CHECK(with_bo("\xEF\xBB\xBF// mine\n[ { \"name\": \"Ana\" } /* ] */ ] // end") ==
          "\xEF\xBB\xBF// mine\n[ { \"name\": \"Ana\" }, /* ] */ " + bo + " ] // end");
}

TEST_CASE("an empty list is laid out as the book is") {
    const std::string bo = "\"id\": \"bo\",\n    \"name\": \"Bo\"";
    CHECK(with_bo("[]\n") == "[\n  {\n    " + bo + "\n  }\n]\n");
    CHECK(with_bo("[\n]\n") == "[\n  {\n    " + bo + "\n  }\n]\n");
    CHECK(with_bo("[ // none yet\n]") == "[ // none yet\n  {\n    " + bo + "\n  }\n]");
    CHECK(with_bo("[ /* none */ ]") == "[ /* none */ {\n  \"id\": \"bo\",\n  \"name\": \"Bo\"\n} ]");
    CHECK(with_bo("{ \"policies\": {}, \"contacts\": [] }") ==
          "{ \"policies\": {}, \"contacts\": [{ \"id\": \"bo\", \"name\": \"Bo\" }] }");
    CHECK(with_bo("{\r\n\t\"contacts\" : []\r\n}") ==
          "{\r\n\t\"contacts\" : [\r\n\t\t{\r\n\t\t\t\"id\" : \"bo\",\r\n\t\t\t\"name\" : \"Bo\"\r\n\t\t}"
          "\r\n\t]\r\n}");
}

TEST_CASE("a book without a list of contacts gets one") {
    CHECK(with_bo("{}\n") ==
          "{\n  \"contacts\": [\n    {\n      \"id\": \"bo\",\n      \"name\": \"Bo\"\n    }\n  ]\n}\n");
    CHECK(with_bo("{\"policies\":{}}") == "{\"policies\":{},\"contacts\":[{\"id\":\"bo\",\"name\":\"Bo\"}]}");
    CHECK(with_bo("{\n    \"policies\": {} // none\n    // end\n}") ==
          "{\n    \"policies\": {}, // none\n    \"contacts\": [\n        {\n            \"id\": \"bo\",\n"
          "            \"name\": \"Bo\"\n        }\n    ]\n    // end\n}");
    CHECK(with_bo("{ \"x-contacts\": [1], \"calendar\": { \"me\": {} } }") ==
          "{ \"x-contacts\": [1], \"calendar\": { \"me\": {} }, "
          "\"contacts\": [{ \"id\": \"bo\", \"name\": \"Bo\" }] }");
}

TEST_CASE("everything that can be said of a contact, in the order of the format") {
    Contact ana = person("ana", "Ana \"Zoë\" Ruiz\n🦊");
    ana.formerly = {"ana-r"};
    ana.emails = {"ana@example.org"};
    ana.phones = {"+49 1", "+49 2"};
    ana.uid = "urn:uuid:1";
    ana.tags = {"a", "b"};
    ana.met = Met{.on = day(2026, 11, 20),
                  .at = {},
                  .how = "event",
                  .where = "here",
                  .about = "",
                  .referred_by = "Cy",
                  .referrer = {}};
    ana.policy = "chance";
    ana.cadence = Cadence{};
    ana.slack = Duration{.workdays = 1};
    ana.priority = Priority::high;
    ana.status = ContactStatus::paused;
    ana.paused_until = day(2026, 12, 24);
    ana.next = Promise{.on = day(2026, 12, 31), .channel = Channel::phone, .about = ""};
    Interaction called;
    called.on = day(2026, 11, 21);
    called.at = std::chrono::minutes{9 * 60 + 5};
    called.outcome = Outcome::declined;
    called.direction = Direction::out;
    called.keeps_promise = true;
    Interaction wrote;
    wrote.on = day(2026, 11, 22);
    ana.interactions = {called, wrote};
    CHECK(with_contacts("[\n  {\n    \"name\": \"Bo\"\n  }\n]", {ana}) == R"([
  {
    "name": "Bo"
  },
  {
    "id": "ana",
    "formerly": ["ana-r"],
    "name": "Ana \"Zoë\" Ruiz\n🦊",
    "email": "ana@example.org",
    "phone": ["+49 1", "+49 2"],
    "uid": "urn:uuid:1",
    "tags": ["a", "b"],
    "met": { "on": "2026-11-20", "how": "event", "where": "here", "referred_by": "Cy" },
    "policy": "chance",
    "cadence": "none",
    "slack": "1 workday",
    "priority": "high",
    "status": "paused",
    "paused_until": "2026-12-24",
    "next": { "on": "2026-12-31", "channel": "phone" },
    "interactions": [
      { "on": "2026-11-21T09:05", "outcome": "declined", "direction": "out", "keeps_promise": true },
      { "on": "2026-11-22" }
    ]
  }
])");
}

TEST_CASE("what follows from the rest is not written") {
    Contact ana = person("ana@example.org", "Ana");
    ana.id_is_default = true;
    ana.emails = {"ana@example.org"};
    ana.met = Met{};
    ana.met->on = day(2026, 11, 20);
    ana.policy = "event";
    CHECK(with_contacts("[{ \"name\": \"Bo\" }]", {ana}) ==
          "[{ \"name\": \"Bo\" }, { \"name\": \"Ana\", \"email\": \"ana@example.org\", \"met\": "
          "\"2026-11-20\" }]");
}

TEST_CASE("a book in which every value has a line of its own stays one") {
    Contact bo = person("bo", "Bo");
    bo.tags = {"a"};
    CHECK(with_contacts("[\n  {\n    \"email\": [\n      \"a@b\"\n    ]\n  }\n]", {bo}) ==
          "[\n  {\n    \"email\": [\n      \"a@b\"\n    ]\n  },\n"
          "  {\n    \"id\": \"bo\",\n    \"name\": \"Bo\",\n    \"tags\": [\n      \"a\"\n    ]\n  }\n]");
}

TEST_CASE("a new book") {
    CHECK(new_book("contacts", "Europe/Berlin", {person("bo", "Bo")}) == R"({
  "calendar": {
    "id": "contacts",
    "timezone": "Europe/Berlin"
  },
  "contacts": [
    {
      "id": "bo",
      "name": "Bo"
    }
  ]
}
)");
    CHECK(new_book("", "", {}) == "{\n  \"contacts\": []\n}\n");
    CHECK(faults_of(new_book("contacts", "UTC", {})) == "");
}

TEST_CASE("many contacts go into a large book in linear time") {
    std::string text = "[\n";
    for (int i = 0; i < 20'000; ++i) text += "  {\"name\":\"P" + std::to_string(i) + "\"},\n";
    text += "  {\"name\":\"Last\"}\n]\n";
    const std::string more = with_contacts(text, std::vector<Contact>(5'000, person("bo", "Bo")));
    CHECK(more.size() == text.size() + 5'000 * std::string(",\n  {\"id\":\"bo\",\"name\":\"Bo\"}").size());
    CHECK(without_contact(text, "p10000").size() ==
          text.size() - std::string("\n  {\"name\":\"P10000\"},").size());
}
