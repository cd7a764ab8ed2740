#include "book/in_parallel.hpp"
#include "plan/asked.hpp"
#include "plan/placing.hpp"
#include "plan/projection.hpp"
#include "plan/published.hpp"
#include "plan/sort_by_key.hpp"

#include <followup/plan.hpp>

#include <algorithm>
#include <tuple>

namespace followup {

namespace {

/// One plan in the making.
class Planner {
 public:
    Planner(const Book& book, Instant now, const Surroundings& around, const PublishedSlots& published)
        : inputs_(plan_inputs(book, now, around, published)), diary_(book.calendar, around) {
        plan_.now = now;
        plan_.today = inputs_.today;
    }

    Plan make() {
        standings_ = standings_of(inputs_.book);
        Asked asked = all_asked(inputs_, standings_);
        plan_.idle = std::move(asked.idle);
        enter_what_was_done(inputs_.book, diary_);
        enter_taken(TouchStatus::confirmed);
        for (auto* wishes : {&asked.promises, &asked.confirmed})
            in_parallel(wishes->size(), [&](std::size_t begin, std::size_t end) {
                for (std::size_t i = begin; i < end; ++i) heed_published(inputs_, (*wishes)[i]);
            });
        place(asked);
        sort_result();
        return std::move(plan_);
    }

 private:
    void place(Asked& asked) {
        std::vector<bool> has_promise(standings_.size());
        keep_slots(asked.promises);
        for (Wish& wish : asked.promises) {
            has_promise[wish.touch.contact] = true;
            if (!is_kept(wish)) place_anew(wish);
        }
        std::vector<Link> links;
        keep_slots(asked.confirmed);
        for (Wish& wish : asked.confirmed) {
            const std::size_t contact = wish.touch.contact;
            const bool is_own = !wish.touch.about;
            if (is_kept(wish) ? !is_shown(wish) : !place_anew(wish)) {
                if (is_own && !has_promise[contact])
                    plan_.idle.push_back({contact, Idle::Why::beyond_horizon});
                continue;
            }
            if (is_own && !has_promise[contact] && !wish.is_undated && !wish.is_late)
                links.push_back({std::move(wish), standings_[contact]});
        }
        enter_taken(TouchStatus::tentative);
        std::ranges::move(project(inputs_, diary_, std::move(links)), std::back_inserter(plan_.touches));
    }

    /// Sorts a pass. Those that keep what the calendar shows have their slots before anyone is placed.
    void keep_slots(std::vector<Wish>& wishes) {
        sort_by_key(wishes, [&](const Wish& wish) { return rank_of(inputs_, wish); });
        for (const Keeps which : {Keeps::yes, Keeps::if_there_is_room}) {
            for (Wish& wish : wishes) {
                if (wish.keeps != which) continue;
                if (!keep_slot(inputs_, diary_, wish))
                    wish.keeps = Keeps::no;
                else if (is_shown(wish))
                    enter(wish.touch);
            }
        }
    }

    static bool is_kept(const Wish& wish) {
        return wish.keeps == Keeps::yes || wish.keeps == Keeps::if_there_is_room;
    }

    /// False if there is no place for it within what is shown.
    bool place_anew(Wish& wish) {
        if (wish.touch.kind == TouchKind::promise) {
            place_promise(inputs_, diary_, wish);
        } else {
            if (!wish.is_undated && wish.rolled > inputs_.horizon) return false;
            if (!place_confirmed(inputs_, diary_, wish) || !is_shown(wish)) return false;
        }
        enter(wish.touch);
        return true;
    }

    /// What is promised or late is shown however far off it is.
    bool is_shown(const Wish& wish) const {
        return wish.touch.kind == TouchKind::promise || wish.is_late ||
               inputs_.day_of(wish.touch.slot) <= inputs_.horizon;
    }

    /// The slots of contacts that are set aside, those of a pass before it.
    void enter_taken(TouchStatus status) {
        for (const auto& [span, of] : inputs_.published.taken)
            if (of == status) diary_.enter(span, of);
    }

    void enter(const Touch& touch) {
        diary_.enter({touch.slot.begin, touch.slot.end}, touch.status);
        plan_.touches.push_back(touch);
    }

    void sort_result() {
        sort_by_key(plan_.touches, [](const Touch& t) {
            return std::tuple{t.slot.begin, t.contact, t.kind, t.about};
        });
        std::ranges::sort(plan_.idle, {}, &Idle::contact);
    }

    PlanInputs inputs_;
    Diary diary_;
    std::vector<Standing> standings_;
    Plan plan_;
};

}  // namespace

Plan make_plan(const Book& book, Instant now, const Surroundings& around, const PublishedSlots& published) {
    return Planner{book, now, around, published}.make();
}

}  // namespace followup
