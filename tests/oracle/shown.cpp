#include "oracle/shown.hpp"

#include <algorithm>

namespace followup::oracle {
namespace {

using Code = Reason::Code;

Cause cause_of(const Case& at, const Touch& touch) {
    const Contact& contact = at.book.contacts[touch.contact];
    const Contact& met_with = at.book.contacts[touch.about.value_or(touch.contact)];
    const Calendar& calendar = at.book.calendar;
    Reason rule = touch.reasons.front();
    if (rule.code == Code::stale) rule.to = {};  // what it is in place of does not place it
    const bool is_call = touch.channel == Channel::phone || touch.channel == Channel::meeting;
    const bool undated = rule.code == Code::undated || rule.code == Code::stale;
    Cause cause{.kind = touch.kind,
                .channel = touch.channel,
                .due = undated ? std::nullopt : std::optional{touch.due},
                .why = {rule},
                .met_at = met_with.met ? met_with.met->at : std::nullopt,
                .zone = at.around.zone.name,
                .their_zone = is_call ? contact.timezone : "",
                .working_days = calendar.working_days,
                .day_begins = calendar.day_begins,
                .day_ends = calendar.day_ends,
                .length = touch.length,
                .daily_limit = calendar.daily_limit,
                .slack = slack_of(at.book, contact),
                .priority = priority_of(at.book, contact)};
    // An undated touch has none any more on the day the pause or snooze ends.
    for (const Reason& reason : touch.reasons) {
        const bool waits = reason.code == Code::paused || reason.code == Code::snoozed;
        if (waits && !undated) cause.why.push_back(reason);
    }
    return cause;
}

bool is_set_aside(const Book& book, const std::string& id) {
    return std::ranges::find(book.set_aside, id, &SetAside::id) != book.set_aside.end();
}

}  // namespace

Shown::Key Shown::key_of(const Book& book, const Touch& touch) {
    const std::string& id = book.contacts[touch.contact].id;
    if (touch.about)
        return {id, std::string{to_string(touch.kind)}, book.contacts[*touch.about].id, touch.number};
    return {id, touch.kind == TouchKind::promise ? "promise" : "touch", "", touch.number};
}

void Shown::publish(const Case& at, const Plan& plan) {
    std::erase_if(touches_,
                  [&](const auto& entry) { return !is_set_aside(at.book, std::get<0>(entry.first)); });
    for (const Touch& touch : plan.touches) touches_[key_of(at.book, touch)] = {touch, cause_of(at, touch)};
}

std::optional<PublishedTouch> Shown::find(const Case& now, const Touch& touch) const {
    const auto found = touches_.find(key_of(now.book, touch));
    if (found == touches_.end()) return std::nullopt;
    const auto& [then, cause] = found->second;
    return PublishedTouch{.slot = then.slot.wall,
                          .first_slot = then.first_slot,
                          .due = then.due,
                          .is_tentative = then.status == TouchStatus::tentative,
                          .has_same_cause = cause == cause_of(now, touch),
                          .shifts = {then.reasons.begin() + 1, then.reasons.end()},
                          .begin = then.slot.begin};
}

PublishedSlots Shown::slots(const Case& now) const {
    PublishedSlots slots{.find = [this, &now](const Touch& touch) { return find(now, touch); }, .taken = {}};
    for (const auto& [key, entry] : touches_) {
        if (is_set_aside(now.book, std::get<0>(key)))
            slots.taken.push_back({{entry.touch.slot.begin, entry.touch.slot.end}, entry.touch.status});
    }
    return slots;
}

}  // namespace followup::oracle
