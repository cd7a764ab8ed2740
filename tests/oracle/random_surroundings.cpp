#include "oracle/random_surroundings.hpp"

#include "oracle/days.hpp"
#include "oracle/random_contact.hpp"
#include "oracle/zones.hpp"

#include <algorithm>

namespace followup::oracle {
namespace {

using date::days;
using std::chrono::hours;

constexpr std::uint64_t other_seeds = 0x5eed;  ///< so that the book is the one without surroundings

Day today_of(const Case& at) {
    return date::floor<days>(wall_of(at.around.zone, at.now));
}

std::string random_zone(Random& random) {
    std::vector<std::string> names;
    for (const auto& [name, zone] : all_zones()) names.push_back(name);
    return random.pick(names);
}

/// As a busy calendar is given to a plan.
void put_in_order(std::vector<TimeSpan>& busy) {
    std::ranges::sort(busy, {}, &TimeSpan::begin);
    std::vector<TimeSpan> disjoint;
    for (const TimeSpan& span : busy) {
        if (!disjoint.empty() && span.begin <= disjoint.back().end)
            disjoint.back().end = std::max(disjoint.back().end, span.end);
        else
            disjoint.push_back(span);
    }
    busy = disjoint;
}

/// Often exactly the working hours, or beginning or ending with a step of them.
std::pair<Minutes, Minutes> random_part_of_day(Random& random, const Calendar& calendar) {
    const Minutes begins = calendar.day_begins, ends = calendar.day_ends;
    if (random.chance(25)) return {begins, ends};
    if (random.chance(25)) return {Minutes{0}, hours{24}};
    const auto steps = static_cast<int>((ends - begins) / calendar.slot);
    const int first = random.between(0, std::max(0, steps - 1)), count = random.between(1, 4);
    const Minutes odd = random.chance(25) ? Minutes{random.between(-7, 7)} : Minutes{0};
    const Minutes begin = begins + first * calendar.slot + odd;
    return {begin, begin + count * calendar.slot};
}

/// Hours that have something in common with those of other continents.
void long_hours(Random& random, Calendar& calendar) {
    static const std::vector<std::pair<int, int>> choices{{9, 17}, {9, 17}, {8, 20}, {6, 22}, {12, 23}};
    const auto [begins, ends] = random.pick(choices);
    calendar.day_begins = hours{begins};
    calendar.day_ends = hours{ends};
    calendar.slot = Minutes{random.chance(50) ? 30 : 60};
}

/// In the weeks in which clocks have changed somewhere, and elsewhere have not yet.
void move_to_a_change(Random& random, Case& at) {
    const ZoneRules& zone = all_zones().at(random_zone(random));
    const Instant change = random.pick(zone.periods).begin;
    const days later = date::floor<days>(wall_of(zone, change)) + days{random.between(-8, 2)} - today_of(at);
    at.now += later;
    for (Contact& contact : at.book.contacts) {
        if (contact.met) contact.met->on += later;
        for (Interaction& interaction : contact.interactions) interaction.on += later;
        if (contact.next) contact.next->on += later;
        if (contact.paused_until) *contact.paused_until += later;
        if (contact.snoozed_until) *contact.snoozed_until += later;
    }
}

}  // namespace

void add_busy(Random& random, Case& at, Day day) {
    const auto [begins, ends] = random_part_of_day(random, at.book.calendar);
    const int times = random.chance(40) ? random.between(2, 15) : 1;
    const bool whole_days = random.chance(15);
    for (int count = 0; count < times; ++count) {
        const Day on = day + days{count};
        const Minutes end = whole_days ? Minutes{hours{24 * random.between(1, 3)}} : ends;
        const TimeSpan span{instant_of(at.around.zone, on + (whole_days ? Minutes{0} : begins)),
                            instant_of(at.around.zone, on + end)};
        if (span.begin < span.end) at.around.busy.push_back(span);
    }
    put_in_order(at.around.busy);
}

void add_away(Random& random, Case& at, Day day) {
    Away away{day, day + days{random.between(0, random.chance(30) ? 14 : 3)}, ""};
    if (random.chance(1)) away.to += days{random.between(360, 500)};
    if (random.chance(50)) away.timezone = random_zone(random);
    at.book.calendar.away.push_back(away);
}

Case random_surrounded_case(std::uint64_t seed) {
    Case at = random_case(seed);
    Random random{seed ^ other_seeds};
    at.around.zones = all_zones();
    if (random.chance(25)) return at;
    if (random.chance(40)) move_to_a_change(random, at);
    if (random.chance(40)) long_hours(random, at.book.calendar);
    const Day today = today_of(at);
    for (Contact& contact : at.book.contacts) {
        if (random.chance(50)) contact.timezone = random_zone(random);
        if (random.chance(30) && contact.phones.empty()) contact.phones = {"+49 30 0"};
    }
    for (int count = random.chance(60) ? random.between(1, 6) : 0; count > 0; --count)
        add_busy(random, at, today + days{random.between(-3, 12)});
    for (int count = random.chance(50) ? random.between(1, 3) : 0; count > 0; --count)
        add_away(random, at, today + days{random.between(-5, 12)});
    return at;
}

}  // namespace followup::oracle
