#include "events/wording.hpp"

#include <followup/touch_code.hpp>

#include <fmt/format.h>

#include "events/identity.hpp"
#include "events/message_values.hpp"
#include "events/messages.hpp"
#include "events/texts.hpp"
#include "events/words.hpp"

namespace followup {

namespace {

using Fields = std::vector<std::string>;

/// Lists are counted, so that no two books come to the same fields.
void add_list(Fields& fields, const std::vector<std::string>& list) {
    fields.push_back(std::to_string(list.size()));
    fields.insert(fields.end(), list.begin(), list.end());
}

/// What the text of any touch may speak of: the name, the addresses, and what a ladder counts from.
void add_contact(Fields& fields, const Contact& contact) {
    fields.insert(fields.end(), {contact.id, contact.name, contact.organization, contact.timezone});
    add_list(fields, contact.emails);
    add_list(fields, contact.phones);
    if (contact.met)
        fields.insert(fields.end(), {iso_text(contact.met->on), contact.met->how, contact.met->referred_by});
    for (const Interaction& interaction : contact.interactions)
        if (!interaction.how.empty()) fields.push_back(iso_text(interaction.on) + ' ' + interaction.how);
}

/// What only the next touch says, and its message.
void add_history(Fields& fields, const Book& book, const Contact& contact) {
    fields.insert(fields.end(), {contact.title, contact.address, contact.url, contact.notes});
    if (contact.met)
        fields.insert(fields.end(),
                      {contact.met->where, contact.met->about,
                       contact.met->referrer ? book.contacts[*contact.met->referrer].name : ""});
    if (const Interaction* response = last_response(contact)) fields.push_back(iso_text(response->on));
    if (const Interaction* last = last_interaction(contact))
        fields.insert(fields.end(),
                      {iso_text(last->on), std::string{to_string(last->outcome)},
                       last->channel ? std::string{to_string(*last->channel)} : "", last->note});
    if (contact.next) fields.insert(fields.end(), {iso_text(contact.next->on), contact.next->about});
}

void add_touch(Fields& fields, const Touch& touch) {
    fields.push_back(fmt::format("{} {} {} {} of {} in {} by {}{}", to_string(touch.kind),
                                 touch.status == TouchStatus::confirmed ? "confirmed" : "tentative",
                                 touch.number, touch.attempt, touch.of, touch.round, to_string(touch.channel),
                                 touch.address_missing ? " without address" : ""));
    fields.insert(fields.end(),
                  {touch.policy, touch.message, iso_text(touch.due), iso_text(touch.slot.wall),
                   touch.their_time ? iso_text(*touch.their_time) : "", std::to_string(touch.days_late)});
    for (const Reason& reason : touch.reasons)
        fields.push_back(fmt::format("{} {} {} {}m{}d{}w", to_string(reason.code), iso_text(reason.from),
                                     iso_text(reason.to), reason.after.months, reason.after.days,
                                     reason.after.workdays));
}

/// The user's own words, and the languages that choose them: which the program has of its own, may change.
void add_message(Fields& fields, const Book& book, const Touch& touch) {
    const std::string language = language_of(book, book.contacts[touch.contact]);
    fields.insert(fields.end(), {language, book.calendar.language});
    const auto message = find_message(book.calendar, touch.message, language);
    if (message && message->own != nullptr)
        fields.insert(fields.end(), {message->own->subject, message->own->body});
}

/// As the other side's clocks show them.
void add_offers(Fields& fields, const Surroundings& around, const Contact& contact,
                const std::vector<Instant>& offers) {
    const ZoneRules& zone = zone_of(around, contact);
    for (const Instant begin : offers) fields.push_back(iso_text(date::floor<Minutes>(to_wall(zone, begin))));
}

}  // namespace

std::string text_inputs(const Book& book, const Touch& touch, const std::vector<Instant>& offers,
                        const Composing& composing) {
    const Calendar& calendar = book.calendar;
    const std::string logged_by = logging_address(calendar);
    Fields fields = {calendar.id, calendar.timezone, logged_by, logged_by.empty() ? "" : composing.key};
    if (is_on_a_journey(calendar, day_of(touch.slot.wall))) fields.emplace_back("on a journey");
    add_touch(fields, touch);
    add_contact(fields, book.contacts[touch.contact]);
    if (touch.about) add_contact(fields, book.contacts[*touch.about]);
    if (touch.status == TouchStatus::tentative) return uuid_of(fields);
    for (const auto& [name, value] : calendar.me.fields) fields.insert(fields.end(), {name, value});
    add_history(fields, book, book.contacts[touch.contact]);
    if (touch.about) add_history(fields, book, book.contacts[*touch.about]);
    add_message(fields, book, touch);
    add_offers(fields, composing.around, book.contacts[touch.contact], offers);
    return uuid_of(fields);
}

std::string texts_mark(const std::string& inputs, const Event& event) {
    Fields fields = {event.summary, event.description, event.location, event.url, event.contact};
    for (const Alarm& alarm : event.alarms) fields.push_back(alarm.description);
    return fmt::format("{} {}", inputs, uuid_of(fields));
}

bool has_texts_from(const Event& published, const std::string& inputs) {
    return published.texts == texts_mark(inputs, published);
}

bool has_texts_of(const Event& published, const Event& event) {
    const std::string inputs = published.texts.substr(0, published.texts.find(' '));
    return published.texts == texts_mark(inputs, event);
}

void take_texts(Event& event, const Event& from) {
    event.summary = from.summary;
    event.description = from.description;
    event.location = from.location;
    event.url = from.url;
    event.contact = from.contact;
    for (Alarm& alarm : event.alarms) alarm.description = from.summary;
}

}  // namespace followup
