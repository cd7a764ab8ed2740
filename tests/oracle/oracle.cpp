#include "oracle/oracle.hpp"

#include "oracle/board.hpp"
#include "oracle/days.hpp"
#include "oracle/reached.hpp"
#include "oracle/wanted.hpp"

#include <algorithm>
#include <tuple>

namespace followup {
namespace oracle {
namespace {

/// "priority · most days late · due · position in the book", undated ones last; a contact's own touch before
/// its thanks and report backs, these by the new contact.
auto rank(const World& world, const Wanted& wanted) {
    const int late = std::max(0, static_cast<int>((world.today - wanted.rolled).count()));
    const std::size_t about = wanted.touch.about ? 1 + *wanted.touch.about : 0;
    return std::tuple(wanted.undated, wanted.priority, -late, wanted.undated ? Day{} : wanted.effective,
                      wanted.touch.contact, about);
}

void sort_pass(const World& world, std::vector<Wanted>& pass) {
    std::sort(pass.begin(), pass.end(),
              [&](const Wanted& a, const Wanted& b) { return rank(world, a) < rank(world, b); });
}

class Planner {
 public:
    explicit Planner(const World& world) : world_(world), board_(world) {}

    Plan plan() {
        ask_everybody();
        pass_of_promises();
        pass_of_confirmed();
        pass_of_tentative();
        return {world_.now, world_.today, sorted_touches(), idle_};
    }

 private:
    void ask_everybody() {
        for (std::size_t contact = 0; contact < world_.book.contacts.size(); ++contact) {
            const OwnTouches own = own_touches(world_, contact);
            if (own.promise) promises_.push_back(*own.promise);
            if (own.touch) confirmed_.push_back(*own.touch);
            if (own.idle) idle_.push_back({contact, *own.idle});
        }
        for (const Wanted& wanted : referrer_touches(world_)) confirmed_.push_back(wanted);
    }

    void pass_of_promises() {
        sort_pass(world_, promises_);
        for (Wanted& wanted : promises_) board_.place_promise(wanted);
    }

    void pass_of_confirmed() {
        sort_pass(world_, confirmed_);
        for (Wanted& wanted : confirmed_) {
            const bool placed =
                wanted.undated ? board_.place_undated(wanted) : board_.place_confirmed(wanted);
            if (placed) {
                placed_.push_back(wanted);
            } else {
                not_shown(wanted);
            }
        }
    }

    /// The first follow-up of everybody, then everybody's second one, and so on.
    void pass_of_tentative() {
        while (!placed_.empty()) {
            std::vector<Wanted> generation;
            for (const Wanted& before : placed_) {
                if (const auto next = what_follows(world_, before)) generation.push_back(*next);
            }
            sort_pass(world_, generation);
            placed_.clear();
            for (Wanted& wanted : generation) {
                if (board_.place_tentative(wanted)) placed_.push_back(wanted);
            }
        }
    }

    /// A referrer's touch says nothing about the referrer's own, and who has a promise is not idle.
    void not_shown(const Wanted& wanted) {
        reach("day: beyond the horizon");
        const std::size_t contact = wanted.touch.contact;
        const bool has_promise = std::any_of(promises_.begin(), promises_.end(),
                                             [&](const Wanted& p) { return p.touch.contact == contact; });
        if (wanted.touch.about || has_promise) return;
        idle_.push_back({contact, Idle::Why::beyond_horizon});
        std::sort(idle_.begin(), idle_.end(),
                  [](const Idle& a, const Idle& b) { return a.contact < b.contact; });
    }

    std::vector<Touch> sorted_touches() const {
        std::vector<Touch> touches = board_.touches();
        std::stable_sort(touches.begin(), touches.end(), [](const Touch& a, const Touch& b) {
            return std::tuple(a.slot.begin, a.contact) < std::tuple(b.slot.begin, b.contact);
        });
        return touches;
    }

    const World& world_;
    Board board_;
    std::vector<Wanted> promises_, confirmed_;
    std::vector<Wanted> placed_;  ///< whatever the next generation may follow
    std::vector<Idle> idle_;
};

}  // namespace
}  // namespace oracle

Plan oracle_plan(const Book& book, Instant now, const ZoneRules& zone) {
    const Day today = date::floor<date::days>(oracle::wall_of(zone, now));
    const Day last_day = oracle::add_civil(today, book.calendar.horizon);
    const oracle::World world{book, now, zone, today, last_day};
    return oracle::Planner(world).plan();
}

}  // namespace followup
