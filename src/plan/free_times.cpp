#include <followup/free_times.hpp>

#include "plan/hours.hpp"

#include <followup/working_days.hpp>

#include <algorithm>
#include <array>
#include <map>
#include <numeric>
#include <optional>
#include <tuple>
#include <utility>

namespace followup {

namespace {

constexpr date::days offer_period{14};
constexpr Minutes time_step{30};

/// Where among the times of its day each offer is aimed at, in sixteenths. Of a day from nine to five that is
/// 10:00, 14:00 and 11:00: an early bird finds something, and so does who is never free in the morning.
constexpr std::array<std::size_t, 3> aims{2, 10, 4};

struct Offer {
    Day day;
    Instant time;
};

/// What is offered to one person. Those that are missing are nullopt.
using Offers = std::array<std::optional<Offer>, aims.size()>;

bool is_near(Day day, Day touch_day) {
    return day > touch_day && day <= touch_day + offer_period;
}

bool is_on(Day day, const Offers& offers) {
    return std::ranges::any_of(
        offers, [day](const std::optional<Offer>& offer) { return offer && offer->day == day; });
}

/// The times of a day that suit the user and the other side, in order.
struct DayTimes {
    std::vector<Instant> times;
    bool is_used_up = false;  ///< all of them are offered to somebody
};

/// The busy calendars, and what was promised for a time when both have to be there. Other touches can move.
std::vector<TimeSpan> taken_times(const Plan& plan, const Surroundings& around) {
    std::vector<TimeSpan> taken = around.busy;
    for (const Touch& touch : plan.touches)
        if (touch.kind == TouchKind::promise && is_live(touch.channel))
            taken.push_back({touch.slot.begin, touch.slot.begin + std::max(touch.length, meeting_length)});
    return merged(std::move(taken));
}

/// Hands out the free times, and remembers to how many people each is offered.
class FreeTimes {
 public:
    FreeTimes(const Book& book, const Plan& plan, const Surroundings& around)
        : book_(book),
          plan_(plan),
          around_(around),
          hours_(book.calendar, around),
          open_days_(open_days_of(book.calendar)),
          taken_(taken_times(plan, around)) {}

    /// What is published and still holds, counted as offered.
    Offers keep(const OfferWish& wish);

    /// Adds what is missing: times that nobody else is offered and, if there are not enough, others.
    void complete(const OfferWish& wish, Offers& offers);

 private:
    enum class Sharing { no, yes };

    Day day_of(const OfferWish& wish) const { return hours_.day_of(plan_.touches[wish.touch].slot.begin); }
    /// nullptr: nobody knows where they are.
    const ZoneRules* their_zone(const OfferWish& wish) const;
    DayTimes& times_on(Day day, const ZoneRules* their_zone);
    std::vector<Instant> find_times(Day day, const ZoneRules* their_zone) const;
    int takers(Instant time) const;
    /// Of those with the fewest takers the one nearest to the aim.
    Instant best_of(const std::vector<Instant>& times, std::size_t aim) const;
    std::optional<Instant> choose(DayTimes& day, std::size_t aim, Sharing sharing);
    void fill(const OfferWish& wish, Offers& offers, Sharing sharing);

    const Book& book_;
    const Plan& plan_;
    const Surroundings& around_;
    Hours hours_;
    WorkingDays open_days_;
    std::vector<TimeSpan> taken_;
    std::map<std::pair<Day, const ZoneRules*>, DayTimes> days_;  // never gone through: pointers have no order
    std::map<Instant, int> takers_;
};

const ZoneRules* FreeTimes::their_zone(const OfferWish& wish) const {
    const std::string& name = book_.contacts[plan_.touches[wish.touch].contact].timezone;
    const auto found = around_.zones.find(name);
    return found == around_.zones.end() ? nullptr : &found->second;
}

std::vector<Instant> FreeTimes::find_times(Day day, const ZoneRules* their_zone) const {
    std::vector<Instant> times;
    if (!open_days_.contains(day)) return times;
    const ZoneRules& zone = hours_.zone_on(day);
    const TimeSpan hours = hours_.of(day);
    for (Minutes clock{0}; clock < date::days{1}; clock += time_step) {
        const Instant begin = to_instant(zone, day + clock);
        const TimeSpan span{begin, begin + meeting_length};
        if (span.begin < hours.begin || span.end > hours.end || overlaps_any(taken_, span)) continue;
        if (their_zone != nullptr && !is_inside_their_day(*their_zone, span)) continue;
        // What a change of clocks skips is the time after it, which comes by itself.
        if (to_wall(zone, begin) == day + clock) times.push_back(begin);
    }
    return times;
}

DayTimes& FreeTimes::times_on(Day day, const ZoneRules* their_zone) {
    const auto [found, is_new] = days_.try_emplace({day, their_zone});
    if (is_new) found->second.times = find_times(day, their_zone);
    return found->second;
}

int FreeTimes::takers(Instant time) const {
    const auto found = takers_.find(time);
    return found == takers_.end() ? 0 : found->second;
}

Instant FreeTimes::best_of(const std::vector<Instant>& times, std::size_t aim) const {
    const Instant wanted = times[times.size() * aim / 16];
    const auto cost = [&](Instant time) { return std::tuple{takers(time), date::abs(time - wanted), time}; };
    return *std::ranges::min_element(times, {}, cost);
}

std::optional<Instant> FreeTimes::choose(DayTimes& day, std::size_t aim, Sharing sharing) {
    if (day.times.empty() || (day.is_used_up && sharing == Sharing::no)) return std::nullopt;
    const Instant best = best_of(day.times, aim);
    day.is_used_up = takers(best) > 0;
    if (day.is_used_up && sharing == Sharing::no) return std::nullopt;
    ++takers_[best];
    return best;
}

void FreeTimes::fill(const OfferWish& wish, Offers& offers, Sharing sharing) {
    const ZoneRules* zone = their_zone(wish);
    const Day last = day_of(wish) + offer_period;
    std::size_t next = 0;
    for (Day day = day_of(wish) + date::days{1}; day <= last; day += date::days{1}) {
        while (next < offers.size() && offers[next]) ++next;
        if (next == offers.size()) return;
        if (is_on(day, offers)) continue;
        const auto time = choose(times_on(day, zone), aims[next], sharing);
        if (time) offers[next] = Offer{day, *time};
    }
}

Offers FreeTimes::keep(const OfferWish& wish) {
    Offers kept;
    const Day touch_day = day_of(wish);
    for (std::size_t i = 0; i < std::min(wish.published.size(), kept.size()); ++i) {
        const Instant time = wish.published[i];
        const Day day = hours_.day_of(time);
        if (!is_near(day, touch_day) || is_on(day, kept)) continue;
        if (!std::ranges::binary_search(times_on(day, their_zone(wish)).times, time)) continue;
        kept[i] = Offer{day, time};
        ++takers_[time];
    }
    return kept;
}

void FreeTimes::complete(const OfferWish& wish, Offers& offers) {
    fill(wish, offers, Sharing::no);
    fill(wish, offers, Sharing::yes);
}

std::vector<Instant> in_order(const Offers& offers) {
    std::vector<Instant> times;
    for (const auto& offer : offers)
        if (offer) times.push_back(offer->time);
    std::ranges::sort(times);
    return times;
}

/// Those of published times that are still on a day after the touch's own.
std::vector<Instant> still_ahead(std::vector<Instant> times, const Touch& touch, const ZoneRules& zone) {
    const Day day = day_of(touch.slot.wall);
    std::erase_if(times, [&](Instant time) { return !is_near(date_in(zone, time), day); });
    return times;
}

}  // namespace

std::vector<std::vector<Instant>> offer_times(const Book& book, const Plan& plan, const Surroundings& around,
                                              const std::vector<OfferWish>& wishes) {
    std::vector<std::vector<Instant>> result(wishes.size());
    if (book.calendar.busy.empty()) return result;
    if (around.is_incomplete) {
        std::ranges::transform(wishes, result.begin(), [&](const OfferWish& wish) {
            return still_ahead(wish.published, plan.touches[wish.touch], around.zone);
        });
        return result;
    }
    FreeTimes free_times(book, plan, around);
    std::vector<Offers> offers;
    for (const OfferWish& wish : wishes) offers.push_back(free_times.keep(wish));
    std::vector<std::size_t> order(wishes.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, {}, [&](std::size_t i) { return wishes[i].touch; });
    for (const std::size_t i : order) {
        free_times.complete(wishes[i], offers[i]);
        result[i] = in_order(offers[i]);
    }
    return result;
}

}  // namespace followup
