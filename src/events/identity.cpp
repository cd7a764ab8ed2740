#include "events/identity.hpp"

#include <cassert>

#include "events/hashes.hpp"
#include "events/words.hpp"

namespace followup {

namespace {

// 6d0a5c0e-4b7e-5f0a-9a53-0d8f5a1c7e21: never to change, all UIDs hang on it.
constexpr std::string_view uid_namespace = "\x6d\x0a\x5c\x0e\x4b\x7e\x5f\x0a\x9a\x53\x0d\x8f\x5a\x1c\x7e\x21";

using Code = Reason::Code;

/// Whether a reason comes from the book alone. The others depend on the other touches and on the day of the
/// run, and must not unsettle what is published.
bool is_cause(Code code) {
    switch (code) {
        case Code::first_attempt:
        case Code::next_attempt:
        case Code::new_round:
        case Code::cadence:
        case Code::undated:
        case Code::stale:
        case Code::bounced:
        case Code::promise:
        case Code::thank:
        case Code::report_back:
        case Code::paused:
        case Code::snoozed:
            return true;
        case Code::day_off:
        case Code::away:
        case Code::overdue:
        case Code::missed:
        case Code::day_full:
        case Code::limit_exceeded:
        case Code::no_free_time:
        case Code::busy:
        case Code::their_night:
        case Code::outside_their_day:
        case Code::overlapping:
            return false;
    }
    return false;
}

bool is_waiting(Code code) {
    return code == Code::paused || code == Code::snoozed;
}

bool is_undated(const Touch& touch) {
    const Code rule = touch.reasons.front().code;
    return rule == Code::undated || rule == Code::stale;
}

void add_rule(FieldText& fields, const Book& book, const Touch& touch) {
    fields.add(to_string(touch.kind));
    fields.add(to_string(touch.channel));
    // An undated touch is due on the day it is placed: that is no cause of its place.
    if (!is_undated(touch)) fields.add("due ", touch.due);
    for (const Reason& reason : touch.reasons) {
        // A pause or snooze that an undated touch waits for is no reason any more on the day it ends.
        if (!is_cause(reason.code) || (is_waiting(reason.code) && is_undated(touch))) continue;
        // Nor is the day of what a stale touch stands in for.
        const std::string to = reason.code == Code::stale ? "" : iso_text(reason.to);
        const Duration& after = reason.after;
        fields.add(to_string(reason.code), " ", reason.from, " ", to, " ", after.months, "m", after.days, "d",
                   after.workdays, "w");
    }
    const auto& met = book.contacts[touch.about.value_or(touch.contact)].met;
    if (met && met->at) fields.add("met at ", met->at->count());
}

void add_settings(FieldText& fields, const Book& book, const Touch& touch, const ZoneRules& zone) {
    const Calendar& calendar = book.calendar;
    const Contact& contact = book.contacts[touch.contact];
    const Duration slack = slack_of(book, contact);
    fields.add("zone ", zone.name);
    for (const auto day : calendar.working_days) fields.add("day ", day.c_encoding());
    fields.add("hours ", calendar.day_begins.count(), "-", calendar.day_ends.count());
    fields.add("length ", touch.length.count());
    fields.add("limit ", calendar.daily_limit.value_or(0));
    fields.add("slack ", slack.months, "m", slack.days, "d", slack.workdays, "w");
    fields.add(to_string(priority_of(book, contact)));
    const bool needs_them = touch.channel == Channel::phone || touch.channel == Channel::meeting;
    if (needs_them && !contact.timezone.empty()) fields.add("their zone ", contact.timezone);
}

/// RFC 9562 section 4.
std::string uuid_text(const Sha1& hash) {
    constexpr std::string_view digits = "0123456789abcdef";
    constexpr std::size_t octets = 16, version_at = 6, variant_at = 8;
    std::string text;
    for (std::size_t i = 0; i < octets; ++i) {
        unsigned octet = hash[i];
        if (i == version_at) octet = (octet & 0x0FU) | 0x50U;
        if (i == variant_at) octet = (octet & 0x3FU) | 0x80U;
        if (i == 4 || i == 6 || i == 8 || i == 10) text += '-';
        text += digits[octet >> 4U];
        text += digits[octet & 0x0FU];
    }
    return text;
}

}  // namespace

std::string uuid_of(const FieldText& fields) {
    return uuid_text(sha1_of({uid_namespace, fields.text()}));
}

std::string uuid_of(std::initializer_list<std::string_view> fields) {
    FieldText text;
    for (const std::string_view field : fields) text.add(field);
    return uuid_of(text);
}

std::string touch_uid(const Book& book, const Touch& touch) {
    assert(!book.calendar.id.empty());
    FieldText fields;
    fields.add(book.calendar.id);
    fields.add(book.contacts[touch.contact].id);
    switch (touch.kind) {
        case TouchKind::attempt:
        case TouchKind::cadence:
            fields.add("touch");
            fields.add(touch.number);
            break;
        case TouchKind::promise:
            fields.add("promise");
            fields.add(touch.number);
            break;
        case TouchKind::thank:
        case TouchKind::report_back:
            fields.add(to_string(touch.kind));
            fields.add(book.contacts[touch.about.value()].id);
            break;
    }
    return uuid_of(fields);
}

std::string alarm_uid(const std::string& event_uid, Minutes before) {
    return uuid_of({event_uid, "alarm", std::to_string(before.count())});
}

std::string cause_of(const Book& book, const Touch& touch, const ZoneRules& zone) {
    FieldText fields;
    add_rule(fields, book, touch);
    add_settings(fields, book, touch, zone);
    return uuid_of(fields);
}

}  // namespace followup
