#include "support.hpp"

#include <doctest/doctest.h>

using namespace book_test;

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
