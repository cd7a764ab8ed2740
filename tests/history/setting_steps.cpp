#include "history/setting_steps.hpp"

#include "history/contact_steps.hpp"
#include "oracle/random_contact.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace followup::history {
namespace {

Effect change_what_places(Calendar& calendar, Random& random) {
    Effect effect;
    effect.places_anew = true;
    switch (random.between(0, 3)) {
        case 0: {
            static const std::vector<std::optional<int>> limits{1, 2, 3, 5, std::nullopt};
            calendar.daily_limit = random.pick(limits);
            effect.told = fmt::format("daily limit {}", calendar.daily_limit.value_or(0));
            break;
        }
        case 1:
            calendar.day_begins = std::chrono::hours{random.between(6, 10)};
            calendar.day_ends = calendar.day_begins + std::chrono::hours{random.between(2, 8)};
            effect.told = date::format("%R", calendar.day_begins) + date::format("-%R", calendar.day_ends);
            break;
        case 2:
            calendar.slot = Minutes{5 * random.between(1, 6)};
            effect.told = date::format("slots of %R", calendar.slot);
            break;
        default:
            if (calendar.working_days.size() > 1)
                calendar.working_days.pop_back();
            else
                calendar.working_days = {date::Monday, date::Wednesday, date::Saturday};
            effect.told = fmt::format("{} working days", calendar.working_days.size());
    }
    return effect;
}

Effect change_what_is_shown(Calendar& calendar, Random& random) {
    Effect effect;
    effect.shows_anew = true;
    switch (random.between(0, 2)) {
        case 0:
            calendar.alarms = {Minutes{random.between(0, 60)}};
            effect.told = "alarms";
            break;
        case 1:
            calendar.horizon = {.days = random.between(3, 90)};
            effect.told = fmt::format("horizon of {} days", calendar.horizon.days);
            break;
        default:
            calendar.projection = static_cast<Projection>(random.between(0, 2));
            effect.told = fmt::format("projection {}", static_cast<int>(calendar.projection));
    }
    return effect;
}

Effect add_holiday(World& world, Random& random) {
    Effect effect;
    effect.day_off = world.today() + date::days{random.between(0, 20)};
    world.settings.calendar.holidays.ranges.emplace_back(*effect.day_off, *effect.day_off);
    effect.told = "holiday on " + text_of(*effect.day_off);
    return effect;
}

/// Whether it climbs that policy's ladder, or may once.
bool follows(const World& world, const Contact& contact, const std::string& policy) {
    return contact.policy == policy || world.settings.policies.at(contact.policy).again == policy ||
           std::ranges::any_of(contact.interactions,
                               [&](const Interaction& interaction) { return interaction.how == policy; });
}

Effect change_policy(World& world, Random& random) {
    Effect effect;
    const std::string name = random_policy(world, random);
    Policy& policy = world.settings.policies.at(name);
    switch (random.between(0, 2)) {
        case 0:
            policy.cadence = oracle::random_cadence(random);
            break;
        case 1:
            policy.slack = oracle::random_days_or_workdays(random, 0, 6);
            break;
        default:
            policy.attempts.back().after = oracle::random_days_or_workdays(random, 1, 9);
    }
    for (std::size_t i = 0; i < world.persons.size(); ++i)
        if (follows(world, world.persons[i].contact, name)) effect.touched.insert(i);
    effect.told = "policy " + name + " changed";
    return effect;
}

}  // namespace

Effect change_settings(World& world, Random& random) {
    Calendar& calendar = world.settings.calendar;
    const int kind = random.between(1, 100);
    if (kind <= 35) return add_holiday(world, random);
    if (kind <= 55) return change_policy(world, random);
    if (kind <= 75) return change_what_places(calendar, random);
    return change_what_is_shown(calendar, random);
}

}  // namespace followup::history
