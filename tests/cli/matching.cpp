#include "cli/matching.hpp"

#include <doctest/doctest.h>
#include "cli/failure.hpp"

using namespace followup;
using namespace followup::cli;

namespace {

Contact person(std::string id, std::string name, std::vector<std::string> emails = {}) {
    Contact contact;
    contact.id = std::move(id);
    contact.name = std::move(name);
    contact.emails = std::move(emails);
    return contact;
}

Book sample() {
    Book book;
    book.contacts = {person("ana", "Ana Ruiz", {"ana@example.org", "a.ruiz@work.example"}),
                     person("diana", "Diana Prince", {"diana@example.org"}),
                     person("c3", "Roxana Lopez"),
                     person("bob", "Bob Lee", {"bob@example.org"}),
                     person("bob-2", "Bob Marley"),
                     person("el", "Élodie Dupont"),
                     person("Lee", "Lee Bo"),
                     person("li", "李小龙")};
    book.set_aside = {{"eve", "Eve Stone"}};
    return book;
}

std::string ids(const std::vector<Person>& people) {
    std::string text;
    for (const auto& one : people) text += (text.empty() ? "" : " ") + one.id;
    return text;
}

std::string refusal(const std::string& query) try {
    return "it is " + the_person(sample(), query).id;
} catch (const Failure& failure) {
    CHECK(failure.status() == ExitStatus::wrong_usage);
    return std::string(failure.what()) + "; " + failure.help();
}

}  // namespace

TEST_CASE("whom a query names") {
    struct Row {
        std::string_view query, people;
    };
    for (const auto& row : {
             Row{"ana", "ana"},               // an id, though it is a part of three names
             {"ANA", "ana"},                  // without regard to case
             {"Ana Ruiz", "ana"},             // a whole name
             {"a.ruiz@work.example", "ana"},  // a whole address
             {"Lee", "Lee"},                  // an id, though it is a word of another name
             {"lee", "Lee"},
             {"ruiz", "ana"},  // a word, of the name and of an address
             {"prince", "diana"},
             {"bob", "bob"},
             {"BOB MARLEY", "bob-2"},
             {"Marl", "bob-2"},  // any part
             {"Di", "diana"},    // a beginning
             {"rox", "c3"},
             {"xana", "c3"},
             {"bo", "Lee"},   // a word goes before two beginnings
             {"elodie", ""},  // accents are not case
             {"ÉLODIE", "el"},
             {"e\u0301lodie", "el"},
             {"小", "li"},
             {"example.org", "ana diana bob"},
             {"eve", "eve"},  // set aside, but in the book
             {"stone", "eve"},
             {"zacharias", ""},
             {"", ""},
         }) {
        CAPTURE(row.query);
        CHECK(ids(match_people(sample(), row.query)) == row.people);
    }
}

TEST_CASE("somebody set aside is known to be so") {
    CHECK(the_person(sample(), "eve").contact == nullptr);
    CHECK(match_people(sample(), "eve").front().name == "Eve Stone");
}

TEST_CASE("nobody is guessed") {
    CHECK(refusal("example.org") ==
          "\"example.org\" could be 3 people; name one by id: ana (Ana Ruiz), diana (Diana Prince), bob (Bob "
          "Lee)");
    CHECK(refusal("Dianna") == "nobody in the book is called \"Dianna\"; did you mean Diana Prince?");
    CHECK(refusal("zacharias") ==
          "nobody in the book is called \"zacharias\"; followup agenda names everybody");
}
