#include "oracle/small_worlds.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace followup::oracle {
namespace {

constexpr int search_days = 30;

bool is_worked_on(int day) {
    const int weekday = ((day % 7) + 7) % 7;
    return weekday < 5 && day != 2;
}

int roll(int day) {
    while (!is_worked_on(day)) ++day;
    return day;
}

int workdays_after(int day, int count) {
    for (; count > 0; --count) day = roll(day + 1);
    return day;
}

/// The days that a touch may be on, in order; of an undated one all.
std::vector<int> find_days(const Kind& kind) {
    if (kind.is_promise) return {*kind.due};
    const int first = roll(std::max(0, kind.due.value_or(0)));
    const int last = kind.due ? workdays_after(first, kind.slack) : search_days;
    std::vector<int> days;
    for (int day = first; day <= last; ++day) {
        if (is_worked_on(day)) days.push_back(day);
    }
    return days;
}

const std::vector<int>& days_of(std::size_t kind) {
    static const std::vector<std::vector<int>> all = [] {
        std::vector<std::vector<int>> days;
        for (const Kind& each : kinds()) days.push_back(find_days(each));
        return days;
    }();
    return all[kind];
}

bool is_late(const Kind& kind) {
    return kind.due && roll(*kind.due) < 0;
}

/// Promises, then "priority, most days late, due, position in the book. Undated touches come last".
auto turn(const SmallWorld& world, std::size_t touch) {
    const Kind& kind = kinds()[world.touches[touch]];
    const int late_since = is_late(kind) ? roll(*kind.due) : 0;
    return std::tuple(!kind.is_promise, !kind.due, kind.priority, late_since, kind.due.value_or(0), touch);
}

class Week {
 public:
    explicit Week(const SmallWorld& world) : limit_(world.daily_limit) {}

    Placed place(std::size_t kind) {
        const std::vector<int>& days = days_of(kind);
        const auto with_room = std::ranges::find_if(days, [&](int day) { return has_room(day); });
        const bool is_promise = kinds()[kind].is_promise;
        if (is_promise || with_room != days.end())
            return {enter(is_promise ? days.front() : *with_room), false};
        return {enter(*std::ranges::min_element(days, {}, [&](int day) { return touches_[day]; })), true};
    }

    Place enter(int day) { return {day, touches_[day]++}; }

 private:
    bool has_room(int day) { return !limit_ || touches_[day] < *limit_; }

    std::optional<int> limit_;
    std::map<int, int> touches_;
};

/// Its own touch and those whose turn was before, on a day.
int count_before(const SmallWorld& world, const Placement& placement, std::size_t touch, int day) {
    int count = 0;
    for (std::size_t other = 0; other < placement.size(); ++other) {
        if (turn(world, other) < turn(world, touch) && placement[other].place.day == day) ++count;
    }
    return count;
}

std::string check_touch(const SmallWorld& world, const Placement& placement, std::size_t touch) {
    const Kind& kind = kinds()[world.touches[touch]];
    const Placed& placed = placement[touch];
    const std::vector<int>& days = days_of(world.touches[touch]);
    const int own_day = placed.place.day, limit = world.daily_limit.value_or(search_days);
    if (std::ranges::find(days, own_day) == days.end()) return "it is on one of its days";
    if (kind.is_promise) return "";
    const int on_own = count_before(world, placement, touch, own_day);
    if (placed.exceeds_limit != (on_own >= limit)) return "it says so where the limit is exceeded";
    for (const int day : days) {
        const int on_day = count_before(world, placement, touch, day);
        if (placed.exceeds_limit && on_day < limit)
            return "the limit holds while a day of the slack has room";
        if (placed.exceeds_limit && std::tuple(on_day, day) < std::tuple(on_own, own_day))
            return "the least loaded day, the earliest of equals";
        if (!placed.exceeds_limit && day < own_day && on_day < limit) return "the first day with room";
    }
    return "";
}

/// Whether `other`, whose turn comes later, is on a day that `touch` wanted and did not get.
bool is_in_the_way(const SmallWorld& world, const Placement& placement, std::size_t touch,
                   std::size_t other) {
    const int day = placement[other].place.day;
    if (turn(world, other) < turn(world, touch) || placement[other].exceeds_limit) return false;
    const std::vector<int>& days = days_of(world.touches[touch]);
    const bool was_wanted = std::ranges::find(days, day) != days.end();
    return was_wanted && (placement[touch].exceeds_limit || day < placement[touch].place.day);
}

}  // namespace

const std::vector<Kind>& kinds() {
    static const std::vector<Kind> all{
        {.priority = Priority::high, .due = 0, .slack = 0},
        {.priority = Priority::normal, .due = 0, .slack = 1, .has_next = true},
        {.priority = Priority::normal, .due = 1, .slack = 3},
        {.priority = Priority::low, .due = 1, .slack = 1},
        {.priority = Priority::high, .due = 2, .slack = 0},  // the holiday
        {.priority = Priority::low, .due = 0, .slack = 3},
        {.priority = Priority::normal, .due = -3, .slack = 1},  // the Friday before: late
        {.priority = Priority::normal, .slack = 0},             // undated
        {.due = 1, .is_promise = true},
    };
    return all;
}

std::vector<std::size_t> turns(const SmallWorld& world) {
    std::vector<std::size_t> order;
    for (std::size_t touch = 0; touch < world.touches.size(); ++touch) order.push_back(touch);
    std::ranges::sort(order, {}, [&](std::size_t touch) { return turn(world, touch); });
    return order;
}

Placement place_by_definition(const SmallWorld& world) {
    Placement placement(world.touches.size());
    Week week{world};
    std::vector<std::tuple<Priority, int, std::size_t>> next;
    for (const std::size_t touch : turns(world)) {
        const Kind& kind = kinds()[world.touches[touch]];
        placement[touch] = week.place(world.touches[touch]);
        const int due = workdays_after(placement[touch].place.day, 1);
        if (kind.has_next) next.emplace_back(kind.priority, due, touch);
    }
    std::ranges::sort(next);
    for (const auto& [priority, due, touch] : next) placement[touch].next = week.enter(due);
    return placement;
}

std::string broken_rule(const SmallWorld& world, const Placement& placement) {
    for (std::size_t touch = 0; touch < placement.size(); ++touch) {
        if (std::string rule = check_touch(world, placement, touch); !rule.empty()) return rule;
        for (std::size_t other = 0; other < placement.size(); ++other) {
            if (is_in_the_way(world, placement, touch, other))
                return "nobody takes a day that one before them wanted";
        }
    }
    return "";
}

}  // namespace followup::oracle
