#include "oracle/oracle.hpp"

#include "oracle/board.hpp"
#include "oracle/days.hpp"
#include "oracle/published.hpp"
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
    const Day late_since = std::min(world.today, wanted.late_since.value_or(world.today));
    const std::size_t about = wanted.touch.about ? 1 + *wanted.touch.about : 0;
    return std::tuple(wanted.undated, wanted.priority, late_since, wanted.undated ? Day{} : wanted.effective,
                      wanted.touch.contact, about);
}

class Planner {
 public:
    explicit Planner(const World& world) : world_(world), board_(world) {}

    Plan plan() {
        ask_everybody();
        board_.take(TouchStatus::confirmed);
        pass(promises_);
        confirmed_ = pass(confirmed_);
        board_.take(TouchStatus::tentative);
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
        for (Wanted& wanted : promises_) heed_published(world_, wanted);
        for (Wanted& wanted : confirmed_) heed_published(world_, wanted);
    }

    bool place_anew(Wanted& wanted) {
        if (wanted.stays == Stays::if_nothing_is_free && !board_.is_its_day_free(wanted))
            return board_.keep(wanted);
        if (wanted.touch.status == TouchStatus::tentative) return board_.place_tentative(wanted);
        if (wanted.touch.kind == TouchKind::promise) return board_.place_promise(wanted);
        return wanted.undated ? board_.place_undated(wanted) : board_.place_confirmed(wanted);
    }

    /// "Kept slots" first. Reading: of them, those that stay only if there is room come after those that stay
    /// anyway. Gives those that are shown.
    std::vector<Wanted> pass(std::vector<Wanted> all) {
        std::sort(all.begin(), all.end(),
                  [&](const Wanted& a, const Wanted& b) { return rank(world_, a) < rank(world_, b); });
        std::vector<Wanted> shown;
        for (const Stays stays : {Stays::yes, Stays::if_there_is_room, Stays::no}) {
            for (Wanted& wanted : all) {
                const bool waits = wanted.stays == Stays::if_nothing_is_free;
                if ((waits ? Stays::no : wanted.stays) != stays) continue;
                if (stays == Stays::if_there_is_room && !board_.can_stay(wanted)) {
                    reach("published: no room to be confirmed in");
                    wanted.stays = Stays::no;  // its turn is to come
                    continue;
                }
                const bool is_shown = stays == Stays::no ? place_anew(wanted) : board_.keep(wanted);
                if (is_shown) {
                    shown.push_back(wanted);
                } else if (wanted.touch.status == TouchStatus::confirmed) {
                    not_shown(wanted);
                }
            }
        }
        return shown;
    }

    /// The first follow-up of everybody, then everybody's second one, and so on.
    void pass_of_tentative() {
        std::vector<Wanted> before = confirmed_;
        while (!before.empty()) {
            std::vector<Wanted> generation;
            for (const Wanted& wanted : before) {
                auto next = what_follows(world_, wanted);
                if (!next) continue;
                heed_published(world_, *next);
                generation.push_back(*next);
            }
            before = pass(generation);
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
    std::vector<Idle> idle_;
};

}  // namespace
}  // namespace oracle

Plan oracle_plan(const Book& book, Instant now, const Surroundings& around, const PublishedSlots& published) {
    const Day today = date::floor<date::days>(oracle::wall_of(around.zone, now));
    const Day last_day = oracle::add_civil(today, book.calendar.horizon);
    const oracle::World world{book, now, around, around.zone, published, today, last_day};
    return oracle::Planner(world).plan();
}

}  // namespace followup
