#include "oracle/due.hpp"

#include "oracle/days.hpp"
#include "oracle/hours.hpp"
#include "oracle/reached.hpp"

#include <algorithm>

namespace followup::oracle {
namespace {

using Code = Reason::Code;

/// Makes it due on that day. False: it has no day to be placed on.
bool set_due_day(const World& world, Wanted& wanted, Day due) {
    const Calendar& calendar = world.book.calendar;
    const Contact& contact = world.book.contacts[wanted.touch.contact];
    wanted.touch.due = due;
    // Reading: a pause that is over moves a touch too, else the touch would jump back when the pause ends.
    const std::optional<Reason> moved = moved_by_waiting(contact, due);
    wanted.effective = moved ? moved->to : due;
    const std::optional<Day> rolled = roll(calendar, wanted.effective);
    // Reading: without an open day from today on it cannot be placed, and that goes before rule 7.
    if (!rolled || !open_on_or_after(calendar, std::max(*rolled, world.today))) return false;
    wanted.rolled = *rolled;
    std::vector<Reason>& reasons = wanted.touch.reasons;
    if (moved) reasons.push_back(*moved);
    if (*rolled != wanted.effective) reasons.push_back({Code::day_off, wanted.effective, *rolled, {}});
    return true;
}

}  // namespace

std::optional<Reason> moved_by_waiting(const Contact& contact, Day due) {
    std::optional<Reason> moved;
    if (contact.paused_until && *contact.paused_until > due)
        moved = Reason{Code::paused, due, *contact.paused_until, {}};
    const bool is_snoozed = contact.snoozed_until && *contact.snoozed_until > due;
    if (is_snoozed && (!moved || *contact.snoozed_until > moved->to))
        moved = Reason{Code::snoozed, due, *contact.snoozed_until, {}};
    return moved;
}

/// Reading: while not all holidays are known, the
/// due day that is published is right, if nothing else about it has changed.
bool set_due(const World& world, Wanted& wanted, Day from, const Duration& after) {
    const std::optional<Day> due = add(world.book.calendar, from, after);
    if (!due) return false;
    Wanted as_published = wanted;
    if (!set_due_day(world, wanted, *due)) return false;
    const std::optional<PublishedTouch> published = world.find(wanted.touch);
    if (!world.around.is_incomplete || !published || published->due == *due) return true;
    if (!set_due_day(world, as_published, published->due)) return true;
    if (!world.find(as_published.touch)->has_same_cause) return true;
    reach("published: due as it was, for want of a calendar");
    wanted = as_published;
    return true;
}

}  // namespace followup::oracle
