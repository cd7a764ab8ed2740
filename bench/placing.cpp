// How long placing takes: make_plan alone, on books made here, with daily limits and a busy year.
// bench/run placing builds and runs it. The table has the best of three runs, in milliseconds.

#include <followup/plan.hpp>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <string>

namespace {

using namespace followup;
using Clock = std::chrono::steady_clock;

constexpr Day today{date::year{2026} / 11 / 23};
const ZoneRules utc{.name = "UTC", .periods = {{Instant::min(), std::chrono::seconds{0}}}};
const ZoneRules los_angeles{.name = "America/Los_Angeles",
                            .periods = {{Instant::min(), -std::chrono::hours{8}}}};

struct World {
    const char* name;
    int limit_per_thousand;  ///< daily limit for each 1,000 contacts; 0: five for all of them
    int days_of_last_talks;  ///< over how many days the last interactions are spread; 1: all due at once
};

constexpr World worlds[] = {
    {"a limit that fits, spread over a quarter", 25, 90},
    {"a limit that fits, all due on one day", 25, 1},
    {"a limit of 5, spread over a quarter", 0, 90},
    {"a limit of 5, all due on one day", 0, 1},
};

Policy keep_in_touch() {
    Policy policy;
    policy.name = "keep-in-touch";
    policy.then = Then::cadence;
    policy.attempts = {
        {.after = {}, .channel = Channel::phone, .message = {}, .slot = {}, .alarms = {}},
        {.after = {.days = 7}, .channel = Channel::email, .message = {}, .slot = {}, .alarms = {}}};
    return policy;
}

Book book_of(int contacts, const World& world) {
    Book book;
    book.calendar.id = "bench";
    book.calendar.timezone = utc.name;
    if (world.limit_per_thousand > 0)
        book.calendar.daily_limit = std::max(5, contacts / 1000 * world.limit_per_thousand);
    book.policies.emplace("keep-in-touch", keep_in_touch());
    for (int i = 0; i < contacts; ++i) {
        Contact contact;
        contact.id = contact.name = "contact " + std::to_string(i);
        contact.phones = {"+1 555 0100"};
        contact.policy = "keep-in-touch";
        if (i % 4 == 0) contact.timezone = los_angeles.name;
        Interaction met;
        met.on = today - date::days{(i * 7) % world.days_of_last_talks + 1};
        met.outcome = Outcome::met;
        contact.interactions = {met};
        book.contacts.push_back(std::move(contact));
    }
    return book;
}

/// Four appointments on each day of a year.
Surroundings busy_year() {
    Surroundings around{.zone = utc, .zones = {{los_angeles.name, los_angeles}}};
    for (int day = 0; day < 365; ++day)
        for (const int hour : {9, 11, 13, 15}) {
            const Instant begin = to_instant(utc, today + date::days{day} + std::chrono::hours{hour});
            around.busy.push_back({begin, begin + std::chrono::minutes{45}});
        }
    return around;
}

double milliseconds(const Book& book, const Surroundings& around, std::size_t& touches) {
    const auto begin = Clock::now();
    const Plan plan = make_plan(book, to_instant(utc, today + std::chrono::hours{8}), around);
    const std::chrono::duration<double, std::milli> time = Clock::now() - begin;
    touches = plan.touches.size();
    return time.count();
}

void measure(const World& world) {
    const Surroundings around = busy_year();
    std::printf("\n%s\n%10s %10s %10s %12s\n", world.name, "contacts", "touches", "ms", "us/contact");
    double first = 0, last = 0;
    for (const int contacts : {1'000, 10'000, 100'000}) {
        const Book book = book_of(contacts, world);
        std::size_t touches = 0;
        last = milliseconds(book, around, touches);
        for (int again = 0; again < 2; ++again) last = std::min(last, milliseconds(book, around, touches));
        if (first == 0) first = last;
        std::printf("%10d %10zu %10.1f %12.2f\n", contacts, touches, last, 1000 * last / contacts);
    }
    std::printf("time grows as n^%.2f\n", std::log10(last / first) / 2);
}

}  // namespace

int main() {
    for (const World& world : worlds) measure(world);
}
