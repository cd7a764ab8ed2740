// Reads a feed with libical.

#include <libical/ical.h>

#include <fstream>
#include <iostream>
#include <iterator>
#include <memory>
#include <string>

namespace {

std::string alarms(icalcomponent* event) {
    std::string all;
    for (auto* alarm = icalcomponent_get_first_component(event, ICAL_VALARM_COMPONENT); alarm != nullptr;
         alarm = icalcomponent_get_next_component(event, ICAL_VALARM_COMPONENT)) {
        auto* trigger = icalcomponent_get_first_property(alarm, ICAL_TRIGGER_PROPERTY);
        if (!all.empty()) all += ',';
        all += std::to_string(icaldurationtype_as_int(icalproperty_get_trigger(trigger).duration));
    }
    return all;
}

std::string escaped(std::string text) {
    for (auto at = text.find('\n'); at != std::string::npos; at = text.find('\n', at)) {
        text.replace(at, 1, "\\n");
    }
    return text;
}

void print(icalcomponent* event) {
    const auto texts =
        std::string(icalcomponent_get_summary(event)) + '|' + icalcomponent_get_description(event);
    std::cout << icalcomponent_get_uid(event) << ' '
              << icaltime_as_ical_string(icalcomponent_get_dtstart(event)) << ' '
              << icaltime_as_ical_string(icalcomponent_get_dtend(event)) << ' ' << alarms(event) << ' '
              << escaped(texts) << '\n';
}

}  // namespace

int main(int, char** arguments) {
    std::ifstream file(arguments[1], std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    const std::unique_ptr<icalcomponent, decltype(&icalcomponent_free)> calendar(
        icalparser_parse_string(text.c_str()), icalcomponent_free);
    if (calendar == nullptr || icalcomponent_count_errors(calendar.get()) != 0) {
        std::cerr << arguments[1] << ": libical cannot read this\n";
        return 1;
    }
    for (auto* event = icalcomponent_get_first_component(calendar.get(), ICAL_VEVENT_COMPONENT);
         event != nullptr; event = icalcomponent_get_next_component(calendar.get(), ICAL_VEVENT_COMPONENT)) {
        print(event);
    }
    return 0;
}
