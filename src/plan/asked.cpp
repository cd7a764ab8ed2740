#include "plan/asked.hpp"

#include "book/in_parallel.hpp"
#include "plan/due.hpp"
#include "plan/referrers.hpp"

#include <algorithm>

namespace followup {

namespace {

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

}  // namespace

std::vector<Standing> standings_of(const Book& book) {
    std::vector<Standing> standings(book.contacts.size());
    in_parallel(standings.size(), [&](std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i) standings[i] = standing_of(book.contacts[i], book.policies);
    });
    return standings;
}

Asked all_asked(const PlanInputs& inputs, const std::vector<Standing>& standings) {
    Asked asked;
    for (std::size_t c = 0; c < standings.size(); ++c) ask(inputs, c, standings[c], asked);
    std::ranges::move(due_to_referrers(inputs, standings), std::back_inserter(asked.confirmed));
    return asked;
}

Rank rank_of(const PlanInputs& inputs, const Wish& wish) {
    const auto late = wish.is_late ? std::max(inputs.today - wish.base, date::days{0}) : date::days{0};
    return {wish.is_undated,
            priority_of(inputs.book, inputs.contact(wish.touch.contact)),
            -late,
            wish.is_undated ? Day{} : wish.from,
            wish.touch.contact,
            wish.touch.about};
}

void enter_what_was_done(const Book& book, Diary& diary) {
    for (const Contact& contact : book.contacts)
        for (const Interaction& i : contact.interactions)
            if (i.direction == Direction::out && i.outcome != Outcome::bounced &&
                !is_the_meeting_itself(contact, i))
                diary.count_towards_limit(i.on);
}

}  // namespace followup
