#include "events/wording.hpp"

#include <followup/touch_code.hpp>

#include <algorithm>
#include <initializer_list>

#include "events/identity.hpp"
#include "events/message_values.hpp"
#include "events/messages.hpp"
#include "events/texts.hpp"
#include "events/words.hpp"

namespace followup {

namespace {

/// Lists are counted, so that no two books come to the same fields.
void add_list(FieldText& fields, const std::vector<std::string>& list) {
    fields.add(list.size());
    for (const std::string& item : list) fields.add(item);
}

void add_all(FieldText& fields, std::initializer_list<std::string_view> all) {
    for (const std::string_view field : all) fields.add(field);
}

/// What the text of any touch may speak of: the name, the addresses, and what a ladder counts from.
void add_contact(FieldText& fields, const Contact& contact) {
    add_all(fields, {contact.id, contact.name, contact.organization, contact.timezone});
    add_list(fields, contact.emails);
    add_list(fields, contact.phones);
    if (contact.met) {
        fields.add(contact.met->on);
        add_all(fields, {contact.met->how, contact.met->referred_by});
    }
    for (const Interaction& interaction : contact.interactions)
        if (!interaction.how.empty()) fields.add(interaction.on, " ", interaction.how);
}

/// What only the next touch says, and its message.
void add_history(FieldText& fields, const Book& book, const Contact& contact) {
    add_all(fields, {contact.title, contact.address, contact.url, contact.notes});
    if (contact.met)
        add_all(fields,
                {contact.met->where, contact.met->about,
                 contact.met->referrer ? std::string_view{book.contacts[*contact.met->referrer].name} : ""});
    if (const Interaction* response = last_response(contact)) fields.add(response->on);
    if (const Interaction* last = last_interaction(contact)) {
        fields.add(last->on);
        add_all(fields,
                {to_string(last->outcome), last->channel ? to_string(*last->channel) : "", last->note});
    }
    if (!contact.next) return;
    fields.add(contact.next->on);
    fields.add(contact.next->about);
}

void add_touch(FieldText& fields, const Touch& touch) {
    fields.add(to_string(touch.kind), touch.status == TouchStatus::confirmed ? " confirmed " : " tentative ",
               touch.number, " ", touch.attempt, " of ", touch.of, " in ", touch.round, " by ",
               to_string(touch.channel), touch.address_missing ? " without address" : "");
    add_all(fields, {touch.policy, touch.message});
    fields.add(touch.due);
    fields.add(touch.slot.wall);
    if (touch.their_time)
        fields.add(*touch.their_time);
    else
        fields.add("");
    fields.add(touch.days_late);
    for (const Reason& reason : touch.reasons)
        fields.add(to_string(reason.code), " ", reason.from, " ", reason.to, " ", reason.after.months, "m",
                   reason.after.days, "d", reason.after.workdays, "w");
}

/// The user's own words, and the languages that choose them: which the program has of its own, may change.
void add_message(FieldText& fields, const Book& book, const Touch& touch) {
    const std::string language = language_of(book, book.contacts[touch.contact]);
    add_all(fields, {language, book.calendar.language});
    if (book.calendar.messages.empty()) return;
    const auto message = find_message(book.calendar, touch.message, language);
    if (message && message->own != nullptr) add_all(fields, {message->own->subject, message->own->body});
}

/// As the other side's clocks show them.
void add_offers(FieldText& fields, const Surroundings& around, const Contact& contact,
                const std::vector<Instant>& offers) {
    const ZoneRules& zone = zone_of(around, contact);
    for (const Instant begin : offers) fields.add(WallTime{date::floor<Minutes>(to_wall(zone, begin))});
}

std::string texts_hash(const Event& event) {
    FieldText fields;
    add_all(fields, {event.summary, event.description, event.location, event.url, event.contact});
    for (const Alarm& alarm : event.alarms) fields.add(alarm.description);
    return uuid_of(fields);
}

/// `Event::texts`: the inputs, and a hash of the texts that were made from them.
std::string mark_of(std::string_view inputs, const std::string& hash) {
    std::string mark{inputs};
    mark += ' ';
    return mark += hash;
}

std::string_view inputs_in(std::string_view mark) {
    return mark.substr(0, mark.find(' '));
}

}  // namespace

std::string text_inputs(const Book& book, const Touch& touch, const std::vector<Instant>& offers,
                        const Composing& composing) {
    const Calendar& calendar = book.calendar;
    const std::string logged_by = logging_address(calendar);
    FieldText fields;
    add_all(fields, {calendar.id, calendar.timezone, logged_by,
                     logged_by.empty() ? std::string_view{} : std::string_view{composing.key}});
    if (is_on_a_journey(calendar, day_of(touch.slot.wall))) fields.add("on a journey");
    add_touch(fields, touch);
    add_contact(fields, book.contacts[touch.contact]);
    if (touch.about) add_contact(fields, book.contacts[*touch.about]);
    if (touch.status == TouchStatus::tentative) return uuid_of(fields);
    for (const auto& [name, value] : calendar.me.fields) add_all(fields, {name, value});
    add_history(fields, book, book.contacts[touch.contact]);
    if (touch.about) add_history(fields, book, book.contacts[*touch.about]);
    add_message(fields, book, touch);
    add_offers(fields, composing.around, book.contacts[touch.contact], offers);
    return uuid_of(fields);
}

bool has_texts_from(const Event& published, const std::string& inputs) {
    return inputs_in(published.texts) == inputs && published.texts == mark_of(inputs, texts_hash(published));
}

void take_texts(Event& event, const Event& from) {
    event.summary = from.summary;
    event.description = from.description;
    event.location = from.location;
    event.url = from.url;
    event.contact = from.contact;
    for (Alarm& alarm : event.alarms) alarm.description = from.summary;
}

std::string texts_mark(const std::string& inputs, const Event& event, const Event* published) {
    const std::string hash = texts_hash(event);
    if (published != nullptr && published->texts == mark_of(inputs_in(published->texts), hash))
        return published->texts;
    return mark_of(inputs, hash);
}

bool has_same_alarm_texts(const Event& a, const Event& b) {
    return std::ranges::equal(a.alarms, b.alarms, {}, &Alarm::description, &Alarm::description);
}

}  // namespace followup
