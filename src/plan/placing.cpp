#include "plan/placing.hpp"

#include "plan/giving.hpp"
#include "plan/searching.hpp"

#include <algorithm>

namespace followup {

namespace {

using Code = Reason::Code;

/// The last day the slack allows. Where there are fewer working days than that, it takes in all of them.
Day last_day(const PlanInputs& inputs, const Wish& wish) {
    return add(wish.first, wish.slack, inputs.working_days).value_or(wish.first + search_limit);
}

/// The first day of a row that has room and a time; else, of those with a time, the least loaded.
class BestDay {
 public:
    BestDay(const Diary& diary, const Search& search) : diary_(diary), search_(search) {}

    /// Whether that is the day. Days come in order.
    bool takes(Day day) {
        const bool has_room = diary_.has_room(day);
        if (!has_room && least_ && diary_.load(day) >= least_load_) return false;
        const auto opening = diary_.opening(day, search_);
        if (!opening) return false;
        (has_room ? with_room_ : least_) = opening;
        least_load_ = diary_.load(day);
        return has_room;
    }

    const std::optional<Opening>& with_room() const { return with_room_; }
    const std::optional<Opening>& least_loaded() const { return least_; }

 private:
    const Diary& diary_;
    const Search& search_;
    std::optional<Opening> with_room_, least_;
    int least_load_ = 0;
};

std::optional<Found> within_slack(const PlanInputs& inputs, const Diary& diary, const Wish& wish) {
    const Search search = search_for(inputs, wish);
    BestDay best(diary, search);
    const Day last = last_day(inputs, wish);
    for (auto day = candidate(inputs, diary, wish.first, search); day && *day <= last && !best.takes(*day);)
        day = candidate(inputs, diary, *day + date::days{1}, search);
    if (best.with_room())
        return diary.has_room(wish.first) ? found_later(diary, wish, *best.with_room())
                                          : Found{*best.with_room(), Code::day_full};
    if (best.least_loaded()) return Found{*best.least_loaded(), Code::limit_exceeded};
    return std::nullopt;
}

/// On any day within the horizon that has room. What was missed must not get lost: if need be, on the least
/// loaded day.
std::optional<Found> any_day(const PlanInputs& inputs, const Diary& diary, const Wish& wish) {
    const Search search = search_for(inputs, wish);
    BestDay best(diary, search);
    for (auto day = candidate(inputs, diary, wish.first, search);
         day && *day <= inputs.horizon && !best.takes(*day);)
        day = candidate(inputs, diary, *day + date::days{1}, search);
    if (best.with_room()) return Found{*best.with_room(), std::nullopt};
    if (wish.is_late && best.least_loaded()) return Found{*best.least_loaded(), Code::limit_exceeded};
    return std::nullopt;
}

}  // namespace

bool keep_slot(const PlanInputs& inputs, const Diary& diary, Wish& wish) {
    if (wish.keeps == Keeps::no) return false;
    const Instant begin = inputs.begin_of(*wish.published);
    const TimeSpan span{begin, begin + wish.touch.length};
    const bool has_room = diary.has_room(inputs.hours.day_of(begin)) && diary.is_free(span);
    if (wish.keeps == Keeps::if_there_is_room && !has_room) return false;
    auto& reasons = wish.touch.reasons;
    reasons.resize(1);  // the rule; what shifted the slot is what did when it was chosen
    reasons.insert(reasons.end(), wish.published->shifts.begin(), wish.published->shifts.end());
    take_slot(inputs, wish, {wish.published->slot, span.begin, span.end});
    wish.touch.keeps_slot = true;
    return true;
}

bool place_confirmed(const PlanInputs& inputs, const Diary& diary, Wish& wish) {
    auto found = wish.is_undated ? any_day(inputs, diary, wish) : within_slack(inputs, diary, wish);
    if (!found && wish.is_undated && !wish.is_late) return false;
    if (!found) {
        const Day tried = wish.is_undated ? inputs.horizon : last_day(inputs, wish);
        const auto later = first_opening_from(inputs, diary, std::max(wish.first, tried + date::days{1}),
                                              search_for(inputs, wish));
        if (!later) return false;
        found = found_later(diary, wish, *later);
    }
    give_found(inputs, diary, wish, *found, Room::needed);
    return true;
}

bool place_tentative(const PlanInputs& inputs, const Diary& diary, Wish& wish) {
    const auto opening = first_opening_from(inputs, diary, wish.first, search_for(inputs, wish));
    if (opening) give_found(inputs, diary, wish, found_later(diary, wish, *opening), Room::not_needed);
    return opening.has_value();
}

}  // namespace followup
