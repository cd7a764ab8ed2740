// libical EVENTS: reads finished events and prints them as a feed, as one would with libical at hand: the
// JSON as a document, one tree for the calendar, one string at the end.

#include <libical/ical.h>
#include <nlohmann/json.hpp>

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <memory>
#include <string>

namespace {

using Json = nlohmann::json;

/// "2026-11-23T09:00:00Z"
icaltimetype time_of(const Json& text) {
    std::string digits = text;
    std::erase(digits, '-');
    std::erase(digits, ':');
    return icaltime_from_string(digits.c_str());
}

std::string categories_of(const Json& categories) {
    std::string list;
    for (const std::string category : categories) list += (list.empty() ? "" : ",") + category;
    return list;
}

void add_text(icalcomponent* event, const Json& json, const char* name, icalproperty* (*make)(const char*)) {
    const auto found = json.find(name);
    if (found != json.end()) icalcomponent_add_property(event, make(found->get<std::string>().c_str()));
}

void add_own(icalcomponent* event, const Json& own) {
    for (const auto& [name, value] : own.items()) {
        icalproperty* property = icalproperty_new_x(value.get<std::string>().c_str());
        icalproperty_set_x_name(property, name.c_str());
        icalcomponent_add_property(event, property);
    }
}

void add_alarm(icalcomponent* event, const Json& json) {
    icaltriggertype trigger{};
    trigger.time = icaltime_null_time();
    trigger.duration = icaldurationtype_from_int(-60 * json["minutes"].get<int>());
    icalcomponent* alarm = icalcomponent_new(ICAL_VALARM_COMPONENT);
    add_text(alarm, json, "uid", icalproperty_new_uid);
    icalcomponent_add_property(alarm, icalproperty_new_action(ICAL_ACTION_DISPLAY));
    icalcomponent_add_property(alarm, icalproperty_new_trigger(trigger));
    add_text(alarm, json, "description", icalproperty_new_description);
    icalcomponent_add_component(event, alarm);
}

icalcomponent* event_of(const Json& json) {
    icalcomponent* event = icalcomponent_new(ICAL_VEVENT_COMPONENT);
    add_text(event, json, "uid", icalproperty_new_uid);
    icalcomponent_add_property(event, icalproperty_new_dtstamp(time_of(json["stamp"])));
    icalcomponent_add_property(event, icalproperty_new_created(time_of(json["created"])));
    icalcomponent_add_property(event, icalproperty_new_lastmodified(time_of(json["modified"])));
    icalcomponent_add_property(event, icalproperty_new_sequence(json["sequence"]));
    icalcomponent_add_property(event, icalproperty_new_dtstart(time_of(json["start"])));
    icalcomponent_add_property(event, icalproperty_new_dtend(time_of(json["end"])));
    add_text(event, json, "summary", icalproperty_new_summary);
    add_text(event, json, "description", icalproperty_new_description);
    add_text(event, json, "location", icalproperty_new_location);
    add_text(event, json, "url", icalproperty_new_url);
    add_text(event, json, "contact", icalproperty_new_contact);
    icalcomponent_add_property(event, icalproperty_new_categories(categories_of(json["categories"]).c_str()));
    const bool is_tentative = json["status"] == "TENTATIVE", is_busy = json["transparency"] == "OPAQUE";
    icalcomponent_add_property(
        event, icalproperty_new_status(is_tentative ? ICAL_STATUS_TENTATIVE : ICAL_STATUS_CONFIRMED));
    icalcomponent_add_property(event, icalproperty_new_class(ICAL_CLASS_PRIVATE));
    icalcomponent_add_property(event, icalproperty_new_priority(json["priority"]));
    icalcomponent_add_property(
        event, icalproperty_new_transp(is_busy ? ICAL_TRANSP_OPAQUE : ICAL_TRANSP_TRANSPARENT));
    add_own(event, json["own"]);
    for (const Json& alarm : json["alarms"]) add_alarm(event, alarm);
    return event;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 2) return 2;
    std::ifstream file(argv[1], std::ios::binary);
    const Json events = Json::parse(file);
    icalcomponent* calendar =
        icalcomponent_vanew(ICAL_VCALENDAR_COMPONENT, icalproperty_new_version("2.0"),
                            icalproperty_new_prodid("-//followup//bench//EN"), static_cast<void*>(nullptr));
    for (const Json& event : events) icalcomponent_add_component(calendar, event_of(event));
    const std::unique_ptr<char, decltype(&std::free)> text(icalcomponent_as_ical_string_r(calendar),
                                                           &std::free);
    icalcomponent_free(calendar);
    return std::fputs(text.get(), stdout) < 0 ? 1 : 0;
}
