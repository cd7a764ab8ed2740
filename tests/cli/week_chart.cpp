#include "cli/week_chart.hpp"

#include <doctest/doctest.h>
#include "cli/text.hpp"
#include "plan_fixture.hpp"

#include <sstream>

using namespace followup;
using namespace followup::cli;

namespace {

const Palette plain(false);

/// As of Sunday, 22 November 2026.
class Weeks {
 public:
    Weeks() {
        plan_.today = day_of(2026, 11, 22);
        book.calendar.working_days = {date::Monday, date::Tuesday, date::Wednesday, date::Thursday,
                                      date::Friday};
    }

    /// That many on that day. Days come in order.
    Weeks& on(Day day, int confirmed, int tentative = 0) {
        for (int i = 0; i < confirmed + tentative; ++i) {
            plan_.touches.push_back(touch_of(0, TouchKind::attempt, slot_at(day, 9, 0)));
            if (i >= confirmed) plan_.touches.back().status = TouchStatus::tentative;
        }
        return *this;
    }

    Weeks& as_of(Day day) {
        plan_.today = day;
        return *this;
    }

    std::string chart(const AgendaView& view = {}, const Palette& palette = plain) const {
        return "\n" + week_chart(book, plan_, view, palette);
    }

    Book book;

 private:
    Plan plan_;
};

Day monday(int week) {
    return day_of(2026, 11, 23) + date::weeks{week};
}

}  // namespace

TEST_CASE("a bar for each week, against what the limit allows") {
    CHECK(Weeks{}.on(monday(0), 3, 2).on(monday(2) + date::days{6}, 1).chart() == R"(
week of Mon 23 Nov  ###~~....................   5 of 25
week of Mon 30 Nov  .........................   0 of 25
week of Mon 7 Dec   #........................   1 of 25
)");
}

TEST_CASE("one week needs no chart") {
    CHECK(Weeks{}.chart() == "\n");
    CHECK(Weeks{}.on(monday(1), 3).chart() == "\n");
    CHECK(Weeks{}.on(monday(0), 3).on(monday(1), 1).chart({.days = 8}) == "\n");
    CHECK(Weeks{}.on(monday(0), 3).on(monday(1), 1).chart({.days = 9}) != "\n");
}

TEST_CASE("holidays, vacations and days that are over leave less room; a journey does not") {
    auto weeks = Weeks{}.as_of(day_of(2026, 11, 25)).on(monday(0) + date::days{2}, 1).on(monday(2), 1);
    weeks.book.calendar.daily_limit = 2;
    weeks.book.calendar.holidays.ranges = {{monday(1), monday(1)}};
    weeks.book.calendar.away = {{monday(1) + date::days{3}, monday(1) + date::days{8}, ""},
                                {monday(2) + date::days{2}, monday(2) + date::days{3}, "Asia/Tokyo"}};
    CHECK(weeks.chart() == R"(
week of Mon 23 Nov  #.....  1 of 6
week of Mon 30 Nov  ....    0 of 4
week of Mon 7 Dec   #.....  1 of 6
)");
}

TEST_CASE("a week with more than the limit allows is marked") {
    auto weeks = Weeks{}.on(monday(0), 7, 5).on(monday(1), 1);
    weeks.book.calendar.daily_limit = 2;
    CHECK(weeks.chart() == R"(
week of Mon 23 Nov  #######~~~~~  12 of 10  2 over
week of Mon 30 Nov  #.........     1 of 10
)");
    CHECK(weeks.chart({}, Palette(true)) ==
          "\nweek of Mon 23 Nov  #######\033[2m~~~~~\033[0m  12 of 10  \033[1;33m2 over\033[0m\n"
          "week of Mon 30 Nov  #\033[2m.........\033[0m     1 of 10\n");
}

TEST_CASE("without a limit bars are held against the fullest week") {
    auto weeks = Weeks{}.on(monday(0), 10, 2).on(monday(1), 3);
    weeks.book.calendar.daily_limit.reset();
    CHECK(weeks.chart() == R"(
week of Mon 23 Nov  ##########~~  12
week of Mon 30 Nov  ###            3
)");
}

TEST_CASE("large numbers are drawn to scale, none of them as nothing, within 80 columns") {
    auto weeks = Weeks{}.on(monday(0), 1).on(monday(1), 1800, 900).on(monday(2), 900);
    weeks.book.calendar.daily_limit = 360;
    const auto chart = weeks.chart();
    CHECK(chart == R"(
week of Mon 23 Nov  #.....................               1 of 1800
week of Mon 30 Nov  ######################~~~~~~~~~~  2700 of 1800  900 over
week of Mon 7 Dec   ###########...........             900 of 1800
)");
    std::istringstream lines{chart};
    for (std::string line; std::getline(lines, line);) CHECK(display_width(line) <= 80);
}

TEST_CASE("twelve weeks are shown, the others counted, with the empty ones before them") {
    const auto chart = [](int last) { return Weeks{}.on(monday(0), 1).on(monday(last), 2).chart(); };
    CHECK(chart(11).ends_with("week of Mon 8 Feb   ##.......................   2 of 25\n"));
    CHECK(chart(12) == R"(
week of Mon 23 Nov  #........................   1 of 25
… and 12 more weeks with 2 touches
)");
    Weeks full;
    for (int week = 0; week < 13; ++week) full.on(monday(week), 1);
    CHECK(
        full.chart().ends_with("week of Mon 8 Feb   #........................   1 of 25\n"
                               "… and 1 more week with 1 touch\n"));
}

TEST_CASE("a journey's working hours may still be those of the day before") {
    const auto chart = Weeks{}.as_of(monday(1)).on(monday(0) + date::days{6}, 1).on(monday(1), 1).chart();
    CHECK(chart == R"(
week of Mon 23 Nov  #                           1 of  0  1 over
week of Mon 30 Nov  #........................   1 of 25
)");
}
