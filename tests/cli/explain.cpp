#include "cli/explain.hpp"

#include <doctest/doctest.h>
#include "plan_fixture.hpp"

using namespace followup;
using namespace followup::cli;

namespace {

const Palette plain(false);

std::string explained(std::string_view query) {
    const auto book = fixture_book();
    return explain_text(book, fixture_plan(), match_people(book, query).at(0), plain);
}

}  // namespace

TEST_CASE("a ladder half climbed is explained step by step") {
    CHECK(explained("ana") == R"(Ana Ruiz (ana)
  policy event; met on Tue 17 Nov 2026; last logged: sent (email) on Wed 18 Nov 2026

Mon 23 Nov 2026 09:15  email, 2 of 3
  - 2nd of 3 attempts, 3 workdays after the one of Wed 18 Nov 2026
  - Sat 21 Nov 2026 is no working day: moved to Mon 23 Nov 2026
  - Due Sat 21 Nov 2026, by policy event

Then, tentatively:
~ Thu 26 Nov 2026 09:00  call, 3 of 3, round 2
)");
}

TEST_CASE("a promise, and what is owed to somebody who introduced") {
    CHECK(explained("li") == R"(李小龙 (li)
  policy event; nothing logged yet

Mon 23 Nov 2026 09:00  call, promised: the budget
  - Promised for Mon 23 Nov 2026
  - The book has no usable address for this channel, nor for another
)");
    CHECK(explained("bob").find("09:30  email, thanks for Ana Ruiz\n  - 4 days late\n") != std::string::npos);
}

TEST_CASE("whoever rests is told why, and what would bring them back") {
    const auto why = [](std::string_view query) {
        const auto text = explained(query);
        return text.substr(text.find("At rest"));
    };
    CHECK(why("cara").starts_with("At rest: closed, because they declined. A later response brings it back"));
    CHECK(why("dan").starts_with("At rest: gone quiet: "));
    CHECK(explained("eve") ==
          "Eve Stone\n\nAt rest: left out for a fault in the book. It comes back once that is mended.\n");
}

TEST_CASE("closed by hand is not closed by them") {
    auto book = fixture_book();
    book.contacts[3].status = ContactStatus::closed;
    const auto text = explain_text(book, fixture_plan(), match_people(book, "cara").at(0), plain);
    CHECK(text.find("At rest: closed. followup resume opens it again.") != std::string::npos);
}

TEST_CASE("the explanation as JSON") {
    const auto book = fixture_book();
    const auto json = [&](std::string_view query) {
        return explain_json(book, fixture_plan(), match_people(book, query).at(0), berlin);
    };
    CHECK(json("ana")["touches"].size() == 2);
    CHECK(json("ana")["touches"][0]["reasons"][1]["code"] == "day-off");
    CHECK(json("ana")["idle"].is_null());
    CHECK(json("dan")["touches"].empty());
    CHECK(json("dan")["idle"]["why"] == "gone-quiet");
    CHECK(json("eve")["contact"] == "eve");
    CHECK(json("eve")["idle"]["why"] == "fault");
}
