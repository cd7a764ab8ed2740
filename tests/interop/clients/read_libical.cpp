// libical, and its own strict check: what RFC 5545 section 3.6 asks of each component.

#include <libical/ical.h>
#include <nlohmann/json.hpp>

#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

namespace {

using Json = nlohmann::json;
using Component = std::unique_ptr<icalcomponent, decltype(&icalcomponent_free)>;

std::vector<int> alarms(icalcomponent* event) {
    std::vector<int> minutes;
    for (auto* alarm = icalcomponent_get_first_component(event, ICAL_VALARM_COMPONENT); alarm != nullptr;
         alarm = icalcomponent_get_next_component(event, ICAL_VALARM_COMPONENT)) {
        auto* trigger = icalcomponent_get_first_property(alarm, ICAL_TRIGGER_PROPERTY);
        minutes.push_back(-icaldurationtype_as_int(icalproperty_get_trigger(trigger).duration) / 60);
    }
    return minutes;
}

std::vector<std::string> categories(icalcomponent* event) {
    std::vector<std::string> all;
    for (auto* property = icalcomponent_get_first_property(event, ICAL_CATEGORIES_PROPERTY);
         property != nullptr; property = icalcomponent_get_next_property(event, ICAL_CATEGORIES_PROPERTY)) {
        all.emplace_back(icalproperty_get_categories(property));
    }
    return all;
}

std::string description(icalcomponent* event) {
    const char* text = icalcomponent_get_description(event);
    return text == nullptr ? "" : text;
}

Json understood(icalcomponent* event) {
    return {{"uid", icalcomponent_get_uid(event)},
            {"start", icaltime_as_ical_string(icalcomponent_get_dtstart(event))},
            {"end", icaltime_as_ical_string(icalcomponent_get_dtend(event))},
            {"summary", icalcomponent_get_summary(event)},
            {"description", description(event)},
            {"status", icalproperty_status_to_string(icalcomponent_get_status(event))},
            {"categories", categories(event)},
            {"alarms", alarms(event)}};
}

/// The check writes what it finds into what it checks.
void require_restrictions(icalcomponent* calendar) {
    const Component copy(icalcomponent_new_clone(calendar), icalcomponent_free);
    if (icalrestriction_check(copy.get()) == 0 || icalcomponent_count_errors(copy.get()) != 0)
        throw std::runtime_error(std::string("restrictions not met:\n") +
                                 icalcomponent_as_ical_string(copy.get()));
}

Json events_in(const std::filesystem::path& feed) {
    std::ifstream file(feed, std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    const Component calendar(icalparser_parse_string(text.c_str()), icalcomponent_free);
    if (calendar == nullptr || icalcomponent_count_errors(calendar.get()) != 0)
        throw std::runtime_error(feed.string() + ": libical cannot read this");
    require_restrictions(calendar.get());
    auto events = Json::array();
    for (auto* event = icalcomponent_get_first_component(calendar.get(), ICAL_VEVENT_COMPONENT);
         event != nullptr; event = icalcomponent_get_next_component(calendar.get(), ICAL_VEVENT_COMPONENT)) {
        events.push_back(understood(event));
    }
    return events;
}

}  // namespace

// read_libical FOLDER: see feeds.py.
int main(int, char** arguments) try {
    namespace fs = std::filesystem;
    auto feeds = Json::object();
    for (const auto& feed : fs::directory_iterator(arguments[1])) {
        auto stages = Json::array();
        for (int stage = 1; fs::exists(feed.path() / (std::to_string(stage) + ".ics")); ++stage)
            stages.push_back(events_in(feed.path() / (std::to_string(stage) + ".ics")));
        feeds[feed.path().filename().string()] = std::move(stages);
    }
    std::cout << Json{{"version", "libical " LIBICAL_VERSION}, {"feeds", feeds}};
} catch (const std::exception& fault) {
    std::cerr << fault.what() << '\n';
    return 1;
}
