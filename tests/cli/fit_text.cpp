#include "cli/fit_text.hpp"

#include <doctest/doctest.h>
#include "plan_fixture.hpp"

using namespace followup;
using namespace followup::cli;

namespace {

/// A hundred working days, with a limit of five.
Fit hundred_days(std::size_t contacts, std::size_t touches) {
    Fit fit;
    fit.contacts = contacts;
    fit.touches = touches;
    fit.open_days = 100;
    fit.daily_limit = 5;
    return fit;
}

Book crowd(std::size_t count) {
    Book book;
    for (std::size_t i = 0; i < count; ++i)
        book.contacts.push_back(contact_of("", "Person " + std::to_string(i + 1)));
    return book;
}

std::string text_of(const Fit& fit) {
    return fit_text(crowd(4), fit, false);
}

/// The lines with the names of so many who are to move to quarterly.
std::string names_of(std::size_t count, bool everyone) {
    Fit fit = hundred_days(500, 640);
    for (std::size_t i = 0; i < count; ++i) fit.to_quarterly.push_back(i);
    fit.quarterly_fits = true;
    const auto text = fit_text(crowd(count), fit, everyone);
    return text.substr(text.find('\n') + 1);
}

}  // namespace

TEST_CASE("what fits is said in a sentence") {
    CHECK(text_of(hundred_days(12, 40)) ==
          "12 contacts ask for 0.4 touches a working day; your limit is 5: that fits.\n");
    CHECK(text_of(hundred_days(1, 1)) ==
          "1 contact asks for 0.1 touches a working day; your limit is 5: that fits.\n");
    CHECK(text_of(hundred_days(140, 500)) ==
          "140 contacts ask for 5.0 touches a working day; your limit is 5: that fits.\n");
}

TEST_CASE("single days that go over the limit are counted, and the worst is named") {
    auto fit = hundred_days(25, 90);
    fit.days_over = 1;
    fit.worst_day = day_of(2026, 11, 23);
    fit.worst_load = 8;
    CHECK(text_of(fit) ==
          "25 contacts ask for 0.9 touches a working day; your limit is 5: that fits on the whole, but 1 day "
          "goes over it, Mon 23 Nov 2026 with 8: what is due then may not wait longer (slack).\n");
    fit.days_over = 3;
    CHECK(
        text_of(fit).ends_with(", but 3 days go over it, most of all Mon 23 Nov 2026 with 8: what is due "
                               "then may not wait longer (slack).\n"));
}

TEST_CASE("what does not fit has a remedy") {
    auto fit = hundred_days(180, 640);
    fit.longest_slip = date::days{21};
    fit.to_quarterly = {2, 0};
    fit.quarterly_fits = true;
    CHECK(text_of(fit) ==
          "180 contacts ask for 6.4 touches a working day; your limit is 5; cadence touches slip by up to 3 "
          "weeks; moving these 2 to quarterly would fit:\n"
          "  Person 3, Person 1\n");
    fit.to_quarterly = {3};
    CHECK(text_of(fit).ends_with("; moving this one to quarterly would fit:\n  Person 4\n"));
    fit.quarterly_fits = false;
    CHECK(
        text_of(fit).ends_with("; moving everyone to quarterly would not be enough; a limit of 7 would.\n"));
    fit.to_quarterly = {};
    CHECK(text_of(fit).ends_with("; a limit of 7 would fit.\n"));
}

TEST_CASE("the rate is rounded up, so that it never looks as if it fitted") {
    CHECK(text_of(hundred_days(140, 501)).starts_with("140 contacts ask for 5.1 touches"));
}

TEST_CASE("slipping is said in days, and in weeks from two of them on") {
    const auto slip = [](int days) {
        auto fit = hundred_days(180, 640);
        fit.longest_slip = date::days{days};
        const auto text = text_of(fit);
        const auto begin = text.find("up to ");
        return text.substr(begin, text.find(';', begin) - begin);
    };
    CHECK(slip(1) == "up to 1 day");
    CHECK(slip(13) == "up to 13 days");
    CHECK(slip(14) == "up to 2 weeks");
    CHECK(slip(15) == "up to 3 weeks");
}

TEST_CASE("where nothing slips, the days over the limit are what comes of it") {
    auto fit = hundred_days(180, 640);
    fit.days_over = 2;
    fit.worst_day = day_of(2026, 11, 23);
    fit.worst_load = 9;
    CHECK(
        text_of(fit) ==
        "180 contacts ask for 6.4 touches a working day; your limit is 5; 2 days go over it, most of all Mon "
        "23 Nov 2026 with 9; a limit of 7 would fit.\n");
}

TEST_CASE("without a limit, without contacts, without a day") {
    auto fit = hundred_days(2, 40);
    fit.daily_limit.reset();
    CHECK(text_of(fit) == "2 contacts ask for 0.4 touches a working day; there is no daily limit.\n");
    CHECK(text_of(hundred_days(0, 0)) == "no contact asks for a touch within 180 days\n");
    fit.open_days = 0;
    CHECK(text_of(fit) == "no working day lies within the horizon\n");
}

TEST_CASE("names are wrapped, and counted where there are too many") {
    CHECK(names_of(12, false) ==
          "  Person 1, Person 2, Person 3, Person 4, Person 5, Person 6, Person 7, Person 8, Person 9,\n"
          "  Person 10, Person 11, Person 12\n");
    CHECK(names_of(102, false).ends_with("Person 100, and 2 more (--verbose names all)\n"));
    CHECK(names_of(102, true).ends_with("Person 101, Person 102\n"));
}
