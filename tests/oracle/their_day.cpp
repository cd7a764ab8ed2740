#include "oracle/their_day.hpp"

#include "oracle/days.hpp"

#include <chrono>

namespace followup::oracle {

using std::chrono::hours;

const ZoneRules* their_zone(const World& world, const Touch& touch) {
    if (touch.channel != Channel::phone && touch.channel != Channel::meeting) return nullptr;
    const auto found = world.around.zones.find(world.book.contacts[touch.contact].timezone);
    return found == world.around.zones.end() ? nullptr : &found->second;
}

bool is_good(const World& world, const Touch& touch, const Slot& slot) {
    const ZoneRules* zone = their_zone(world, touch);
    if (!zone) return true;
    const date::local_seconds begin = wall_of(*zone, slot.begin), end = wall_of(*zone, slot.end);
    const Day day = date::floor<date::days>(begin);
    const date::weekday weekday{day};
    if (weekday == date::Saturday || weekday == date::Sunday) return false;
    return begin >= day + hours{9} && end <= day + hours{17};
}

}  // namespace followup::oracle
