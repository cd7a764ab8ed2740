#include "oracle/times.hpp"

#include "oracle/reached.hpp"
#include "oracle/their_day.hpp"

#include <algorithm>

namespace followup::oracle {

/// Reading: `met.on` with a time is compared
/// as an instant, as `now` is.
std::vector<DaySlot> Times::starts(Day day, const Wanted& wanted) const {
    std::vector<DaySlot> slots;
    for (const DaySlot& slot : times_of(world_, day, wanted)) {
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

std::optional<DaySlot> Times::free_time(Day day, const Wanted& wanted) const {
    for (const DaySlot& slot : starts(day, wanted)) {
        if (overlaps(slot) == 0 && !is_busy(slot)) return slot;
    }
    return std::nullopt;
}

std::optional<DaySlot> Times::good_free_time(Day day, const Wanted& wanted) const {
    for (const DaySlot& slot : starts(day, wanted)) {
        if (overlaps(slot) == 0 && !is_busy(slot) && is_good(world_, wanted.touch, slot)) return slot;
    }
    return std::nullopt;
}

std::optional<DaySlot> Times::free_or_least_overlapping(Day day, const Wanted& wanted) const {
    std::optional<DaySlot> best;
    for (const DaySlot& slot : starts(day, wanted)) {
        if (is_busy(slot)) continue;
        if (!best || overlaps(slot) < overlaps(*best)) best = slot;
    }
    if (best && overlaps(*best) > 0) reach("hour: overlapping without a limit");
    return best;
}

/// Reading: the working hours start with the first time that could be considered; a promise for today is not
/// placed in the past, nor one for the day of the meeting before it, where that can be helped.
DaySlot Times::whatever_is_there(Day day, const Wanted& wanted) const {
    reach("hour: promise overlaps");
    const std::vector<DaySlot> considered = starts(day, wanted);
    if (!considered.empty()) return considered.front();
    return slot_at(world_, day, world_.book.calendar.day_begins, wanted.touch.length);
}

bool Times::is_all_busy(Day day, const Wanted& wanted) const {
    const std::vector<DaySlot> times = starts(day, wanted);
    return !times.empty() && std::ranges::all_of(times, [&](const Slot& slot) { return is_busy(slot); });
}

int Times::load(Day day) const {
    int count = 0;
    for (const auto& [slot, status] : there_) {
        if (status == TouchStatus::confirmed && day_of(world_, slot.begin) == day) ++count;
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

Times Times::without_busy() const {
    Times same = *this;
    same.heeds_busy_ = false;
    return same;
}

}  // namespace followup::oracle
