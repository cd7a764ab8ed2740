#include "plan/due.hpp"
#include "plan/placing.hpp"
#include "plan/projection.hpp"
#include "plan/published.hpp"
#include "plan/referrers.hpp"

#include <followup/plan.hpp>

#include <algorithm>
#include <tuple>

namespace followup {

namespace {

/// What the rules ask for, by the pass in which it is placed.
struct Asked {
    std::vector<Wish> promises, confirmed;
    std::vector<Idle> idle;
};

/// Rule 2: beside a promise stands only a first attempt that is due before it.
bool stands_beside(const Wish& wish, const Standing& standing, const Wish& promise) {
    return wish.touch.kind == TouchKind::attempt && !standing.in_touch_since && standing.strikes == 0 &&
           wish.touch.due < promise.touch.due;
}

void ask(const PlanInputs& inputs, std::size_t contact, const Standing& standing, Asked& asked) {
    if (const auto idle = at_rest(inputs.contact(contact), standing)) {
        asked.idle.push_back({contact, *idle});
        return;
    }
    const Due due = next_due(inputs, contact, standing);
    const Wish* wish = std::get_if<Wish>(&due);
    if (auto promise = open_promise(inputs, contact, standing)) {
        if (wish && stands_beside(*wish, standing, *promise)) asked.confirmed.push_back(*wish);
        asked.promises.push_back(std::move(*promise));
    } else if (wish) {
        asked.confirmed.push_back(*wish);
    } else {
        asked.idle.push_back({contact, std::get<Idle::Why>(due)});
    }
}

void sort_for_placing(const PlanInputs& inputs, std::vector<Wish>& wishes) {
    const auto key = [&](const Wish& w) {
        const auto late = w.is_late ? std::max(inputs.today - w.base, date::days{0}) : date::days{0};
        return std::tuple{w.is_undated,    priority_of(inputs.book, inputs.contact(w.touch.contact)),
                          -late,           w.is_undated ? Day{} : w.from,
                          w.touch.contact, w.touch.about};
    };
    std::sort(wishes.begin(), wishes.end(), [&](const Wish& a, const Wish& b) { return key(a) < key(b); });
}

/// What was done on a day already counts against that day's limit.
void enter_what_was_done(const Book& book, Diary& diary) {
    for (const Contact& contact : book.contacts)
        for (const Interaction& i : contact.interactions)
            if (i.direction == Direction::out && i.outcome != Outcome::bounced &&
                !is_the_meeting_itself(contact, i))
                diary.count_towards_limit(i.on);
}

/// One plan in the making.
class Planner {
 public:
    Planner(const Book& book, Instant now, const ZoneRules& zone, const PublishedSlots& published)
        : inputs_(plan_inputs(book, now, zone, published)), diary_(book.calendar, zone) {
        plan_.now = now;
        plan_.today = inputs_.today;
    }

    Plan make() {
        standings_.reserve(inputs_.book.contacts.size());
        for (const Contact& contact : inputs_.book.contacts)
            standings_.push_back(standing_of(contact, inputs_.book.policies));
        Asked asked;
        for (std::size_t c = 0; c < standings_.size(); ++c) ask(inputs_, c, standings_[c], asked);
        std::ranges::move(due_to_referrers(inputs_, standings_), std::back_inserter(asked.confirmed));
        plan_.idle = std::move(asked.idle);
        enter_what_was_done(inputs_.book, diary_);
        enter_taken(TouchStatus::confirmed);
        for (auto* wishes : {&asked.promises, &asked.confirmed})
            for (Wish& wish : *wishes) heed_published(inputs_, wish);
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
            if (wish.keeps == Keeps::no) place_anew(wish);
        }
        std::vector<Link> links;
        keep_slots(asked.confirmed);
        for (Wish& wish : asked.confirmed) {
            const std::size_t contact = wish.touch.contact;
            const bool is_own = !wish.touch.about;
            if (wish.keeps == Keeps::no ? !place_anew(wish) : !is_shown(wish)) {
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
        sort_for_placing(inputs_, wishes);
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
               day_of(wish.touch.slot.wall) <= inputs_.horizon;
    }

    /// The slots of contacts that are set aside, those of a pass before it.
    void enter_taken(TouchStatus status) {
        for (const auto& [slot, of] : inputs_.published.taken)
            if (of == status) diary_.enter(slot, of);
    }

    void enter(const Touch& touch) {
        diary_.enter(touch.slot, touch.status);
        plan_.touches.push_back(touch);
    }

    void sort_result() {
        const auto key = [](const Touch& t) { return std::tuple{t.slot.begin, t.contact, t.kind, t.about}; };
        std::ranges::sort(plan_.touches, [&](const Touch& a, const Touch& b) { return key(a) < key(b); });
        std::ranges::sort(plan_.idle, {}, &Idle::contact);
    }

    PlanInputs inputs_;
    Diary diary_;
    std::vector<Standing> standings_;
    Plan plan_;
};

}  // namespace

Plan make_plan(const Book& book, Instant now, const ZoneRules& zone, const PublishedSlots& published) {
    return Planner{book, now, zone, published}.make();
}

}  // namespace followup
