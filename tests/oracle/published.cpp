#include "oracle/published.hpp"

#include "oracle/days.hpp"
#include "oracle/hours.hpp"
#include "oracle/reached.hpp"

#include <algorithm>

namespace followup::oracle {
namespace {

using Code = Reason::Code;

constexpr date::days one_day{1};

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

bool stays_on_its_day(const Wanted& wanted, Day from) {
    const bool is_its_own = wanted.effective == wanted.touch.due;  // not one that it was snoozed to
    return wanted.touch.kind == TouchKind::promise && is_its_own && wanted.rolled >= from;
}

/// The first day it may be on were the user never away: `from`, or the first working day after it.
Day first_working_day(const World& world, const Wanted& wanted, Day from) {
    if (stays_on_its_day(wanted, from)) return wanted.rolled;
    if (!wanted.first) return world.today;
    return roll(world.book.calendar, std::max(from, wanted.rolled))
        .value_or(std::max(wanted.rolled, world.today));
}

/// Sets the first day it may be on: `from`, or the first open day after it.
void set_first(const World& world, Wanted& wanted, Day from) {
    wanted.first = open_on_or_after(world.book.calendar, std::max(from, wanted.rolled));
    // An undated touch that waits for the end of a pause is moved to that, open day or not.
    const bool waits = wanted.undated && wanted.rolled >= from;
    const bool nowhere_else =
        wanted.touch.kind == TouchKind::promise && !wanted.first && wanted.rolled >= from;
    if (waits || nowhere_else || stays_on_its_day(wanted, from)) wanted.first = wanted.rolled;
}

/// Says so where the first day is another one because the user is away. Reading: not of an undated touch that
/// was not missed, as any day will do for it.
void tell_of_away(const World& world, Wanted& wanted, Day from) {
    if (!wanted.first) return;
    const Day working = first_working_day(world, wanted, from);
    if (*wanted.first == working) return;
    reach("away: its first day");
    wanted.touch.reasons.push_back({Code::away, working, *wanted.first, {}});
}

Day day_of(const World& world, const PublishedTouch& published) {
    return oracle::day_of(world, published.begin.value_or(instant_of(world.zone, published.slot)));
}

/// "A slot is kept until the working hours of its day end".
bool is_over(const World& world, const PublishedTouch& published) {
    return hours_of(world, day_of(world, published)).end <= world.now;
}

/// Whether the days off, the travels and the busy calendars leave it where it is. They are no causes of
/// their own. A promise leaves a busy event only for a free time.
/// Reading: a calendar that cannot be read takes no part in it, the vacations and travels of the book do.
Stays where_it_is(const World& world, const Wanted& wanted) {
    const PublishedTouch& published = *wanted.published;
    const Instant begin = published.begin.value_or(instant_of(world.zone, published.slot));
    const Slot slot{published.slot, begin, begin + wanted.touch.length};
    const Day day = oracle::day_of(world, begin);
    const bool is_promise = wanted.touch.kind == TouchKind::promise;
    if (!world.around.is_incomplete && day < wanted.rolled) {
        reach("published: moved by a holiday");
        return Stays::no;
    }
    if (!is_promise && !is_open_day(world.book.calendar, day)) {
        reach("published: moved by a day off");
        return Stays::no;
    }
    const TimeSpan hours = hours_of(world, day);
    if (slot.begin < hours.begin || hours.end < slot.end) {
        reach("published: moved into other hours");
        return Stays::no;
    }
    if (world.around.is_incomplete) {
        if (is_busy(world, slot)) reach("published: kept for want of a calendar");
        return Stays::yes;
    }
    if (!is_busy(world, slot)) return Stays::yes;
    reach(is_promise ? "published: a promise, busy" : "published: moved by a busy event");
    return is_promise ? Stays::if_nothing_is_free : Stays::no;
}

Stays stays(const World& world, const Wanted& wanted) {
    const PublishedTouch& published = *wanted.published;
    const Day day = day_of(world, published);
    // Reading: "placed again" takes a day to place it on; where none comes, it stays.
    const bool can_come_back =
        open_on_or_after(world.book.calendar, std::max(day + one_day, world.today)).has_value();
    if (is_over(world, published) && can_come_back) return Stays::no;
    if (!published.has_same_cause) {
        reach("published: its causes changed");
        return Stays::no;
    }
    const Stays allowed = where_it_is(world, wanted);
    if (allowed != Stays::yes) return allowed;
    // "one that becomes confirmed keeps its slot if there is room"
    const bool was_tentative = published.is_tentative && wanted.touch.status == TouchStatus::confirmed;
    return was_tentative ? Stays::if_there_is_room : Stays::yes;
}

/// The day it was last missed on. Reading: nobody misses what was not asked for, so that a day does not count
/// where what is asked for now is due only later, nor that of a tentative touch.
std::optional<Day> missed_on(const World& world, const Wanted& wanted) {
    if (wanted.touch.status == TouchStatus::tentative) return std::nullopt;
    const Day day = day_of(world, *wanted.published);
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
    const Day from = first_working_day(world, wanted, world.today);
    wanted.touch.reasons.push_back({Code::overdue, wanted.rolled, from, {}});
}

void placed_anew(const World& world, Wanted& wanted, Day base) {
    std::vector<Reason>& reasons = wanted.touch.reasons;
    const std::optional<Day> missed = missed_on(world, wanted);
    const std::optional<Reason> overdue = overdue_at_first(wanted);
    const bool still_overdue = overdue && (missed || base < world.today);
    if (still_overdue) reach("published: overdue all the time");
    if (missed || still_overdue) wanted.late_since = base;
    // "placed again from the next working day on"
    const Day from = missed ? std::max(world.today, *missed + one_day) : world.today;
    set_first(world, wanted, from);
    if (still_overdue) reasons.push_back({Code::overdue, base, overdue->to, {}});
    if (missed) reasons.push_back({Code::missed, *missed, first_working_day(world, wanted, from), {}});
    if (missed || !wanted.undated) tell_of_away(world, wanted, from);
}

}  // namespace

/// Reading: lateness comes of a miss, or of being overdue when first published. It is kept with the slot.
/// `days_late` counts from "the date of the first slot published", the earlier one where it was brought
/// forward since, but not from before the day to which a pause or a new due date moved the touch; what was
/// overdue when it was first published goes on counting from when it was due.
void heed_published(const World& world, Wanted& wanted) {
    set_first(world, wanted, world.today);
    wanted.published = world.find(wanted.touch);
    if (!wanted.published) {
        unpublished(world, wanted);
        if (!wanted.undated) tell_of_away(world, wanted, world.today);
        return;
    }

    const std::optional<Reason> overdue = overdue_at_first(wanted);
    const Day from = overdue ? overdue->from : day_of(world, wanted.published->first_slot);
    const Day base = std::max(std::min(from, day_of(world, *wanted.published)), wanted.rolled);
    wanted.stays = stays(world, wanted);
    if (wanted.stays != Stays::yes) {
        placed_anew(world, wanted, base);
    } else if (overdue || shift_of(*wanted.published, Code::missed)) {
        wanted.late_since = base;
    }
}

}  // namespace followup::oracle
