#include "cli/check.hpp"

#include <doctest/doctest.h>
#include "berlin.hpp"
#include "plan_fixture.hpp"

using namespace followup;
using namespace followup::cli;

namespace {

/// The advice about a book that has everything written down.
Input settled() {
    Input input;
    input.book = fixture_book();
    input.book->calendar.working_days = {date::Monday};
    input.around.zone = berlin;
    return input;
}

std::string headlines(const Input& input) {
    std::string text;
    for (const auto& one : advice(input, "contacts.json")) {
        CHECK(one.level == Level::warning);
        CHECK(one.place.source == "contacts.json");
        CHECK_FALSE(one.help.empty());
        text += one.headline + "\n";
    }
    return text;
}

}  // namespace

TEST_CASE("what is written down needs no advice") {
    CHECK(headlines(settled()).empty());
}

TEST_CASE("advice is to write down what must stay the same") {
    auto input = settled();
    input.id_is_default = true;
    CHECK(headlines(input) == "the calendar has no id: the file's name is taken, \"sample\"\n");

    input = settled();
    input.zone_origin = ZoneOrigin::feed;
    CHECK(headlines(input) == "no time zone is written down: the published feed's is taken, Europe/Berlin\n");

    input = settled();
    input.book->contacts[0].id_is_default = true;
    CHECK(headlines(input) == "1 contact without an id\n");
    input.book->contacts[2].id_is_default = true;
    CHECK(headlines(input) == "2 contacts without an id\n");
}

TEST_CASE("a book that never lets a day be worked on is told so") {
    auto input = settled();
    input.book->calendar.holidays.ranges = {{Day{}, Day{date::days{100'000}}}};
    CHECK(headlines(input) == "no working day comes within 366 days, so that next to nothing is planned\n");
}
