#include "plan/giving.hpp"

#include "plan/searching.hpp"

#include <algorithm>

namespace followup {

namespace {

using Code = Reason::Code;

void add_shift(Wish& wish, Code code, Day from, Day to) {
    wish.touch.reasons.push_back({.code = code, .from = from, .to = to});
}

TimeSpan span_of(const Opening& opening) {
    return {opening.slot.begin, opening.slot.end};
}

/// What was wrong with a day on which there is no time left.
Code without_time(const Diary& diary, const Wish& wish, Day day) {
    Search search{.length = wish.touch.length, .not_before = wish.not_before, .overlap = Overlap::least};
    const bool is_busy_all_day = !diary.opening(day, search);
    search.heeds_busy = false;
    return is_busy_all_day && diary.opening(day, search) ? Code::busy : Code::no_free_time;
}

/// A time that suits the other side, too: on the day that was found, else on one of the seven after it; else
/// the time that was found.
Opening suiting_them(const PlanInputs& inputs, const Diary& diary, Wish& wish, const Opening& found,
                     Search search, Room room) {
    search.their_zone = inputs.their_zone(wish.touch);
    if (!search.their_zone) return found;
    search.overlap = Overlap::none;
    for (std::optional day = found.day; day && *day <= found.day + date::days{7};
         day = inputs.open_days.after(*day)) {
        if (*day != found.day && room == Room::needed && !diary.has_room(*day)) continue;
        const auto opening = diary.opening(*day, search);
        if (!opening) continue;
        if (*day != found.day) add_shift(wish, Code::their_night, found.day, *day);
        return *opening;
    }
    add_shift(wish, Code::outside_their_day, found.day, found.day);
    return found;
}

/// Gives it that time, and what shifted it within its day as the reason.
void give(const PlanInputs& inputs, const Diary& diary, Wish& wish, const Opening& opening, Search search) {
    const ZoneRules* zone = inputs.their_zone(wish.touch);
    if (zone && is_inside_their_day(*zone, span_of(opening))) search.their_zone = zone;
    search.heeds_busy = false;
    const auto otherwise = inputs.around.busy.empty() ? opening : diary.opening(opening.day, search);
    if (otherwise && otherwise->slot.begin < opening.slot.begin)
        add_shift(wish, Code::busy, opening.day, opening.day);
    if (opening.overlaps > 0 || overlaps_any(inputs.around.busy, span_of(opening)))
        add_shift(wish, Code::overlapping, opening.day, Day{});
    take_slot(inputs, wish, opening.slot);
}

}  // namespace

void take_slot(const PlanInputs& inputs, Wish& wish, const Slot& slot) {
    Touch& touch = wish.touch;
    const Day day = inputs.day_of(slot);
    touch.slot = slot;
    touch.first_slot = wish.published ? std::min(wish.published->first_slot, slot.wall) : slot.wall;
    if (wish.is_undated) touch.due = inputs.hours.day_of(inputs.instant(touch.first_slot));
    if (wish.is_late) touch.days_late = static_cast<int>((day - wish.base).count());
    if (const ZoneRules* zone = inputs.their_zone(touch))
        touch.their_time = date::floor<Minutes>(to_wall(*zone, slot.begin));
}

Found found_later(const Diary& diary, const Wish& wish, const Opening& opening) {
    if (opening.day == wish.first) return {opening, std::nullopt};
    return {opening, without_time(diary, wish, wish.first)};
}

void give_found(const PlanInputs& inputs, const Diary& diary, Wish& wish, const Found& found, Room room) {
    if (found.shift) add_shift(wish, *found.shift, wish.first, found.opening.day);
    const Search search = search_for(inputs, wish);
    give(inputs, diary, wish, suiting_them(inputs, diary, wish, found.opening, search, room), search);
}

void give_promise(const PlanInputs& inputs, const Diary& diary, Wish& wish, const Opening& opening,
                  const Search& search) {
    const Found found = found_later(diary, wish, opening);
    if (found.shift) add_shift(wish, *found.shift, wish.first, opening.day);
    const ZoneRules* zone = inputs.their_zone(wish.touch);
    if (zone && !is_inside_their_day(*zone, span_of(opening)))
        add_shift(wish, Code::outside_their_day, opening.day, opening.day);
    give(inputs, diary, wish, opening, search);
}

}  // namespace followup
