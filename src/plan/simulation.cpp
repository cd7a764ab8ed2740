#include "plan/simulation.hpp"

#include "plan/asked.hpp"
#include "plan/due.hpp"
#include "plan/placing.hpp"
#include "plan/published.hpp"
#include "plan/searching.hpp"
#include "plan/sort_by_key.hpp"

#include <algorithm>

namespace followup {

std::vector<Link> first_links(const PlanInputs& inputs) {
    const auto standings = standings_of(inputs.book);
    Asked asked = all_asked(inputs, standings);
    std::vector<bool> has_promise(standings.size());
    std::vector<Link> links;
    const auto add = [&](Wish& wish, bool is_last) {
        heed_published(inputs, wish);  // nothing is, so that this says what is late
        const std::size_t contact = wish.touch.contact;
        links.push_back({std::move(wish), standings[contact], is_last});
    };
    for (Wish& promise : asked.promises) {
        has_promise[promise.touch.contact] = true;
        add(promise, false);
    }
    for (Wish& wish : asked.confirmed) add(wish, wish.touch.about || has_promise[wish.touch.contact]);
    return links;
}

std::optional<Link> link_after(const PlanInputs& inputs, const Link& link, Day day) {
    if (link.is_last) return std::nullopt;
    const Touch& touch = link.wish.touch;
    Link next{.wish = {}, .standing = standing_after(touch.kind, day, link.standing)};
    Due due = next_due(inputs, touch.contact, next.standing);
    auto* wish = std::get_if<Wish>(&due);
    if (!wish || wish->first > inputs.horizon) return std::nullopt;
    next.wish = std::move(*wish);
    return next;
}

Simulation::Simulation(const PlanInputs& inputs)
    : inputs_(inputs), diary_(inputs.book.calendar, inputs.around) {
    enter_what_was_done(inputs.book, diary_);
}

void Simulation::run(std::vector<Link> links) {
    std::vector<Link> promises;
    for (Link& link : links) {
        const bool is_promise = link.wish.touch.kind == TouchKind::promise;
        (is_promise ? promises : due_[link.wish.first]).push_back(std::move(link));
    }
    take_up(std::move(promises));
    for (Day day = inputs_.today; day <= inputs_.horizon; day += date::days{1}) {
        while (auto due = due_.extract(day)) take_up(std::move(due.mapped()));
        fill(day);
    }
}

void Simulation::take_up(std::vector<Link> links) {
    sort_by_key(links, [&](const Link& link) { return rank_of(inputs_, link.wish); });
    for (Link& link : links) {
        if (link.wish.is_undated)
            undated_.push_back(std::move(link));
        else
            place(std::move(link));
    }
}

void Simulation::fill(Day day) {
    if (!inputs_.open_days.contains(day)) return;
    while (!undated_.empty() && diary_.has_room(day) &&
           diary_.opening(day, search_for(inputs_, undated_.front().wish))) {
        Link link = std::move(undated_.front());
        undated_.pop_front();
        link.wish.first = day;
        place(std::move(link));
    }
}

void Simulation::place(Link link) {
    Wish& wish = link.wish;
    if (wish.touch.kind == TouchKind::promise)
        place_promise(inputs_, diary_, wish);
    else if (!place_confirmed(inputs_, diary_, wish))
        return;
    const Slot& slot = wish.touch.slot;
    const Day day = inputs_.day_of(slot);
    diary_.enter({slot.begin, slot.end}, TouchStatus::confirmed);
    if (day > inputs_.horizon) return;
    if (wish.touch.kind == TouchKind::cadence && !wish.is_undated)
        longest_slip_ = std::max(longest_slip_, day - wish.first);
    if (auto next = link_after(inputs_, link, day)) due_[next->wish.first].push_back(std::move(*next));
}

}  // namespace followup
