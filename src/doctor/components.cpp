#include "doctor/components.hpp"

#include "book/text.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace followup::doctor {
namespace {

struct Named {
    std::string_view name;
    Kind kind;
    std::array<std::string_view, 5> parents;  ///< none: nothing but the text itself
};

/// RFC 5545 section 3.6, RFC 7953, RFC 9073 section 7.
constexpr std::array known_components{
    Named{"VCALENDAR", Kind::calendar, {}},
    Named{"VEVENT", Kind::event, {"VCALENDAR"}},
    Named{"VTODO", Kind::todo, {"VCALENDAR"}},
    Named{"VJOURNAL", Kind::journal, {"VCALENDAR"}},
    Named{"VFREEBUSY", Kind::journal, {"VCALENDAR"}},
    Named{"VTIMEZONE", Kind::timezone, {"VCALENDAR"}},
    Named{"STANDARD", Kind::observance, {"VTIMEZONE"}},
    Named{"DAYLIGHT", Kind::observance, {"VTIMEZONE"}},
    Named{"VALARM", Kind::alarm, {"VEVENT", "VTODO"}},
    Named{"VAVAILABILITY", Kind::other, {"VCALENDAR"}},
    Named{"AVAILABLE", Kind::other, {"VAVAILABILITY"}},
    Named{"PARTICIPANT", Kind::other, {"VEVENT", "VTODO", "VJOURNAL", "VFREEBUSY"}},
    Named{"VLOCATION", Kind::other, {"VEVENT", "VTODO", "VJOURNAL", "VFREEBUSY", "PARTICIPANT"}},
    Named{"VRESOURCE", Kind::other, {"VEVENT", "VTODO", "VJOURNAL", "VFREEBUSY", "PARTICIPANT"}},
};

const Named* find_component(std::string_view name) {
    const auto* const found = std::find_if(known_components.begin(), known_components.end(),
                                           [&](const Named& one) { return one.name == name; });
    return found == known_components.end() ? nullptr : found;
}

struct Required {
    Kind kind;
    std::string_view property;
};

constexpr std::array required_properties{
    Required{Kind::calendar, "PRODID"},
    Required{Kind::calendar, "VERSION"},
    Required{Kind::event, "UID"},
    Required{Kind::event, "DTSTAMP"},
    Required{Kind::todo, "UID"},
    Required{Kind::todo, "DTSTAMP"},
    Required{Kind::journal, "UID"},
    Required{Kind::journal, "DTSTAMP"},
    Required{Kind::timezone, "TZID"},
    Required{Kind::observance, "DTSTART"},
    Required{Kind::observance, "TZOFFSETFROM"},
    Required{Kind::observance, "TZOFFSETTO"},
};

struct Choice {
    Kind kind;
    std::string_view property;
    std::array<std::string_view, 3> words;
};

constexpr std::array choices{
    Choice{Kind::calendar, "VERSION", {"2.0"}},
    Choice{Kind::calendar, "CALSCALE", {"GREGORIAN"}},
    Choice{Kind::event, "STATUS", {"TENTATIVE", "CONFIRMED", "CANCELLED"}},
    Choice{Kind::event, "TRANSP", {"OPAQUE", "TRANSPARENT"}},
};

const Rule& rule_for_missing(std::string_view property) {
    if (property == "UID") return "missing-uid"_rule;
    if (property == "DTSTAMP") return "missing-dtstamp"_rule;
    return "missing-property"_rule;
}

}  // namespace

Kind kind_of(std::string_view name) {
    const Named* const known = find_component(name);
    return known == nullptr ? Kind::other : known->kind;
}

bool may_be_in(std::string_view name, std::string_view parent) {
    const Named* const known = find_component(name);
    if (known == nullptr) return !parent.empty();
    if (known->kind == Kind::calendar) return parent.empty();
    return !parent.empty() &&
           std::find(known->parents.begin(), known->parents.end(), parent) != known->parents.end();
}

void check_component(const Component& component, Report& report) {
    for (const auto& [kind, property] : required_properties)
        if (component.kind == kind && !component.has(property))
            report.add(rule_for_missing(property), component.line,
                       component.name + " without " + std::string(property));
    for (const auto& [kind, property, words] : choices) {
        const Kept* const given = component.kind == kind ? component.find(property) : nullptr;
        if (given == nullptr) continue;
        const auto word = book::ascii_upper(given->value);
        if (word.empty() || std::find(words.begin(), words.end(), word) == words.end())
            report.add("bad-keyword"_rule, given->line, std::string(property) + ":" + given->value);
    }
    const Kept* const uid = component.find("UID");
    if (uid != nullptr && book::is_blank(uid->value)) report.add("empty-uid"_rule, uid->line);
}

}  // namespace followup::doctor
