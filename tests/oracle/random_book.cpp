#include "oracle/random_book.hpp"

#include "oracle/days.hpp"
#include "oracle/random_contact.hpp"
#include "oracle/zones.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>

namespace followup::oracle {
namespace {

using namespace date::literals;

Attempt attempt(Duration after, Channel channel, std::string message) {
    return {after, channel, std::move(message), std::nullopt, std::nullopt};
}

Policy built_in(std::string name, std::vector<Attempt> attempts, Then then, int cadence_months,
                Duration slack, Priority priority) {
    Policy policy;
    policy.name = std::move(name);
    policy.attempts = std::move(attempts);
    policy.then = then;
    policy.cadence = Duration{.months = cadence_months};
    policy.slack = slack;
    policy.priority = priority;
    return policy;
}

/// Days near a change of clocks, a leap day or the end of a year, or any day.
Day random_today(Random& random, const ZoneRules& zone) {
    if (random.chance(40)) {
        const Instant change = random.pick(zone.periods).begin;
        return date::floor<date::days>(wall_of(zone, change)) + date::days{random.between(-10, 3)};
    }
    if (random.chance(20)) return date::local_days{2028_y / 2 / 29} + date::days{random.between(-45, 10)};
    if (random.chance(10)) return date::local_days{2026_y / 12 / 31} + date::days{random.between(-20, 10)};
    return date::local_days{2026_y / 1 / 1} + date::days{random.between(0, 900)};
}

/// Before, in and after the working hours.
Minutes random_time_of_day(Random& random, const Calendar& calendar) {
    if (random.chance(30)) return Minutes{random.between(0, 24 * 60 - 1)};
    const auto begins = static_cast<int>(calendar.day_begins.count());
    const auto ends = static_cast<int>(calendar.day_ends.count());
    if (random.chance(30)) return Minutes{random.between(begins, ends)};
    return Minutes{random.chance(50) ? std::max(0, begins - 60) : begins};
}

void random_hours(Random& random, Calendar& calendar) {
    static const std::vector<std::pair<int, int>> choices{{9 * 60, 17 * 60},      {9 * 60, 10 * 60},
                                                          {9 * 60, 10 * 60},      {9 * 60, 9 * 60 + 30},
                                                          {8 * 60 + 30, 10 * 60}, {0, 90},
                                                          {60, 4 * 60},           {2 * 60, 3 * 60},
                                                          {14 * 60, 15 * 60},     {22 * 60, 23 * 60 + 45}};
    const auto [begins, ends] = random.pick(choices);
    calendar.day_begins = Minutes{begins};
    calendar.day_ends = Minutes{ends};
    static const std::vector<int> lengths{5, 10, 15, 15, 20, 25, 30, 30};
    calendar.slot = Minutes{random.pick(lengths)};
}

void random_days_off(Random& random, Calendar& calendar, Day today) {
    if (random.chance(25)) {
        calendar.working_days.clear();
        const auto always = static_cast<unsigned>(random.between(1, 7));
        for (unsigned day = 1; day <= 7; ++day) {
            if (day == always || random.chance(40)) calendar.working_days.emplace_back(day % 7);
        }
    }
    for (int count = random.between(0, 3); count > 0; --count) {
        const Day first = today + date::days{random.between(-40, 40)};
        calendar.holidays.ranges.emplace_back(first, first + date::days{random.between(0, 6)});
    }
    for (int count = random.between(0, 2); count > 0; --count) {
        const date::year_month_day day{today + date::days{random.between(-30, 60)}};
        calendar.holidays.yearly.push_back(day.month() / day.day());
    }
    if (random.chance(2)) {
        const Day last = today + date::days{random.between(-20, 60)};
        calendar.holidays.ranges.emplace_back(last, last + date::days{8 * 365});
    }
}

Calendar random_calendar(Random& random, Day today) {
    static const std::vector<std::optional<int>> limits{1, 1, 2, 2, 3, 5, std::nullopt, std::nullopt};
    static const std::vector<Duration> horizons{
        {},           {.days = 3},   {.days = 14},  {.days = 30},
        {.days = 60}, {.months = 3}, {.days = 180}, {.months = 7, .days = 3}};
    static const std::vector<Projection> projections{Projection::next, Projection::round,
                                                     Projection::horizon};
    Calendar calendar;
    random_hours(random, calendar);
    random_days_off(random, calendar, today);
    calendar.id = "random";
    calendar.daily_limit = random.pick(limits);
    calendar.horizon = random.pick(horizons);
    calendar.projection = random.pick(projections);
    if (random.chance(30)) calendar.alarms = {Minutes{random.between(0, 60)}, Minutes{0}};
    return calendar;
}

Attempt random_attempt(Random& random, const Calendar& calendar, bool first) {
    Attempt attempt;
    attempt.after = random_days_or_workdays(random, first ? 0 : 1, 9);
    if (random.chance(10)) attempt.after = Duration{.months = 1, .days = random.between(0, 3)};
    attempt.channel = static_cast<Channel>(random.between(0, 5));
    attempt.message = random.chance(80) ? fmt::format("message-{}", random.between(1, 9)) : "";
    const Minutes most = calendar.day_ends - calendar.day_begins;
    if (random.chance(40)) {
        static const std::vector<int> lengths{5, 15, 30, 45, 60};
        attempt.slot = std::min(most, Minutes{random.pick(lengths)});
    }
    if (random.chance(20)) attempt.alarms = {{Minutes{random.between(0, 120)}}};
    return attempt;
}

Policy random_policy(Random& random, const Calendar& calendar, std::string name,
                     const std::vector<std::string>& names) {
    Policy policy;
    policy.name = std::move(name);
    for (int count = random.between(1, 4); count > 0; --count) {
        policy.attempts.push_back(random_attempt(random, calendar, policy.attempts.empty()));
    }
    policy.then = static_cast<Then>(random.between(0, 2));
    policy.rest = random.chance(40) ? Duration{.months = 1} : random_days_or_workdays(random, 1, 20);
    policy.rounds = random.between(1, 3);
    policy.cadence = random_cadence(random);
    policy.again = random.pick(names);
    policy.slack = random_days_or_workdays(random, 0, 6);
    policy.priority = static_cast<Priority>(random.between(0, 2));
    return policy;
}

std::map<std::string, Policy> random_policies(Random& random, const Calendar& calendar) {
    std::map<std::string, Policy> policies = built_in_policies();
    std::vector<std::string> names;
    for (const auto& [name, policy] : policies) names.push_back(name);
    const int own = random.between(0, 3);
    for (int number = 1; number <= own; ++number) names.push_back(fmt::format("own-{}", number));
    for (int number = 1; number <= own; ++number) {
        const std::string name = fmt::format("own-{}", number);
        policies[name] = random_policy(random, calendar, name, names);
    }
    if (random.chance(15)) {
        const std::string name = random.pick(names);
        policies[name] = random_policy(random, calendar, name, names);
    }
    return policies;
}

}  // namespace

std::map<std::string, Policy> built_in_policies() {
    constexpr Duration none, week{.days = 7};
    constexpr Duration workday{.workdays = 1}, workdays3{.workdays = 3}, workdays5{.workdays = 5};
    constexpr Channel email = Channel::email, phone = Channel::phone;
    const std::vector<Policy> all{
        built_in("interview",
                 {attempt(none, email, "thanks"), attempt(workdays5, email, "status"),
                  attempt(week, phone, "light")},
                 Then::stop, 1, none, Priority::high),
        built_in("referral",
                 {attempt(none, email, "introduce"), attempt(workdays3, phone, "nudge"),
                  attempt(week, email, "light")},
                 Then::rest, 1, workday, Priority::high),
        built_in("event",
                 {attempt(workday, email, "nice-to-meet"), attempt(workdays3, phone, "nudge"),
                  attempt(week, email, "light")},
                 Then::rest, 3, workdays3, Priority::normal),
        built_in("chance",
                 {attempt(workday, email, "nice-to-meet"), attempt(workdays3, email, "nudge"),
                  attempt(week, email, "light")},
                 Then::rest, 3, workdays3, Priority::normal),
        built_in("keep-in-touch",
                 {attempt(none, email, "catch-up"), attempt(week, phone, "nudge"),
                  attempt({.days = 14}, email, "light")},
                 Then::cadence, 3, {.days = 14}, Priority::normal)};
    std::map<std::string, Policy> policies;
    for (const Policy& policy : all) policies[policy.name] = policy;
    return policies;
}

Case random_case(std::uint64_t seed) {
    Random random{seed};
    Case random_case;
    random_case.around.zone = random.pick(calendar_zones());
    const Day today = random_today(random, random_case.around.zone);
    Book& book = random_case.book;
    book.calendar = random_calendar(random, today);
    book.calendar.timezone = random_case.around.zone.name;
    book.policies = random_policies(random, book.calendar);
    const Minutes time = random_time_of_day(random, book.calendar);
    random_case.now = instant_of(random_case.around.zone, today + time);
    const auto count =
        static_cast<std::size_t>(random.chance(15) ? random.between(10, 18) : random.between(1, 6));
    for (std::size_t index = 0; index < count; ++index) {
        book.contacts.push_back(random_contact(random, book, today, index, count));
    }
    return random_case;
}

}  // namespace followup::oracle
