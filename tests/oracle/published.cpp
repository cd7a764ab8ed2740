#include "oracle/published.hpp"

#include "oracle/days.hpp"
#include "oracle/reached.hpp"

#include <algorithm>

namespace followup::oracle {
namespace {

using Code = Reason::Code;

constexpr date::days one_day{1};

Day day_of(WallTime wall) {
    return date::floor<date::days>(wall);
}

std::optional<Reason> shift_of(const PublishedTouch& published, Code code) {
    for (const Reason& shift : published.shifts) {
        if (shift.code == code) return shift;
    }
    return std::nullopt;
}

/// What is undated now has no day to be overdue since.
std::optional<Reason> overdue_at_first(const Wanted& wanted) {
    if (wanted.undated) return std::nullopt;
    return shift_of(*wanted.published, Code::overdue);
}

/// On `from`, or the first working day after it. A promise stays on its own day.
std::optional<Day> first_day(const World& world, const Wanted& wanted, Day from) {
    if (wanted.touch.kind == TouchKind::promise && wanted.rolled >= from) return wanted.rolled;
    // An undated touch that waits for the end of a pause is moved to that, working day or not.
    if (wanted.undated && wanted.rolled >= from) return wanted.rolled;
    return roll(world.book.calendar, std::max(from, wanted.rolled));
}

/// "A slot is kept until the working hours of its day end".
bool is_over(const World& world, const PublishedTouch& published) {
    const Day day = day_of(published.slot);
    return instant_of(world.zone, day + world.book.calendar.day_ends) <= world.now;
}

Stays stays(const World& world, const Wanted& wanted) {
    const PublishedTouch& published = *wanted.published;
    const Day day = day_of(published.slot);
    const bool off = !is_working_day(world.book.calendar, day) && wanted.touch.kind != TouchKind::promise;
    // Reading: "placed again" takes a day to place it on; where none comes, it stays.
    const bool can_come_back = roll(world.book.calendar, std::max(day + one_day, world.today)).has_value();
    if (is_over(world, published) && can_come_back) return Stays::no;
    if (!published.has_same_cause) {
        reach("published: its causes changed");
        return Stays::no;
    }
    // Holidays are no cause of their own.
    if (off || day < wanted.rolled) {
        reach("published: moved by a holiday");
        return Stays::no;
    }
    // "one that becomes confirmed keeps its slot if there is room"
    const bool was_tentative = published.is_tentative && wanted.touch.status == TouchStatus::confirmed;
    return was_tentative ? Stays::if_there_is_room : Stays::yes;
}

/// The day it was last missed on. Reading: nobody misses what was not asked for, so that a day does not count
/// where what is asked for now is due only later, nor that of a tentative touch.
std::optional<Day> missed_on(const World& world, const Wanted& wanted) {
    if (wanted.touch.status == TouchStatus::tentative) return std::nullopt;
    const Day day = day_of(wanted.published->slot);
    const std::optional<Reason> before = shift_of(*wanted.published, Code::missed);
    if (is_over(world, *wanted.published) && wanted.rolled <= day) {
        reach(before ? "published: missed again" : "published: missed");
        if (wanted.undated) reach("published: missed, undated");
        if (wanted.touch.kind == TouchKind::promise) reach("published: missed, a promise");
        if (day == world.today) reach("published: missed this evening");
        return day;
    }
    if (before && wanted.rolled <= before->from) {
        reach("published: moved after a miss");
        return before->from;
    }
    return std::nullopt;
}

void unpublished(const World& world, Wanted& wanted) {
    if (wanted.undated || wanted.rolled >= world.today) return;
    wanted.late_since = wanted.rolled;
    wanted.touch.reasons.push_back({Code::overdue, wanted.rolled, wanted.first.value_or(world.today), {}});
}

void placed_anew(const World& world, Wanted& wanted, Day base) {
    std::vector<Reason>& reasons = wanted.touch.reasons;
    const std::optional<Day> missed = missed_on(world, wanted);
    const std::optional<Reason> overdue = overdue_at_first(wanted);
    const bool still_overdue = overdue && (missed || base < world.today);
    if (still_overdue) reach("published: overdue all the time");
    if (missed || still_overdue) wanted.late_since = base;
    // "placed again from the next working day on"
    if (missed) wanted.first = first_day(world, wanted, std::max(world.today, *missed + one_day));
    if (still_overdue) reasons.push_back({Code::overdue, base, overdue->to, {}});
    if (missed) reasons.push_back({Code::missed, *missed, wanted.first.value_or(world.today), {}});
}

}  // namespace

/// Reading: lateness comes of a miss, or of being overdue when first published. It is kept with the slot.
/// `days_late` counts from "the date of the first slot published", the earlier one where it was brought
/// forward since, but not from before the day to which a pause or a new due date moved the touch; what was
/// overdue when it was first published goes on counting from when it was due.
void heed_published(const World& world, Wanted& wanted) {
    wanted.first = first_day(world, wanted, world.today);
    wanted.published = world.find(wanted.touch);
    if (!wanted.published) return unpublished(world, wanted);

    const std::optional<Reason> overdue = overdue_at_first(wanted);
    const Day from = overdue ? overdue->from : day_of(wanted.published->first_slot);
    const Day base = std::max(std::min(from, day_of(wanted.published->slot)), wanted.rolled);
    wanted.stays = stays(world, wanted);
    if (wanted.stays != Stays::yes) {
        placed_anew(world, wanted, base);
    } else if (overdue || shift_of(*wanted.published, Code::missed)) {
        wanted.late_since = base;
    }
}

}  // namespace followup::oracle
