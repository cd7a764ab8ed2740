#include "plan/published.hpp"

#include <algorithm>

namespace followup {

namespace {

using Code = Reason::Code;

Day day_of(WallTime time) {
    return date::floor<date::days>(time);
}

const Reason* find_shift(const PublishedTouch& published, Code code) {
    const auto found = std::ranges::find(published.shifts, code, &Reason::code);
    return found == published.shifts.end() ? nullptr : &*found;
}

/// A slot is kept until the working hours of its day end.
bool is_over(const PlanInputs& inputs, WallTime slot) {
    return inputs.now >= to_instant(inputs.zone, day_of(slot) + inputs.book.calendar.day_ends);
}

/// From when the days late are counted: the first slot published, but not before the day that a pause moved
/// it to. What was overdue when it was first published goes on counting from when it was due.
Day base_of(const Wish& wish) {
    const Reason* overdue = find_shift(*wish.published, Code::overdue);
    const Day origin = overdue ? overdue->from : day_of(wish.published->first_slot);
    return std::max(origin, wish.rolled);
}

Keeps kept_slot(const PlanInputs& inputs, const Wish& wish) {
    const PublishedTouch& published = *wish.published;
    const Day day = day_of(published.slot);
    const bool is_promise = wish.touch.kind == TouchKind::promise;
    if (!published.has_same_cause || day < wish.rolled || is_over(inputs, published.slot)) return Keeps::no;
    if (!is_promise && !inputs.working_days.contains(day)) return Keeps::no;
    const bool becomes_confirmed = published.is_tentative && wish.touch.status == TouchStatus::confirmed;
    return becomes_confirmed ? Keeps::if_there_is_room : Keeps::yes;
}

/// Asked for on its slot's day or before, and not logged by the end of that day.
bool is_missed(const PlanInputs& inputs, const Wish& wish) {
    return wish.touch.status == TouchStatus::confirmed && is_over(inputs, wish.published->slot) &&
           wish.rolled <= day_of(wish.published->slot);
}

void start_from(const PlanInputs& inputs, Wish& wish, Day day) {
    wish.first = inputs.working_days.on_or_after(std::max(wish.first, day)).value_or(wish.first);
}

void add_overdue(const PlanInputs& inputs, Wish& wish) {
    wish.is_late = !wish.is_undated && wish.rolled < inputs.today;
    wish.base = wish.rolled;
    if (wish.is_late)
        wish.touch.reasons.push_back({.code = Code::overdue, .from = wish.rolled, .to = wish.first});
}

}  // namespace

void heed_published(const PlanInputs& inputs, Wish& wish) {
    wish.published = inputs.find_published(wish.touch);
    if (!wish.published) return add_overdue(inputs, wish);

    const PublishedTouch& published = *wish.published;
    const Reason* overdue = find_shift(published, Code::overdue);
    const Reason* missed = find_shift(published, Code::missed);
    wish.keeps = kept_slot(inputs, wish);
    wish.base = base_of(wish);
    if (wish.keeps == Keeps::yes) {
        wish.is_late = overdue || missed;
        return;
    }
    // Lateness comes of a miss alone: a slot that was moved for another reason was never missed.
    const bool is_missed_now = is_missed(inputs, wish);
    wish.is_late = is_missed_now || ((overdue || missed) && wish.base < inputs.today);
    if (!wish.is_late) return;
    const Day slot_day = day_of(published.slot);
    if (is_missed_now) start_from(inputs, wish, slot_day + date::days{1});
    auto& reasons = wish.touch.reasons;
    if (overdue) reasons.push_back(*overdue);
    if (is_missed_now)
        reasons.push_back({.code = Code::missed, .from = slot_day, .to = wish.first});
    else if (missed)
        reasons.push_back(*missed);
}

}  // namespace followup
