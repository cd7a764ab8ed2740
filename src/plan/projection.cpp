#include "plan/projection.hpp"

#include "plan/due.hpp"
#include "plan/placing.hpp"
#include "plan/published.hpp"
#include "plan/sort_by_key.hpp"

#include <algorithm>
#include <tuple>

namespace followup {

namespace {

bool is_shown_after(Projection projection, const Touch& touch, const Touch& next) {
    switch (projection) {
        case Projection::next:
            return false;
        case Projection::round:
            return touch.kind == TouchKind::attempt && next.kind == TouchKind::attempt &&
                   next.round == touch.round;
        case Projection::horizon:
            return true;
    }
    return false;
}

std::optional<Link> next_link(const PlanInputs& inputs, const Link& link) {
    if (link.is_last) return std::nullopt;
    const Touch& touch = link.wish.touch;
    Link next{.wish = {}, .standing = standing_after(touch.kind, inputs.day_of(touch.slot), link.standing)};
    const Due due = next_due(inputs, touch.contact, next.standing);
    const Wish* wish = std::get_if<Wish>(&due);
    if (!wish || wish->rolled > inputs.horizon ||
        !is_shown_after(inputs.book.calendar.projection, touch, wish->touch))
        return std::nullopt;
    next.wish = *wish;
    next.wish.touch.status = TouchStatus::tentative;
    heed_published(inputs, next.wish);
    next.is_last = touch.kind == TouchKind::attempt && wish->touch.kind == TouchKind::cadence;
    return next;
}

std::vector<Link> next_generation(const PlanInputs& inputs, const std::vector<Link>& links) {
    std::vector<Link> result;
    for (const Link& link : links)
        if (auto next = next_link(inputs, link)) result.push_back(std::move(*next));
    sort_by_key(result, [&](const Link& l) {
        const std::size_t contact = l.wish.touch.contact;
        const bool is_moved = l.wish.keeps == Keeps::no;
        return std::tuple{is_moved, priority_of(inputs.book, inputs.contact(contact)), l.wish.from, contact};
    });
    return result;
}

}  // namespace

Standing standing_after(TouchKind kind, Day day, Standing standing) {
    standing.bounced.reset();
    ++standing.outbound;
    if (kind == TouchKind::attempt) {
        standing.last_strike = day;
        ++standing.strikes;
    } else {
        standing.in_touch_since = day;
        standing.strikes = 0;
    }
    return standing;
}

std::vector<Touch> project(const PlanInputs& inputs, Diary& diary, std::vector<Link> links) {
    std::vector<Touch> result;
    while (!links.empty()) {
        links = next_generation(inputs, links);
        std::erase_if(links, [&](Link& link) {
            Touch& touch = link.wish.touch;
            if ((!keep_slot(inputs, diary, link.wish) && !place_tentative(inputs, diary, link.wish)) ||
                inputs.day_of(touch.slot) > inputs.horizon)
                return true;
            diary.enter({touch.slot.begin, touch.slot.end}, touch.status);
            result.push_back(touch);
            return false;
        });
    }
    return result;
}

}  // namespace followup
