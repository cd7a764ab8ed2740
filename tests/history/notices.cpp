// The events that speak of the feed itself.

#include "history/judge.hpp"

#include "oracle/days.hpp"

#include <algorithm>

namespace followup::history {
namespace {

Day day_of(const Situation& situation, const Event& event) {
    return date::floor<date::days>(oracle::wall_of(situation.world.zone, event.start));
}

/// There while there is a fault; the same while its day is not over.
void check_fault(const Situation& situation) {
    const std::string uid = fault_uid(situation.world.calendar().id);
    const PublishedEvent* before = situation.before().find(uid);
    const PublishedEvent* after = situation.after.find(uid);
    const bool has_faults = std::ranges::any_of(situation.world.persons, &Person::has_fault);
    if (has_faults != (after != nullptr)) throw Broken{"a fault is shown while it is there", ""};
    if (before == nullptr || after == nullptr || before->bytes == after->bytes) return;
    const bool is_the_same = before->event.description == after->event.description && before->is_as_written &&
                             !situation.effect.places_anew;
    if (is_the_same && !situation.world.is_over(day_of(situation, before->event)))
        throw Broken{"a fault stays where it is", after->event.slot};
}

/// Always there, 7 to 21 days ahead; the same while it may.
void check_watchdog(const Situation& situation) {
    const std::string uid = watchdog_uid(situation.world.calendar().id);
    const PublishedEvent* before = situation.before().find(uid);
    const PublishedEvent* after = situation.after.find(uid);
    const date::days least{7}, most{21};
    const Day today = situation.world.today();
    const auto is_ahead = [&](const PublishedEvent& event) {
        const auto left = day_of(situation, event.event) - today;
        return left >= least && left <= most;
    };
    if (after == nullptr || !is_ahead(*after)) throw Broken{"the watchdog is ahead", ""};
    if (before == nullptr || before->bytes == after->bytes || !before->is_as_written) return;
    if (!situation.effect.places_anew && is_ahead(*before))
        throw Broken{"the watchdog stays where it is", after->event.slot};
}

}  // namespace

void check_notices(const Situation& situation) {
    check_fault(situation);
    check_watchdog(situation);
}

}  // namespace followup::history
