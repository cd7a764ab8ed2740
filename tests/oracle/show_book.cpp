#include "oracle/show.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <set>
#include <string>
#include <string_view>

namespace followup::oracle {
namespace {

using Json = nlohmann::ordered_json;

std::string text(Day day) {
    return date::format("%F", day);
}
std::string text(Day day, Minutes time) {
    return date::format("%FT%H:%M", day + time);
}

Json moment(Day day, const std::optional<Minutes>& time) {
    return time ? text(day, *time) : text(day);
}

Json span(const Duration& duration) {
    if (duration.workdays > 0) return fmt::format("{} workdays", duration.workdays);
    const std::string months = duration.months > 0 ? fmt::format("{}M", duration.months) : "";
    const std::string days = fmt::format("{}D", duration.days);
    return fmt::format("P{}{}", months, duration.days > 0 || months.empty() ? days : "");
}

Json cadence(const Cadence& cadence) {
    return cadence ? span(*cadence) : Json("none");
}

Json minutes(Minutes length) {
    return fmt::format("{} minutes", length.count());
}

Json alarms(const std::vector<Minutes>& alarms) {
    Json all = Json::array();
    for (const Minutes before : alarms) all.push_back(before == Minutes{0} ? Json("0") : minutes(before));
    return all;
}

std::string_view name(Channel channel) {
    static constexpr std::string_view names[]{"email", "phone", "message", "letter", "meeting", "other"};
    return names[static_cast<std::size_t>(channel)];
}

std::string_view name(Outcome outcome) {
    static constexpr std::string_view names[]{"sent",    "no-answer", "fyi",      "bounced",
                                              "replied", "met",       "received", "declined"};
    return names[static_cast<std::size_t>(outcome)];
}

std::string_view name(Priority priority) {
    static constexpr std::string_view names[]{"high", "normal", "low"};
    return names[static_cast<std::size_t>(priority)];
}

Json show_calendar(const Calendar& calendar) {
    static constexpr std::string_view projections[]{"next", "round", "horizon"};
    static constexpr std::string_view weekdays[]{"sun", "mon", "tue", "wed", "thu", "fri", "sat"};
    Json shown{{"id", calendar.id}, {"timezone", calendar.timezone}};
    for (const date::weekday day : calendar.working_days) {
        shown["working_days"].push_back(weekdays[day.c_encoding()]);
    }
    shown["working_hours"] =
        date::format("%H:%M", calendar.day_begins) + "-" + date::format("%H:%M", calendar.day_ends);
    shown["holidays"] = Json::array();
    for (const auto& [first, last] : calendar.holidays.ranges) {
        shown["holidays"].push_back(fmt::format("{}/{}", text(first), text(last)));
    }
    for (const date::month_day& day : calendar.holidays.yearly) {
        const Day some_leap_year{date::year{2028} / day.month() / day.day()};
        shown["holidays"].push_back(date::format("--%m-%d", some_leap_year));
    }
    for (const Away& away : calendar.away) {
        Json& entry = shown["away"].emplace_back(Json{{"from", text(away.from)}, {"to", text(away.to)}});
        if (!away.timezone.empty()) entry["timezone"] = away.timezone;
    }
    shown["daily_limit"] = calendar.daily_limit ? Json(*calendar.daily_limit) : Json();
    shown["slot"] = minutes(calendar.slot);
    shown["alarms"] = alarms(calendar.alarms);
    shown["horizon"] = span(calendar.horizon);
    shown["projection"] = projections[static_cast<std::size_t>(calendar.projection)];
    return shown;
}

Json show_policy(const Policy& policy) {
    static constexpr std::string_view thens[]{"rest", "cadence", "stop"};
    Json shown;
    for (const Attempt& attempt : policy.attempts) {
        Json rung{{"after", span(attempt.after)}, {"channel", name(attempt.channel)}};
        if (!attempt.message.empty()) rung["message"] = attempt.message;
        if (attempt.slot) rung["slot"] = minutes(*attempt.slot);
        if (attempt.alarms) rung["alarms"] = alarms(*attempt.alarms);
        shown["attempts"].push_back(rung);
    }
    shown["then"] = thens[static_cast<std::size_t>(policy.then)];
    shown["rest"] = span(policy.rest);
    shown["rounds"] = policy.rounds;
    shown["cadence"] = cadence(policy.cadence);
    shown["again"] = policy.again;
    shown["slack"] = span(policy.slack);
    shown["priority"] = name(policy.priority);
    return shown;
}

Json show_interaction(const Interaction& interaction, const Book& book) {
    Json shown{{"on", moment(interaction.on, interaction.at)}, {"outcome", name(interaction.outcome)}};
    shown["direction"] = interaction.direction == Direction::out ? "out" : "in";
    if (interaction.channel) shown["channel"] = name(*interaction.channel);
    if (!interaction.how.empty()) shown["how"] = interaction.how;
    if (interaction.is_for_other) {
        shown["for"] = interaction.for_contact ? book.contacts[*interaction.for_contact].id : "somebody else";
    }
    if (interaction.keeps_promise) shown["keeps_promise"] = true;
    if (!interaction.address.empty()) shown["address"] = interaction.address;
    return shown;
}

Json show_met(const Met& met, const Book& book) {
    Json shown{{"on", moment(met.on, met.at)}};
    if (!met.how.empty()) shown["how"] = met.how;
    if (met.referrer) shown["referred_by"] = book.contacts[*met.referrer].id;
    return shown;
}

void show_status(const Contact& contact, Json& shown) {
    if (contact.cadence) shown["cadence"] = cadence(*contact.cadence);
    if (contact.slack) shown["slack"] = span(*contact.slack);
    if (contact.priority) shown["priority"] = name(*contact.priority);
    if (contact.status == ContactStatus::paused) shown["status"] = "paused";
    if (contact.status == ContactStatus::closed) shown["status"] = "closed";
    if (contact.paused_until) shown["paused_until"] = text(*contact.paused_until);
    if (contact.snoozed_until) shown["x-snoozed_until"] = text(*contact.snoozed_until);
    if (contact.promises_kept > 0) shown["x-promises_kept"] = contact.promises_kept;
    if (contact.next) {
        shown["next"]["on"] = text(contact.next->on);
        if (contact.next->channel) shown["next"]["channel"] = name(*contact.next->channel);
    }
}

Json show_contact(const Contact& contact, const Book& book) {
    Json shown{{"id", contact.id}, {"name", contact.name}};
    if (!contact.emails.empty()) shown["email"] = contact.emails;
    if (!contact.phones.empty()) shown["phone"] = contact.phones;
    if (!contact.address.empty()) shown["address"] = contact.address;
    if (!contact.timezone.empty()) shown["timezone"] = contact.timezone;
    if (contact.met) shown["met"] = show_met(*contact.met, book);
    shown["policy"] = contact.policy;
    show_status(contact, shown);
    for (const Interaction& interaction : contact.interactions) {
        shown["interactions"].push_back(show_interaction(interaction, book));
    }
    return shown;
}

/// The policies that have a say about any contact.
std::set<std::string> used_policies(const Book& book) {
    std::set<std::string> used;
    for (const Contact& contact : book.contacts) {
        used.insert(contact.policy);
        // Only that of the contact's policy matters, never that of the policy which it names.
        used.insert(book.policies.at(contact.policy).again);
        for (const Interaction& interaction : contact.interactions) used.insert(interaction.how);
    }
    return used;
}

/// Whether it has to be said: not what is built in, nor what nobody uses.
bool is_shown(const Book& book, const Policy& policy) {
    static const std::map<std::string, Policy> built_in = built_in_policies();
    const auto found = built_in.find(policy.name);
    if (found != built_in.end() && show_policy(found->second) == show_policy(policy)) return false;
    return used_policies(book).count(policy.name) > 0;
}

Json show_book(const Book& book) {
    Json json{{"calendar", show_calendar(book.calendar)}};
    for (const auto& [name, policy] : book.policies) {
        if (is_shown(book, policy)) json["policies"][name] = show_policy(policy);
    }
    for (const Contact& contact : book.contacts) json["contacts"].push_back(show_contact(contact, book));
    return json;
}

std::string show_zone(const ZoneRules& zone) {
    std::string text = zone.name;
    for (const ZoneRules::Period& period : zone.periods)
        text += fmt::format(", {} {}", date::format("%FT%TZ", period.begin), period.offset.count());
    return text;
}

/// Its zone, and what is in the busy calendars.
std::string show_surroundings(const Surroundings& around) {
    std::string text = ", zone: " + show_zone(around.zone);
    for (const TimeSpan& busy : around.busy)
        text += date::format(", busy %FT%RZ", busy.begin) + date::format("/%FT%RZ", busy.end);
    return text + (around.is_incomplete ? ", not all calendars could be read" : "");
}

}  // namespace

std::string show(const History& shown) {
    std::string text;
    Json before;
    for (const Case& at : shown) {
        const Json book = show_book(at.book);
        text += date::format("// now: %FT%TZ %a", at.now) + show_surroundings(at.around);
        for (const SetAside& contact : at.book.set_aside) text += ", set aside: " + contact.id;
        text += "\n" + (before.is_null() ? book : Json::diff(before, book)).dump(1, ' ') + "\n";
        before = book;
    }
    return text;
}

}  // namespace followup::oracle
