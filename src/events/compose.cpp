#include <fmt/format.h>

#include <algorithm>
#include <tuple>

#include "events/clean.hpp"
#include "events/identity.hpp"
#include "events/links.hpp"
#include "events/mail_links.hpp"
#include "events/state.hpp"
#include "events/texts.hpp"
#include "events/words.hpp"

namespace followup {

namespace {

/// The address to use, where it is one for a link: a letter's is no line of an event.
std::string address_used(const Contact& contact, const Touch& touch) {
    return touch.channel == Channel::letter ? "" : address_for(contact, touch.channel);
}

std::string link_for(const Contact& contact, const Touch& touch) {
    const std::string address = address_used(contact, touch);
    if (touch.channel == Channel::phone) return tel_link(address);
    const bool is_promise = touch.kind == TouchKind::promise && contact.next;
    return mailto_link(address, is_promise ? contact.next->about : std::string{});
}

int ical_priority(Priority priority) {
    switch (priority) {
        case Priority::high:
            return 1;
        case Priority::normal:
            return 5;
        case Priority::low:
            return 9;
    }
    return 5;
}

std::vector<std::string> categories_of(const Contact& contact, const Touch& touch) {
    std::vector<std::string> categories = {"Follow-up"};
    const auto add = [&](const std::string& name) {
        std::string category = clean_category(name);
        if (!category.empty() &&
            std::find(categories.begin(), categories.end(), category) == categories.end())
            categories.push_back(std::move(category));
    };
    add(touch.policy);
    for (const std::string& tag : contact.tags) add(tag);
    return categories;
}

std::vector<Alarm> alarms_of(const Event& event, const Touch& touch) {
    std::vector<Alarm> alarms;
    for (const Minutes before : touch.alarms) {
        const auto is_same = [before](const Alarm& alarm) { return alarm.before == before; };
        if (std::none_of(alarms.begin(), alarms.end(), is_same))
            alarms.push_back({alarm_uid(event.uid, before), before, event.summary});
    }
    return alarms;
}

Event compose(const Book& book, const Touch& touch, const ZoneRules& zone, const std::string& key) {
    const Contact& contact = book.contacts[touch.contact];
    Event event;
    event.uid = touch_uid(book, touch);
    event.start = touch.slot.begin;
    event.end = touch.slot.end;
    event.summary = summary_text(book, touch);
    event.description = joined({description_text(book, touch), mail_links(book, touch, key)}, "\n\n");
    if (touch.channel == Channel::phone) event.location = clean_line(address_used(contact, touch));
    event.url = link_for(contact, touch);
    event.contact = joined(
        {name_of(contact), clean_line(contact.organization), clean_line(address_used(contact, touch))}, ", ");
    event.categories = categories_of(contact, touch);
    event.tentative = touch.status == TouchStatus::tentative;
    event.busy = book.calendar.transparency == Transparency::busy;
    event.priority = ical_priority(priority_of(book, contact));
    event.color = book.calendar.color;
    event.alarms = alarms_of(event, touch);
    write_state(event, book, touch, zone);
    return event;
}

}  // namespace

std::vector<Event> compose_events(const Book& book, const Plan& plan, const ZoneRules& zone,
                                  const std::string& key) {
    std::vector<Event> events;
    events.reserve(plan.touches.size());
    for (const Touch& touch : plan.touches) events.push_back(compose(book, touch, zone, key));
    std::sort(events.begin(), events.end(), [](const Event& a, const Event& b) {
        return std::tie(a.start, a.uid) < std::tie(b.start, b.uid);
    });
    return events;
}

CalendarProperties calendar_properties(const Calendar& calendar) {
    return {.id = clean_line(calendar.id),
            .name = clean_line(calendar.name),
            .description = clean_text(calendar.description),
            .timezone = calendar.timezone,
            .color = calendar.color,
            .refresh = calendar.refresh,
            .source = web_link(calendar.url)};
}

}  // namespace followup
