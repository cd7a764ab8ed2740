#include "oracle/times.hpp"

#include "oracle/days.hpp"
#include "oracle/reached.hpp"

namespace followup::oracle {

/// Reading: a time that a change of clocks skips is the time to which it moves, also where that is after the
/// working hours; what must fit into them is the time as it was before the move.
Slot Times::slot_at(WallTime wall, Minutes length) const {
    const Instant begin = instant_of(world_.zone, wall);
    const auto shown = date::floor<Minutes>(wall_of(world_.zone, begin));
    if (shown != wall) reach("hour: skipped by a change of clocks");
    return {shown, begin, begin + length};
}

/// Reading: `met.on` with a time is compared
/// as an instant, as `now` is.
std::vector<Slot> Times::starts(Day day, const Wanted& wanted) const {
    const Calendar& calendar = world_.book.calendar;
    std::vector<Slot> slots;
    for (Minutes start = calendar.day_begins; start + wanted.touch.length <= calendar.day_ends;
         start += wanted.touch.length) {
        const Slot slot = slot_at(day + start, wanted.touch.length);
        if (slot.begin < wanted.not_before) reach("hour: before they met");
        if (slot.begin > world_.now && slot.begin >= wanted.not_before) slots.push_back(slot);
    }
    return slots;
}

int Times::overlaps(const Slot& slot) const {
    int count = 0;
    for (const auto& [other, status] : there_) {
        if (other.begin < slot.end && slot.begin < other.end) ++count;
    }
    return count;
}

std::optional<Slot> Times::free_time(Day day, const Wanted& wanted) const {
    for (const Slot& slot : starts(day, wanted)) {
        if (overlaps(slot) == 0) return slot;
    }
    return std::nullopt;
}

std::optional<Slot> Times::free_or_least_overlapping(Day day, const Wanted& wanted) const {
    std::optional<Slot> best;
    for (const Slot& slot : starts(day, wanted)) {
        if (!best || overlaps(slot) < overlaps(*best)) best = slot;
    }
    if (best && overlaps(*best) > 0) reach("hour: overlapping without a limit");
    return best;
}

/// Reading: the working hours start with the first time that could be considered; a promise for today is not
/// placed in the past, nor one for the day of the meeting before it, where that can be helped.
Slot Times::whatever_is_there(Day day, const Wanted& wanted) const {
    reach("hour: promise overlaps");
    const std::vector<Slot> considered = starts(day, wanted);
    if (!considered.empty()) return considered.front();
    return slot_at(day + world_.book.calendar.day_begins, wanted.touch.length);
}

int Times::load(Day day) const {
    int count = 0;
    for (const auto& [slot, status] : there_) {
        if (status == TouchStatus::confirmed && day_of(slot) == day) ++count;
    }
    for (const Contact& contact : world_.book.contacts) {
        for (const Interaction& interaction : contact.interactions) {
            const bool counts = interaction.direction == Direction::out &&
                                interaction.outcome != Outcome::bounced &&
                                !is_the_meeting(contact, interaction);
            if (counts && interaction.on == day) ++count;
        }
    }
    return count;
}

bool Times::has_room(Day day) const {
    const std::optional<int> limit = world_.book.calendar.daily_limit;
    return !limit || load(day) < *limit;
}

}  // namespace followup::oracle
