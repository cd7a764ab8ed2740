// Rules against days counted one after another: what a person with a wall calendar would do.

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <set>

#include "ical/their_calendar.hpp"

using namespace followup;
using namespace followup::test;

namespace {

using namespace std::chrono_literals;

struct World {
    std::string frequency;
    Day start;
    int interval = 1, count = 0;
    std::optional<Day> until;
    std::vector<unsigned> weekdays;  ///< of WEEKLY: from Monday, 0
    std::vector<int> month_days;     ///< of MONTHLY: from behind if less than 0
    std::set<Day> exceptions;
    bool is_timed = false;
};

constexpr std::string_view weekday_names[] = {"MO", "TU", "WE", "TH", "FR", "SA", "SU"};

unsigned weekday_of(Day day) {
    return date::weekday{day}.iso_encoding() - 1;
}

class Draw {
 public:
    explicit Draw(unsigned seed) : random_{seed} {}
    int from(int low, int high) { return std::uniform_int_distribution{low, high}(random_); }
    Day day(int first_year, int last_year) {
        return date::local_days{date::year{first_year} / 1 / 1} +
               date::days{from(0, 366 * (last_year - first_year))};
    }

 private:
    std::mt19937 random_;
};

World draw_world(Draw& draw) {
    World world;
    world.frequency =
        std::vector<std::string>{"DAILY", "WEEKLY", "MONTHLY"}[static_cast<std::size_t>(draw.from(0, 2))];
    world.start = draw.from(0, 2) == 0 ? draw.day(1995, 2025) : draw.day(2025, 2027);
    world.interval = draw.from(1, 5);
    const int bound = draw.from(0, 2);
    if (bound == 1) world.count = draw.from(1, draw.from(0, 1) == 0 ? 20 : 800);
    if (bound == 2) world.until = draw.day(2025, 2027);
    if (world.frequency == "WEEKLY") world.weekdays.push_back(weekday_of(world.start));
    if (world.frequency == "MONTHLY")
        world.month_days.push_back(static_cast<int>(unsigned{date::year_month_day{world.start}.day()}));
    for (int i = draw.from(0, 2); i > 0; --i) {
        if (world.frequency == "WEEKLY") world.weekdays.push_back(static_cast<unsigned>(draw.from(0, 6)));
        if (world.frequency == "MONTHLY")
            world.month_days.push_back(draw.from(0, 1) == 0 ? draw.from(1, 31) : -draw.from(1, 31));
    }
    for (int i = draw.from(0, 40); i > 0; --i) world.exceptions.insert(draw.day(2026, 2027));
    world.is_timed = draw.from(0, 1) == 1;
    return world;
}

bool is_in_period(const World& world, Day day) {
    const auto monday = [](Day d) { return d - date::days{weekday_of(d)}; };
    const auto month = [](Day d) {
        const date::year_month_day civil{d};
        return static_cast<int>(civil.year()) * 12 + static_cast<int>(unsigned{civil.month()});
    };
    if (world.frequency == "DAILY") return (day - world.start).count() % world.interval == 0;
    if (world.frequency == "WEEKLY")
        return (monday(day) - monday(world.start)).count() / 7 % world.interval == 0;
    return (month(day) - month(world.start)) % world.interval == 0;
}

bool is_named(const World& world, Day day) {
    const date::year_month_day civil{day};
    const int last = static_cast<int>(unsigned{(civil.year() / civil.month() / date::last).day()});
    const int from_front = static_cast<int>(unsigned{civil.day()});
    if (world.frequency == "WEEKLY") return std::ranges::count(world.weekdays, weekday_of(day)) > 0;
    if (world.frequency == "MONTHLY")
        return std::ranges::any_of(world.month_days,
                                   [&](int d) { return d == from_front || d == from_front - last - 1; });
    return true;
}

/// The days of 2026 on which it is.
std::vector<Day> counted_days(const World& world) {
    std::vector<Day> days;
    int count = 0;
    for (Day day = world.start; day < date::local_days{date::year{2027} / 1 / 1}; day += date::days{1}) {
        if (!is_in_period(world, day) || !is_named(world, day)) continue;
        if (day != world.start && world.until && day > *world.until) continue;
        if (world.count > 0 && ++count > world.count) break;
        if (day >= date::local_days{date::year{2026} / 1 / 1} && !world.exceptions.contains(day))
            days.push_back(day);
    }
    return days;
}

std::string digits(Day day) {
    return date::format("%Y%m%d", day);
}

std::vector<std::string> lines_of(const World& world) {
    const std::string type = world.is_timed ? "" : ";VALUE=DATE", clock = world.is_timed ? "T090000" : "";
    std::string rule = "RRULE:FREQ=" + world.frequency + ";INTERVAL=" + std::to_string(world.interval);
    if (world.count > 0) rule += ";COUNT=" + std::to_string(world.count);
    if (world.until) rule += ";UNTIL=" + digits(*world.until) + clock;
    std::string list;
    for (const unsigned day : world.weekdays) list += "," + std::string{weekday_names[day]};
    if (!list.empty()) rule += ";BYDAY=" + list.substr(1);
    list.clear();
    for (const int day : world.month_days) list += "," + std::to_string(day);
    if (!list.empty()) rule += ";BYMONTHDAY=" + list.substr(1);
    std::vector<std::string> lines{"DTSTART" + type + ":" + digits(world.start) + clock, rule};
    if (world.is_timed) lines.push_back("DURATION:PT1H");
    for (const Day day : world.exceptions) lines.push_back("EXDATE" + type + ":" + digits(day) + clock);
    return lines;
}

std::vector<Day> read_days(const World& world) {
    std::vector<Day> days;
    for (const TimeSpan& span : read_event_of(lines_of(world)).busy) {
        const Day last = date::floor<date::days>(to_wall(berlin(), span.end - 1s));
        for (Day day = date::floor<date::days>(to_wall(berlin(), span.begin)); day <= last;
             day += date::days{1})
            days.push_back(day);
        if (world.is_timed) CHECK(to_wall(berlin(), span.begin) == days.back() + 9h);
    }
    return days;
}

}  // namespace

TEST_CASE("thousands of rules, counted day by day") {
    Draw draw{20260302};
    std::size_t not_empty = 0;
    for (int round = 0; round < 3000; ++round) {
        const World world = draw_world(draw);
        const std::vector<Day> expected = counted_days(world);
        std::string text;
        for (const std::string& line : lines_of(world)) text += line + "\n";
        REQUIRE_MESSAGE(read_days(world) == expected, text);
        if (!expected.empty()) ++not_empty;
    }
    CHECK(not_empty > 1000);
}
