#include <fmt/format.h>

#include <algorithm>

#include "book/in_parallel.hpp"
#include "events/clean.hpp"
#include "events/identity.hpp"
#include "events/links.hpp"
#include "events/mail_links.hpp"
#include "events/order.hpp"
#include "events/state.hpp"
#include "events/texts.hpp"
#include "events/wording.hpp"
#include "events/words.hpp"

namespace followup {

namespace {

/// The address to use, where it is one for a link: a letter's is no line of an event.
std::string address_used(const Contact& contact, const Touch& touch) {
    return touch.channel == Channel::letter ? "" : address_for(contact, touch.channel);
}

MessageLink link_for(const Contact& contact, const Touch& touch, const Message& message) {
    const std::string address = address_used(contact, touch);
    if (touch.channel == Channel::phone) return {tel_link(address)};
    if (touch.channel == Channel::message)
        return contact.phones.empty() ? MessageLink{} : sms_with(contact.phones.front(), message.body);
    return mail_with(address, message.subject, message.body);
}

/// A tentative touch has an address, and no words yet.
Words words_for(const Book& book, const Touch& touch, const std::vector<Instant>& offers,
                MessageWriter& writer) {
    const Contact& contact = book.contacts[touch.contact];
    Words words;
    if (touch.status == TouchStatus::confirmed) words.message = writer.write(touch, offers);
    Message message = words.message.value_or(Message{});
    const bool is_promise = touch.kind == TouchKind::promise && contact.next;
    if (message.subject.empty() && is_promise) message.subject = clean_line(contact.next->about);
    const MessageLink link = link_for(contact, touch, message);
    words.url = link.url;
    words.is_link_cut = link.is_cut;
    return words;
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
            alarms.push_back({alarm_uid(event.uid, before), before, {}});
    }
    return alarms;
}

class Composer {
 public:
    Composer(const Book& book, const Composing& composing)
        : book_(book), composing_(composing), writer_(book, composing.around) {}

    ComposedEvent compose(const Touch& touch, const std::vector<Instant>& offers) {
        Event event = without_texts(touch);
        event.offers = offers_text(offers);
        const std::string inputs = text_inputs(book_, touch, offers, composing_);
        auto published = composing_.published ? composing_.published(event.uid) : std::nullopt;
        const bool stays = published && has_texts_from(*published, inputs);
        if (stays)
            take_texts(event, *published);
        else
            write_texts(event, touch, offers);
        // Hashing is much of what an event costs that stays as it is.
        const bool is_marked = stays && has_same_alarm_texts(*published, event);
        event.texts =
            is_marked ? published->texts : texts_mark(inputs, event, published ? &*published : nullptr);
        return {std::move(event), std::move(published)};
    }

 private:
    Event without_texts(const Touch& touch) const {
        const Contact& contact = book_.contacts[touch.contact];
        Event event;
        event.uid = touch_uid(book_, touch);
        event.start = touch.slot.begin;
        event.end = touch.slot.end;
        event.categories = categories_of(contact, touch);
        event.tentative = touch.status == TouchStatus::tentative;
        event.busy = book_.calendar.transparency == Transparency::busy;
        event.priority = ical_priority(priority_of(book_, contact));
        event.color = book_.calendar.color;
        event.alarms = alarms_of(event, touch);
        write_state(event, book_, touch, composing_.around.zone);
        return event;
    }

    void write_texts(Event& event, const Touch& touch, const std::vector<Instant>& offers) {
        const Contact& contact = book_.contacts[touch.contact];
        const Words words = words_for(book_, touch, offers, writer_);
        const std::string address = clean_line(address_used(contact, touch));
        event.summary = summary_text(book_, touch);
        event.description =
            joined({description_text(book_, touch, words), mail_links(book_, touch, composing_.key)}, "\n\n");
        if (touch.channel == Channel::phone) event.location = address;
        event.url = words.url;
        event.contact = joined({name_of(contact), clean_line(contact.organization), address}, ", ");
        for (Alarm& alarm : event.alarms) alarm.description = event.summary;
    }

    const Book& book_;
    const Composing& composing_;
    MessageWriter writer_;
};

}  // namespace

std::vector<FeedPlace> feed_places(const Book& book, const Plan& plan) {
    std::vector<FeedPlace> places(plan.touches.size());
    in_parallel(places.size(), [&](std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i)
            places[i] = {plan.touches[i].slot.begin, touch_uid(book, plan.touches[i])};
    });
    return places;
}

std::vector<ComposedEvent> compose_some(const Book& book, const Plan& plan, const Composing& composing,
                                        std::span<const std::size_t> touches) {
    const std::vector<Instant> none;
    std::vector<ComposedEvent> events(touches.size());
    in_parallel(events.size(), [&](std::size_t begin, std::size_t end) {
        Composer composer{book, composing};
        for (std::size_t i = begin; i < end; ++i) {
            const auto offers = composing.offers.find(touches[i]);
            events[i] = composer.compose(plan.touches[touches[i]],
                                         offers == composing.offers.end() ? none : offers->second);
        }
    });
    return events;
}

std::vector<Event> compose_events(const Book& book, const Plan& plan, const Composing& composing) {
    const auto order = feed_order(feed_places(book, plan));
    std::vector<Event> events;
    events.reserve(order.size());
    for (ComposedEvent& composed : compose_some(book, plan, composing, order))
        events.push_back(std::move(composed.event));
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
