#include "book/contact_json.hpp"

#include "book/contacts.hpp"
#include "book/dates.hpp"
#include "book/names.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <cassert>
#include <utility>

namespace followup::book {
namespace {

using Json = nlohmann::ordered_json;

std::string text_of(const Duration& length) {
    const std::pair<int, std::string_view> parts[] = {
        {length.months / 12, "year"}, {length.months % 12, "month"}, {length.days / 7, "week"},
        {length.days % 7, "day"},     {length.workdays, "workday"},
    };
    std::string text;
    for (const auto& [count, unit] : parts)
        if (count > 0)
            text += fmt::format("{}{} {}{}", text.empty() ? "" : " and ", count, unit, count == 1 ? "" : "s");
    return text.empty() ? "0 days" : text;
}

std::string text_of(const Cadence& cadence) {
    return cadence ? text_of(*cadence) : "none";
}

void set(Json& object, const char* key, const std::string& text) {
    if (!text.empty()) object[key] = text;
}

template <typename Value>
void set(Json& object, const char* key, const std::optional<Value>& value) {
    if (value) object[key] = name_of(*value);
}

void set_list(Json& object, const char* key, const std::vector<std::string>& texts) {
    if (!texts.empty()) object[key] = texts;
}

/// One text, or a list where there are several.
void set_one_or_list(Json& object, const char* key, const std::vector<std::string>& texts) {
    if (texts.size() == 1)
        object[key] = texts.front();
    else
        set_list(object, key, texts);
}

Json met_json(const Met& met) {
    Json object;
    object["on"] = to_text(Moment{met.on, met.at});
    set(object, "how", met.how);
    set(object, "where", met.where);
    set(object, "about", met.about);
    set(object, "referred_by", met.referred_by);
    return object.size() == 1 ? object["on"] : object;
}

/// As the outcome says if nobody says otherwise.
Direction direction_of(Outcome outcome) {
    return outcome == Outcome::received || outcome == Outcome::declined ? Direction::in : Direction::out;
}

void set_plan(Json& object, const Contact& contact) {
    if (contact.policy != default_policy(contact)) set(object, "policy", contact.policy);
    if (contact.cadence) object["cadence"] = text_of(*contact.cadence);
    if (contact.slack) object["slack"] = text_of(*contact.slack);
    set(object, "priority", contact.priority);
    if (contact.status != ContactStatus::active) object["status"] = name_of(contact.status);
    if (contact.paused_until) object["paused_until"] = to_text(*contact.paused_until);
    if (contact.next) object["next"] = json_of(*contact.next);
}

}  // namespace

Json json_of(const Interaction& interaction) {
    Json object;
    object["on"] = to_text(Moment{interaction.on, interaction.at});
    set(object, "channel", interaction.channel);
    if (interaction.outcome != Outcome::sent) object["outcome"] = name_of(interaction.outcome);
    if (interaction.direction != direction_of(interaction.outcome))
        object["direction"] = name_of(interaction.direction);
    set(object, "how", interaction.how);
    if (interaction.keeps_promise) object["keeps_promise"] = true;
    set(object, "address", interaction.address);
    set(object, "note", interaction.note);
    return object;
}

Json json_of(const Promise& promise) {
    Json object;
    object["on"] = to_text(promise.on);
    set(object, "channel", promise.channel);
    set(object, "about", promise.about);
    return object;
}

Json json_of(const Contact& contact) {
    Json object;
    if (!contact.id_is_default) set(object, "id", contact.id);
    set_list(object, "formerly", contact.formerly);
    object["name"] = contact.name;
    set_one_or_list(object, "email", contact.emails);
    set_one_or_list(object, "phone", contact.phones);
    set(object, "organization", contact.organization);
    set(object, "title", contact.title);
    set(object, "address", contact.address);
    set(object, "url", contact.url);
    set(object, "notes", contact.notes);
    set(object, "uid", contact.uid);
    set(object, "language", contact.language);
    set(object, "timezone", contact.timezone);
    set_list(object, "tags", contact.tags);
    if (contact.met) object["met"] = met_json(*contact.met);
    set_plan(object, contact);
    for (const Interaction& interaction : contact.interactions) {
        assert(!interaction.is_for_other);
        object["interactions"].push_back(json_of(interaction));
    }
    return object;
}

}  // namespace followup::book
