#include "plan/published.hpp"

#include <algorithm>

namespace followup {

namespace {

using Code = Reason::Code;

const Reason* find_shift(const PublishedTouch& published, Code code) {
    const auto found = std::ranges::find(published.shifts, code, &Reason::code);
    return found == published.shifts.end() ? nullptr : &*found;
}

/// A slot is kept until the working hours of its day end.
bool is_over(const PlanInputs& inputs, WallTime slot) {
    return inputs.now >= to_instant(inputs.zone, day_of(slot) + inputs.book.calendar.day_ends);
}

/// Whether, and since when, it was overdue when it was first published. What became undated since is not.
const Reason* first_overdue(const Wish& wish) {
    return wish.is_undated ? nullptr : find_shift(*wish.published, Code::overdue);
}

/// From when the days late are counted: the first slot published, but not before the day that a pause moved
/// it to. What was overdue when it was first published goes on counting from when it was due.
Day base_of(const Wish& wish) {
    const PublishedTouch& published = *wish.published;
    const Reason* overdue = first_overdue(wish);
    const Day origin = overdue ? overdue->from : day_of(published.first_slot);
    // What was brought forward is late from its new slot on.
    return std::max(std::min(origin, day_of(published.slot)), wish.rolled);
}

/// It is over, and there is another day for it: a promise must not be lost where no day is worked on any
/// more.
bool can_come_back(const PlanInputs& inputs, WallTime slot) {
    const Day next = std::max(day_of(slot) + date::days{1}, inputs.today);
    return is_over(inputs, slot) && inputs.working_days.on_or_after(next).has_value();
}

Keeps kept_slot(const PlanInputs& inputs, const Wish& wish) {
    const PublishedTouch& published = *wish.published;
    const Day day = day_of(published.slot);
    const bool is_promise = wish.touch.kind == TouchKind::promise;
    if (!published.has_same_cause || day < wish.rolled || can_come_back(inputs, published.slot))
        return Keeps::no;
    if (!is_promise && !inputs.working_days.contains(day)) return Keeps::no;
    const bool becomes_confirmed = published.is_tentative && wish.touch.status == TouchStatus::confirmed;
    return becomes_confirmed ? Keeps::if_there_is_room : Keeps::yes;
}

/// The day it was missed on: asked for by then, and not logged by the end of it. A miss stands until what is
/// asked for is due later.
std::optional<Day> day_missed(const PlanInputs& inputs, const Wish& wish) {
    const PublishedTouch& published = *wish.published;
    if (wish.touch.status != TouchStatus::confirmed) return std::nullopt;
    if (is_over(inputs, published.slot) && wish.rolled <= day_of(published.slot))
        return day_of(published.slot);
    const Reason* before = find_shift(published, Code::missed);
    return before && wish.rolled <= before->from ? std::optional{before->from} : std::nullopt;
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

    const Reason* overdue = first_overdue(wish);
    wish.keeps = kept_slot(inputs, wish);
    wish.base = base_of(wish);
    if (wish.keeps == Keeps::yes) {
        wish.is_late = overdue || find_shift(*wish.published, Code::missed);
        return;
    }
    // A slot that was moved for another reason was never missed.
    const auto missed = day_missed(inputs, wish);
    const bool is_overdue = overdue && (missed || wish.base < inputs.today);
    wish.is_late = missed || is_overdue;
    if (missed) start_from(inputs, wish, *missed + date::days{1});
    auto& reasons = wish.touch.reasons;
    if (is_overdue) reasons.push_back({.code = Code::overdue, .from = wish.base, .to = overdue->to});
    if (missed) reasons.push_back({.code = Code::missed, .from = *missed, .to = wish.first});
}

}  // namespace followup
