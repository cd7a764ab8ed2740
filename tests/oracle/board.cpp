#include "oracle/board.hpp"

#include "oracle/days.hpp"
#include "oracle/reached.hpp"
#include "oracle/their_day.hpp"

#include <algorithm>

namespace followup::oracle {
namespace {

using Code = Reason::Code;

constexpr date::days one_day{1};
constexpr date::days their_days{7};

}  // namespace

void Board::take(TouchStatus status) {
    for (const auto& [span, of] : world_.published.taken) {
        if (of != status) continue;
        reach("published: taken by a contact that is set aside");
        const auto wall = date::floor<Minutes>(wall_of(world_.zone, span.begin));
        times_.enter({wall, span.begin, span.end}, of);
    }
}

/// What a touch gets of a day that is only its own.
std::optional<DaySlot> Board::time_on(const Times& times, Day day, const Wanted& wanted) const {
    if (wanted.touch.kind == TouchKind::promise || world_.book.calendar.daily_limit)
        return times.free_time(day, wanted);
    return times.free_or_least_overlapping(day, wanted);
}

/// Says why it is not on the first day it could be on.
void Board::leave_first_day(Wanted& wanted, Day day, Code why) const {
    const Day first = wanted.first.value_or(world_.today);
    if (day == first && why != Code::limit_exceeded) return;
    if (why == Code::no_free_time && times_.is_all_busy(first, wanted)) {
        reach("busy: a day full of it");
        why = Code::busy;
    }
    wanted.touch.reasons.push_back({why, first, day, {}});
}

/// Where a call or meeting goes that was to be at `found`. A promise never changes its day.
DaySlot Board::in_their_day(Wanted& wanted, const DaySlot& found) const {
    std::vector<Reason>& reasons = wanted.touch.reasons;
    if (!their_zone(world_, wanted.touch)) return found;
    const Day day = found.day;
    if (const std::optional<DaySlot> good = times_.good_free_time(day, wanted)) {
        reach(good->begin == found.begin ? "their day: at once" : "their day: another hour");
        return *good;
    }
    const bool is_promise = wanted.touch.kind == TouchKind::promise;
    const bool is_tentative = wanted.touch.status == TouchStatus::tentative;
    for (Day next = day + one_day; !is_promise && next <= day + their_days; next += one_day) {
        if (!is_open_day(world_.book.calendar, next)) continue;
        if (!is_tentative && !times_.has_room(next)) continue;
        const std::optional<DaySlot> good = times_.good_free_time(next, wanted);
        if (!good) continue;
        reach("their day: another day");
        reasons.push_back({Code::their_night, day, next, {}});
        return *good;
    }
    if (is_promise && is_good(world_, wanted.touch, found)) return found;
    reach(is_promise ? "their day: promise outside" : "their day: outside");
    reasons.push_back({Code::outside_their_day, day, day, {}});
    return found;
}

/// Says that it would be earlier that day, were it not for busy events, or that it overlaps others.
void Board::tell_of_others(Wanted& wanted, const DaySlot& slot) const {
    std::vector<Reason>& reasons = wanted.touch.reasons;
    const Day day = slot.day;
    const bool is_free = times_.overlaps(slot) == 0 && !times_.is_busy(slot);
    const Times calm = times_.without_busy();
    std::optional<DaySlot> else_at = time_on(calm, day, wanted);
    if (their_zone(world_, wanted.touch) && is_good(world_, wanted.touch, slot))
        else_at = calm.good_free_time(day, wanted);
    const bool is_promise = wanted.touch.kind == TouchKind::promise;
    if (else_at && else_at->begin < slot.begin && (is_free || !is_promise)) {
        reach("busy: later that day");
        reasons.push_back({Code::busy, day, day, {}});
    }
    if (!is_free) reasons.push_back({Code::overlapping, day, {}, {}});
}

bool Board::settle(Wanted& wanted, const DaySlot& found, Code why) {
    leave_first_day(wanted, found.day, why);
    const DaySlot slot = in_their_day(wanted, found);
    tell_of_others(wanted, slot);
    return put(wanted, slot);
}

bool Board::put(Wanted& wanted, const Slot& slot) {
    const Day day = day_of(world_, slot.begin);
    const bool always = wanted.touch.kind == TouchKind::promise || wanted.late_since;
    // Reading: what is not shown is not there, so it takes no room either.
    if (!always && day > world_.last_day) return false;
    Touch& touch = wanted.touch;
    touch.slot = slot;
    touch.first_slot = slot.wall;
    if (wanted.published && slot.wall < wanted.published->first_slot) reach("published: brought forward");
    if (wanted.published) touch.first_slot = std::min(touch.first_slot, wanted.published->first_slot);
    // Reading: due on the day it was first placed on, so that its due date stays what it was.
    if (wanted.undated) touch.due = day_of(world_, touch.first_slot);
    if (wanted.late_since) touch.days_late = static_cast<int>((day - *wanted.late_since).count());
    if (const ZoneRules* theirs = their_zone(world_, touch))
        touch.their_time = date::floor<Minutes>(wall_of(*theirs, slot.begin));
    touches_.push_back(touch);
    times_.enter(slot, touch.status);
    return true;
}

/// Reading: it is a time on the wall that stays, also where the zone's rules now give another instant.
Slot Board::published_slot(const Wanted& wanted) const {
    const Instant begin = wanted.published->begin.value_or(instant_of(world_.zone, wanted.published->slot));
    return {wanted.published->slot, begin, begin + wanted.touch.length};
}

bool Board::can_stay(const Wanted& wanted) const {
    const Slot slot = published_slot(wanted);
    return times_.has_room(day_of(world_, slot.begin)) && times_.overlaps(slot) == 0;
}

bool Board::is_its_day_free(const Wanted& wanted) const {
    return times_.free_time(day_of(world_, published_slot(wanted).begin), wanted).has_value();
}

void Board::count_kept(const Wanted& wanted, const Slot& slot) const {
    const bool tentative = wanted.touch.status == TouchStatus::tentative;
    reach(tentative ? "published: kept, tentative" : "published: kept");
    if (wanted.late_since) reach("published: kept, late");
    if (wanted.undated) reach("published: kept, undated");
    if (wanted.stays == Stays::if_there_is_room) reach("published: kept, now confirmed");
    if (day_of(world_, slot.begin) > world_.last_day) reach("published: kept, beyond the horizon");
    if (slot.begin <= world_.now) reach("published: kept, its time has come");
    if (times_.overlaps(slot) > 0) reach("published: kept, overlapping");
    if (!is_working_day(world_.book.calendar, day_of(world_, slot.begin)))
        reach("published: kept, a promise on a day off");
}

bool Board::keep(Wanted& wanted) {
    const Slot slot = published_slot(wanted);
    count_kept(wanted, slot);
    const std::vector<Reason>& shifts = wanted.published->shifts;
    wanted.touch.reasons.resize(1);
    wanted.touch.reasons.insert(wanted.touch.reasons.end(), shifts.begin(), shifts.end());
    return put(wanted, slot);
}

}  // namespace followup::oracle
