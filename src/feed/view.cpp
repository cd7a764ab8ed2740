#include <followup/view.hpp>

#include <algorithm>
#include <map>
#include <utility>

#include "events/clean.hpp"
#include "events/identity.hpp"
#include "events/order.hpp"
#include "events/redact.hpp"

namespace followup {

namespace {

template <typename Value>
bool contains(const std::vector<Value>& all, const Value& one) {
    return std::find(all.begin(), all.end(), one) != all.end();
}

/// What a view lets through.
class Filter {
 public:
    explicit Filter(const FeedView& view) : view_(view) {
        for (const std::string& tag : view.tags) tags_.push_back(clean_category(tag));
        for (const std::string& policy : view.policies) policies_.push_back(clean_category(policy));
    }

    bool lets_through(const Contact& contact, const Touch& touch) const {
        const auto is_asked_for = [&](const std::string& tag) { return contains(view_.tags, tag); };
        return (view_.tags.empty() || std::ranges::any_of(contact.tags, is_asked_for)) &&
               (view_.policies.empty() || contains(view_.policies, touch.policy)) &&
               (view_.channels.empty() || contains(view_.channels, touch.channel));
    }

    /// By its categories: `Follow-up`, the policy, the tags.
    bool lets_through(const Event& event) const {
        constexpr std::ptrdiff_t before_policy = 1, before_tags = 2;
        const auto& categories = event.categories;
        const auto from = [&](std::ptrdiff_t place) {
            return categories.begin() + std::min(place, std::ssize(categories));
        };
        const auto is_tag = [&](const std::string& name) { return contains(tags_, name); };
        const auto is_policy = [&](const std::string& name) { return contains(policies_, name); };
        const auto is_channel = [&](Channel channel) { return event.channel == to_string(channel); };
        return (view_.tags.empty() || std::any_of(from(before_tags), categories.end(), is_tag)) &&
               (view_.policies.empty() || std::any_of(from(before_policy), from(before_tags), is_policy)) &&
               (view_.channels.empty() || std::ranges::any_of(view_.channels, is_channel));
    }

 private:
    const FeedView& view_;
    std::vector<std::string> tags_, policies_;  ///< as categories have them
};

class ViewMaker {
 public:
    ViewMaker(const FeedView& view, const Book& book, const Plan& plan)
        : view_(view), filter_(view), book_(book), with_initials_(with_initials(book)) {
        for (const Touch& touch : plan.touches) touches_.emplace(touch_uid(book, touch), &touch);
    }

    bool shows(const Event& event) const {
        if (event.contact_id.empty()) return false;
        const Touch* touch = touch_of(event);
        return touch == nullptr ? filter_.lets_through(event)
                                : filter_.lets_through(book_.contacts[touch->contact], *touch);
    }

    Event shown(const Event& event) const {
        Event made = at_level(event);
        made.uid = view_uid(view_, event.uid);
        for (Alarm& alarm : made.alarms) alarm.uid = alarm_uid(made.uid, alarm.before);
        return made;
    }

    CalendarProperties shown(const CalendarProperties& calendar) const {
        CalendarProperties made = calendar;
        made.id.clear();
        made.source.clear();  // where the plan feed is served
        if (view_.privacy != Privacy::full) made.description.clear();
        return made;
    }

 private:
    const Touch* touch_of(const Event& event) const {
        const auto found = touches_.find(event.uid);
        return found == touches_.end() ? nullptr : found->second;
    }

    Event at_level(const Event& event) const {
        switch (view_.privacy) {
            case Privacy::full:
                return without_state(event);
            case Privacy::initials:
                return initials_event(event, with_initials_, touch_of(event));
            case Privacy::busy:
                break;
        }
        return busy_event(event);
    }

    const FeedView& view_;
    Filter filter_;
    const Book& book_;
    Book with_initials_;
    std::map<std::string, const Touch*> touches_;
};

}  // namespace

std::string view_uid(const FeedView& view, const std::string& plan_uid) {
    return uuid_of({view.key, plan_uid});
}

Feed view_of(const FeedView& view, const Feed& plan_feed, const Book& book, const Plan& plan) {
    const ViewMaker maker(view, book, plan);
    Feed made;
    made.calendar = maker.shown(plan_feed.calendar);
    for (const FeedEvent& entry : plan_feed.events)
        if (maker.shows(entry.event)) made.events.push_back({maker.shown(entry.event), entry.revision, {}});
    std::ranges::sort(made.events, comes_before, &FeedEvent::event);
    return made;
}

}  // namespace followup
