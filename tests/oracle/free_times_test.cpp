// What is offered in random surroundings, against the conditions one by one.

#include <followup/free_times.hpp>

#include "oracle/days.hpp"
#include "oracle/hours.hpp"
#include "oracle/random_surroundings.hpp"
#include "oracle/their_day.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

namespace followup::oracle {
namespace {

using Offers = std::vector<std::vector<Instant>>;

constexpr std::uint64_t books = 1'500;
constexpr std::uint64_t first_seed = 3'000'000;
constexpr date::days two_weeks{14};
constexpr Minutes half_hour{30};

/// How often each case was reached.
struct Reached {
    int three = 0, fewer = 0, none = 0, shared = 0, kept = 0, replaced = 0;
};

/// A random book, its plan, and touches that would offer times.
class Offering {
 public:
    explicit Offering(std::uint64_t seed) : random_(seed), at_(random_surrounded_case(seed)) {
        at_.book.calendar.busy = {"busy.ics"};
        plan_ = make_plan(at_.book, at_.now, at_.around);
        for (std::size_t touch = 0; touch < plan_.touches.size(); ++touch)
            if (random_.chance(70)) wishes_.push_back({touch, {}});
    }

    Offers offers() const { return offer_times(at_.book, plan_, at_.around, wishes_); }
    std::size_t wishes() const { return wishes_.size(); }
    void publish(std::size_t wish, const std::vector<Instant>& times) { wishes_[wish].published = times; }
    std::size_t random_wish() { return static_cast<std::size_t>(random_.next() % wishes_.size()); }
    void become_busier() {
        const Day today = date::floor<date::days>(wall_of(at_.around.zone, at_.now));
        for (int count = 0; count < 3; ++count)
            add_busy(random_, at_, today + date::days{random_.between(0, 12)});
    }

    void check(const Offers& offers, Reached& reached) const {
        for (std::size_t wish = 0; wish < wishes_.size(); ++wish) {
            check_times(wish, offers[wish]);
            check_kept(wish, offers[wish], reached);
            if (offers[wish].size() < 3) check_no_more_days(wish, offers[wish]);
            ++(offers[wish].empty() ? reached.none : offers[wish].size() < 3 ? reached.fewer : reached.three);
        }
        check_sharing(offers, reached);
    }

 private:
    World world() const {
        static const PublishedSlots nothing;
        return {at_.book, at_.now, at_.around, at_.around.zone, nothing, {}, {}};
    }
    Day day_of_touch(std::size_t wish) const {
        return day_of(world(), plan_.touches[wishes_[wish].touch].slot.begin);
    }

    bool is_promised(const Slot& slot) const {
        return std::ranges::any_of(plan_.touches, [&](const Touch& touch) {
            const bool is_appointment =
                touch.kind == TouchKind::promise &&
                (touch.channel == Channel::phone || touch.channel == Channel::meeting);
            const Instant end = touch.slot.begin + std::max(touch.length, half_hour);
            return is_appointment && touch.slot.begin < slot.end && slot.begin < end;
        });
    }

    /// All that suits on that day.
    std::set<Instant> times_on(std::size_t wish, Day day) const {
        std::set<Instant> times;
        const World world = this->world();
        if (!is_open_day(at_.book.calendar, day)) return times;
        Touch call = plan_.touches[wishes_[wish].touch];
        call.channel = Channel::phone;
        const TimeSpan hours = hours_of(world, day);
        for (Minutes time{0}; time < date::days{1}; time += half_hour) {
            const Slot slot = slot_at(world, day, time, half_hour);
            const bool is_at_work = hours.begin <= slot.begin && slot.end <= hours.end;
            if (is_at_work && !is_busy(world, slot) && !is_promised(slot) && is_good(world, call, slot))
                times.insert(slot.begin);
        }
        return times;
    }

    bool suits(std::size_t wish, Instant time) const {
        const Day day = day_of(world(), time), touch_day = day_of_touch(wish);
        return day > touch_day && day <= touch_day + two_weeks && times_on(wish, day).contains(time);
    }

    void check_times(std::size_t wish, const std::vector<Instant>& times) const {
        CHECK(times.size() <= 3);
        for (std::size_t i = 0; i < times.size(); ++i) {
            CHECK(suits(wish, times[i]));
            if (i > 0) CHECK(day_of(world(), times[i - 1]) < day_of(world(), times[i]));
        }
    }

    void check_kept(std::size_t wish, const std::vector<Instant>& times, Reached& reached) const {
        for (const Instant published : wishes_[wish].published) {
            const bool is_kept = std::ranges::find(times, published) != times.end();
            if (suits(wish, published)) CHECK(is_kept);
            ++(is_kept ? reached.kept : reached.replaced);
        }
    }

    void check_no_more_days(std::size_t wish, const std::vector<Instant>& times) const {
        const Day touch_day = day_of_touch(wish);
        std::size_t days = 0;
        for (Day day = touch_day + date::days{1}; day <= touch_day + two_weeks; day += date::days{1})
            if (!times_on(wish, day).empty()) ++days;
        CHECK(days == times.size());
    }

    /// Whether something that nobody was offered would have done in place of `time`.
    bool has_another(std::size_t wish, const std::vector<Instant>& times, Instant time,
                     const std::multiset<Instant>& taken) const {
        const Day touch_day = day_of_touch(wish);
        for (Day day = touch_day + date::days{1}; day <= touch_day + two_weeks; day += date::days{1}) {
            const bool is_on_another = std::ranges::any_of(
                times, [&](Instant other) { return other != time && day_of(world(), other) == day; });
            if (is_on_another) continue;
            for (const Instant other : times_on(wish, day))
                if (!taken.contains(other)) return true;
        }
        return false;
    }

    /// Touches are asked in order, and what is published is first.
    void check_sharing(const Offers& offers, Reached& reached) const {
        std::multiset<Instant> taken, before;
        const auto is_new = [&](std::size_t wish, Instant time) {
            const auto& published = wishes_[wish].published;
            return std::ranges::find(published, time) == published.end();
        };
        for (std::size_t wish = 0; wish < wishes_.size(); ++wish)
            for (const Instant time : offers[wish]) {
                taken.insert(time);
                if (!is_new(wish, time)) before.insert(time);
            }
        for (std::size_t wish = 0; wish < wishes_.size(); ++wish)
            for (const Instant time : offers[wish]) {
                if (!is_new(wish, time)) continue;
                if (before.contains(time)) {
                    CHECK_FALSE(has_another(wish, offers[wish], time, taken));
                    ++reached.shared;
                }
                before.insert(time);
            }
    }

    Random random_;
    Case at_;
    Plan plan_;
    std::vector<OfferWish> wishes_;
};

}  // namespace

TEST_CASE("all that is offered suits, stays, and is shared by need only") {
    Reached reached;
    for (std::uint64_t seed = first_seed; seed < first_seed + books; ++seed) {
        CAPTURE(seed);
        Offering offering{seed};
        if (offering.wishes() == 0) continue;

        const Offers offers = offering.offers();
        offering.check(offers, reached);
        for (std::size_t wish = 0; wish < offers.size(); ++wish) offering.publish(wish, offers[wish]);
        CHECK(offering.offers() == offers);

        const std::size_t late = offering.random_wish();
        offering.publish(late, {});
        const Offers with_late = offering.offers();
        for (std::size_t wish = 0; wish < offers.size(); ++wish)
            if (wish != late) CHECK(with_late[wish] == offers[wish]);

        offering.become_busier();
        offering.check(offering.offers(), reached);
    }
    CHECK(reached.three > 1'000);
    for (const int count : {reached.fewer, reached.none, reached.shared, reached.kept, reached.replaced})
        CHECK(count > 50);
}

}  // namespace followup::oracle
