// Nothing that the rules ask for is missing, whatever is published.

#include "history/judge.hpp"

#include "oracle/days.hpp"
#include "oracle/show.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace followup::history {
namespace {

/// Whose touch it is; of referrers' touches also about whom.
using Key = std::tuple<std::size_t, std::optional<std::size_t>, bool>;

std::map<Key, const Touch*> next_touches(const Plan& plan) {
    std::map<Key, const Touch*> touches;
    for (const Touch& touch : plan.touches)
        if (touch.status == TouchStatus::confirmed)
            touches[{touch.contact, touch.about, touch.kind == TouchKind::promise}] = &touch;
    return touches;
}

/// Only of what is beside another touch the plan does not say that it is beyond the horizon.
bool is_beyond_horizon(const Plan& plan, const Touch& touch) {
    const auto is_of_it = [&](const auto& other) { return other.contact == touch.contact; };
    const auto idle = std::ranges::find_if(plan.idle, is_of_it);
    if (idle != plan.idle.end()) return touch.about || idle->why == Idle::Why::beyond_horizon;
    return touch.about || std::ranges::any_of(plan.touches, is_of_it);
}

}  // namespace

bool may_wait_for_room(const World& world, const Touch& touch) {
    constexpr date::days longest_slack{28};
    const Reason::Code rule = touch.reasons.front().code;
    const bool is_undated = rule == Reason::Code::undated || rule == Reason::Code::stale;
    return is_undated || std::max(touch.due, date::floor<date::days>(touch.slot.wall)) + longest_slack >
                             oracle::add_civil(world.today(), world.calendar().horizon);
}

void check_nothing_is_missing(const Situation& situation) {
    const Plan fresh = plan_from_nothing(situation.world, situation.run.book);
    const Plan& plan = situation.run.plan;
    const auto asked = next_touches(fresh), planned = next_touches(plan);
    const auto both = [&] { return oracle::show(fresh) + "but\n" + oracle::show(plan); };
    for (const auto& [key, touch] : asked) {
        const bool waits = is_beyond_horizon(plan, *touch) && may_wait_for_room(situation.world, *touch);
        if (!planned.contains(key) && !waits) throw Broken{"nothing is missing", both()};
    }
    for (const auto& [key, touch] : planned) {
        const bool is_published = situation.before().find(touch_uid(situation.run.book, *touch)) != nullptr;
        if (!asked.contains(key) && !is_published && !may_wait_for_room(situation.world, *touch))
            throw Broken{"nothing is planned that is not asked for", both()};
    }
}

}  // namespace followup::history
