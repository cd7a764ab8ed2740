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
bool is_over(const PlanInputs& inputs, const PublishedTouch& published) {
    return inputs.now >= inputs.hours.of(inputs.day_of(published)).end;
}

/// Whether, and since when, it was overdue when it was first published. What became undated since is not.
const Reason* first_overdue(const Wish& wish) {
    return wish.is_undated ? nullptr : find_shift(*wish.published, Code::overdue);
}

/// From when the days late are counted: the first slot published, but not before the day that a pause or
/// a snooze moved it to. What was overdue when it was first published goes on counting from when it was due.
Day base_of(const PlanInputs& inputs, const Wish& wish) {
    const PublishedTouch& published = *wish.published;
    const Reason* overdue = first_overdue(wish);
    const Day origin = overdue ? overdue->from : inputs.hours.day_of(inputs.instant(published.first_slot));
    // What was brought forward is late from its new slot on.
    return std::max(std::min(origin, inputs.day_of(published)), wish.rolled);
}

/// It is over, and there is another day for it: a promise must not be lost where no day is worked on any
/// more.
bool can_come_back(const PlanInputs& inputs, const PublishedTouch& published) {
    const Day next = std::max(inputs.day_of(published) + date::days{1}, inputs.today);
    return is_over(inputs, published) && inputs.open_days.on_or_after(next).has_value();
}

/// Whether its day and its hours are worked on.
bool is_open(const PlanInputs& inputs, const Wish& wish, const TimeSpan& slot) {
    const Day day = inputs.day_of(*wish.published);
    const TimeSpan hours = inputs.hours.of(day);
    const bool is_promise = wish.touch.kind == TouchKind::promise;
    return (is_promise || inputs.open_days.contains(day)) && slot.begin >= hours.begin &&
           slot.end <= hours.end;
}

Keeps kept_slot(const PlanInputs& inputs, const Wish& wish) {
    const PublishedTouch& published = *wish.published;
    if (!published.has_same_cause || can_come_back(inputs, published)) return Keeps::no;
    const Instant begin = inputs.begin_of(published);
    const TimeSpan slot{begin, begin + wish.touch.length};
    if (!is_open(inputs, wish, slot)) return Keeps::no;
    // Without a calendar nobody knows for sure what is due when, nor what is busy.
    if (!inputs.around.is_incomplete) {
        if (inputs.day_of(published) < wish.rolled) return Keeps::no;
        if (overlaps_any(inputs.around.busy, slot))
            return wish.touch.kind == TouchKind::promise ? Keeps::if_nothing_is_free : Keeps::no;
    }
    const bool becomes_confirmed = published.is_tentative && wish.touch.status == TouchStatus::confirmed;
    return becomes_confirmed ? Keeps::if_there_is_room : Keeps::yes;
}

/// The day it was missed on: asked for by then, and not logged by the end of it. A miss stands until what is
/// asked for is due later.
std::optional<Day> day_missed(const PlanInputs& inputs, const Wish& wish) {
    const PublishedTouch& published = *wish.published;
    if (wish.touch.status != TouchStatus::confirmed) return std::nullopt;
    const Day day = inputs.day_of(published);
    if (is_over(inputs, published) && wish.rolled <= day) return day;
    const Reason* before = find_shift(published, Code::missed);
    return before && wish.rolled <= before->from ? std::optional{before->from} : std::nullopt;
}

void add_overdue(const PlanInputs& inputs, Wish& wish) {
    wish.is_late = !wish.is_undated && wish.rolled < inputs.today;
    wish.base = wish.rolled;
    if (wish.is_late)
        wish.touch.reasons.push_back({.code = Code::overdue, .from = wish.rolled, .to = wish.start});
}

void add_away(Wish& wish) {
    if (wish.first != wish.start)
        wish.touch.reasons.push_back({.code = Code::away, .from = wish.start, .to = wish.first});
}

void heed_what_is_shown(const PlanInputs& inputs, Wish& wish) {
    const Reason* overdue = first_overdue(wish);
    wish.keeps = kept_slot(inputs, wish);
    wish.base = base_of(inputs, wish);
    if (wish.keeps == Keeps::yes) {
        wish.is_late = overdue || find_shift(*wish.published, Code::missed);
        return;
    }
    // A slot that was moved for another reason was never missed.
    const auto missed = day_missed(inputs, wish);
    const bool is_overdue = overdue && (missed || wish.base < inputs.today);
    wish.is_late = missed || is_overdue;
    if (missed) start_on_or_after(inputs, wish, std::max(wish.start, *missed + date::days{1}));
    auto& reasons = wish.touch.reasons;
    if (is_overdue) reasons.push_back({.code = Code::overdue, .from = wish.base, .to = overdue->to});
    if (missed) reasons.push_back({.code = Code::missed, .from = *missed, .to = wish.start});
}

}  // namespace

void heed_published(const PlanInputs& inputs, Wish& wish) {
    wish.published = inputs.find_published(wish.touch);
    if (wish.published)
        heed_what_is_shown(inputs, wish);
    else
        add_overdue(inputs, wish);
    if (wish.keeps != Keeps::yes) add_away(wish);
}

}  // namespace followup
