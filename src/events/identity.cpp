#include "events/identity.hpp"

#include <fmt/format.h>
#include <uuid/uuid.h>

#include <array>
#include <cassert>

#include "events/words.hpp"

namespace followup {

namespace {

// 6d0a5c0e-4b7e-5f0a-9a53-0d8f5a1c7e21: never to change, all UIDs hang on it.
constexpr uuid_t uid_namespace = {0x6d, 0x0a, 0x5c, 0x0e, 0x4b, 0x7e, 0x5f, 0x0a,
                                  0x9a, 0x53, 0x0d, 0x8f, 0x5a, 0x1c, 0x7e, 0x21};

using Code = Reason::Code;
using Fields = std::vector<std::string>;

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

void add_rule(Fields& fields, const Book& book, const Touch& touch) {
    fields.emplace_back(to_string(touch.kind));
    fields.emplace_back(to_string(touch.channel));
    // An undated touch is due on the day it is placed: that is no cause of its place.
    if (!is_undated(touch)) fields.push_back("due " + iso_text(touch.due));
    for (const Reason& reason : touch.reasons) {
        // A pause or snooze that an undated touch waits for is no reason any more on the day it ends.
        if (!is_cause(reason.code) || (is_waiting(reason.code) && is_undated(touch))) continue;
        // Nor is the day of what a stale touch stands in for.
        const std::string to = reason.code == Code::stale ? "" : iso_text(reason.to);
        fields.push_back(fmt::format("{} {} {} {}m{}d{}w", to_string(reason.code), iso_text(reason.from), to,
                                     reason.after.months, reason.after.days, reason.after.workdays));
    }
    const auto& met = book.contacts[touch.about.value_or(touch.contact)].met;
    if (met && met->at) fields.push_back(fmt::format("met at {}", met->at->count()));
}

void add_settings(Fields& fields, const Book& book, const Touch& touch, const ZoneRules& zone) {
    const Calendar& calendar = book.calendar;
    const Contact& contact = book.contacts[touch.contact];
    const Duration slack = slack_of(book, contact);
    fields.push_back("zone " + zone.name);
    for (const auto day : calendar.working_days) fields.push_back(fmt::format("day {}", day.c_encoding()));
    fields.push_back(fmt::format("hours {}-{}", calendar.day_begins.count(), calendar.day_ends.count()));
    fields.push_back(fmt::format("length {}", touch.length.count()));
    fields.push_back(fmt::format("limit {}", calendar.daily_limit.value_or(0)));
    fields.push_back(fmt::format("slack {}m{}d{}w", slack.months, slack.days, slack.workdays));
    fields.emplace_back(to_string(priority_of(book, contact)));
    const bool needs_them = touch.channel == Channel::phone || touch.channel == Channel::meeting;
    if (needs_them && !contact.timezone.empty()) fields.push_back("their zone " + contact.timezone);
}

}  // namespace

std::string uuid_of(const std::vector<std::string>& fields) {
    const std::string name = fmt::format("{}", fmt::join(fields, "\x1f"));
    uuid_t uuid;
    uuid_generate_sha1(uuid, uid_namespace, name.data(), name.size());
    std::array<char, UUID_STR_LEN> text{};
    uuid_unparse_lower(uuid, text.data());
    return text.data();
}

std::string touch_uid(const Book& book, const Touch& touch) {
    assert(!book.calendar.id.empty());
    Fields fields = {book.calendar.id, book.contacts[touch.contact].id};
    switch (touch.kind) {
        case TouchKind::attempt:
        case TouchKind::cadence:
            fields.insert(fields.end(), {"touch", std::to_string(touch.number)});
            break;
        case TouchKind::promise:
            fields.insert(fields.end(), {"promise", std::to_string(touch.number)});
            break;
        case TouchKind::thank:
        case TouchKind::report_back:
            fields.emplace_back(to_string(touch.kind));
            fields.push_back(book.contacts[touch.about.value()].id);
            break;
    }
    return uuid_of(fields);
}

std::string alarm_uid(const std::string& event_uid, Minutes before) {
    return uuid_of({event_uid, "alarm", std::to_string(before.count())});
}

std::string cause_of(const Book& book, const Touch& touch, const ZoneRules& zone) {
    Fields fields;
    add_rule(fields, book, touch);
    add_settings(fields, book, touch, zone);
    return uuid_of(fields);
}

}  // namespace followup
