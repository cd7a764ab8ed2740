#include "doctor/property_table.hpp"

#include <algorithm>
#include <array>

namespace followup::doctor {
namespace {

constexpr unsigned nowhere = 0;
constexpr auto calendar = static_cast<unsigned>(Kind::calendar);
constexpr auto event = static_cast<unsigned>(Kind::event);
constexpr auto alarm = static_cast<unsigned>(Kind::alarm);
constexpr auto zone = static_cast<unsigned>(Kind::timezone);
constexpr auto observance = static_cast<unsigned>(Kind::observance);

constexpr std::array known_properties{
    KnownProperty{"ACKNOWLEDGED", Value::utc_time, alarm, alarm},
    KnownProperty{"ACTION", Value::text, alarm, alarm},
    KnownProperty{"ATTACH", Value::attachment, event | alarm, nowhere},
    KnownProperty{"ATTENDEE", Value::link, event | alarm, nowhere},
    KnownProperty{"BUSYTYPE", Value::text, nowhere, nowhere},
    KnownProperty{"CALENDAR-ADDRESS", Value::text, nowhere, nowhere},
    KnownProperty{"CALSCALE", Value::text, calendar, calendar},
    KnownProperty{"CATEGORIES", Value::texts, calendar | event, nowhere},
    KnownProperty{"CLASS", Value::text, event, event},
    KnownProperty{"COLOR", Value::color, calendar | event, calendar | event},
    KnownProperty{"COMMENT", Value::text, event | observance, nowhere},
    KnownProperty{"COMPLETED", Value::utc_time, nowhere, nowhere},
    KnownProperty{"CONCEPT", Value::unchecked, event, nowhere},
    KnownProperty{"CONFERENCE", Value::typed_link, event, nowhere},
    KnownProperty{"CONTACT", Value::text, event, nowhere},
    KnownProperty{"CREATED", Value::utc_time, event, event},
    KnownProperty{"DESCRIPTION", Value::text, calendar | event | alarm, event | alarm},
    KnownProperty{"DTEND", Value::time, event, event},
    KnownProperty{"DTSTAMP", Value::utc_time, event, event},
    KnownProperty{"DTSTART", Value::time, event | observance, event | observance},
    KnownProperty{"DUE", Value::time, nowhere, nowhere},
    KnownProperty{"DURATION", Value::duration, event | alarm, event | alarm},
    KnownProperty{"EXDATE", Value::times, event, nowhere},
    KnownProperty{"EXRULE", Value::unchecked, nowhere, nowhere},
    KnownProperty{"FREEBUSY", Value::unchecked, nowhere, nowhere},
    KnownProperty{"GEO", Value::position, event, event},
    KnownProperty{"IMAGE", Value::image, calendar | event, nowhere},
    KnownProperty{"LAST-MODIFIED", Value::utc_time, calendar | event | zone, calendar | event | zone},
    KnownProperty{"LINK", Value::unchecked, event, nowhere},
    KnownProperty{"LOCATION", Value::text, event, event},
    KnownProperty{"LOCATION-TYPE", Value::text, nowhere, nowhere},
    KnownProperty{"METHOD", Value::text, calendar, calendar},
    KnownProperty{"NAME", Value::text, calendar, nowhere},
    KnownProperty{"ORGANIZER", Value::link, event, event},
    KnownProperty{"PARTICIPANT-TYPE", Value::text, nowhere, nowhere},
    KnownProperty{"PERCENT-COMPLETE", Value::integer, nowhere, nowhere, 100},
    KnownProperty{"PRIORITY", Value::integer, event, event, 9},
    KnownProperty{"PRODID", Value::text, calendar, calendar},
    KnownProperty{"PROXIMITY", Value::text, alarm, nowhere},
    KnownProperty{"RDATE", Value::times, event | observance, nowhere},
    KnownProperty{"RECURRENCE-ID", Value::time, event, event},
    KnownProperty{"REFID", Value::unchecked, event, nowhere},
    KnownProperty{"REFRESH-INTERVAL", Value::duration, calendar, calendar},
    KnownProperty{"RELATED-TO", Value::text, event | alarm, nowhere},
    KnownProperty{"RELATIONSHIP", Value::text, nowhere, nowhere},
    KnownProperty{"REPEAT", Value::integer, alarm, alarm, 2147483647},
    KnownProperty{"REQUEST-STATUS", Value::unchecked, event, nowhere},
    KnownProperty{"RESOURCE-TYPE", Value::text, nowhere, nowhere},
    KnownProperty{"RESOURCES", Value::texts, event, nowhere},
    KnownProperty{"RRULE", Value::rule, event | observance, event | observance},
    KnownProperty{"SEQUENCE", Value::integer, event, event, 2147483647},
    KnownProperty{"SOURCE", Value::typed_link, calendar, calendar},
    KnownProperty{"STATUS", Value::text, event, event},
    KnownProperty{"STRUCTURED-DATA", Value::unchecked, event | alarm, nowhere},
    KnownProperty{"STYLED-DESCRIPTION", Value::text, event | alarm, nowhere},
    KnownProperty{"SUMMARY", Value::text, event | alarm, event | alarm},
    KnownProperty{"TRANSP", Value::text, event, event},
    KnownProperty{"TRIGGER", Value::trigger, alarm, alarm},
    KnownProperty{"TZID", Value::text, zone, zone},
    KnownProperty{"TZID-ALIAS-OF", Value::text, zone, nowhere},
    KnownProperty{"TZNAME", Value::text, observance, nowhere},
    KnownProperty{"TZOFFSETFROM", Value::offset, observance, observance},
    KnownProperty{"TZOFFSETTO", Value::offset, observance, observance},
    KnownProperty{"TZUNTIL", Value::utc_time, zone, zone},
    KnownProperty{"TZURL", Value::link, zone, zone},
    KnownProperty{"UID", Value::text, calendar | event | alarm, calendar | event | alarm},
    KnownProperty{"URL", Value::link, calendar | event, calendar | event},
    KnownProperty{"VERSION", Value::text, calendar, calendar},
    KnownProperty{"X-PUBLISHED-TTL", Value::duration, calendar, calendar},
    KnownProperty{"X-WR-CALNAME", Value::text, calendar, nowhere},
};

constexpr bool is_before(const KnownProperty& a, const KnownProperty& b) {
    return a.name < b.name;
}
static_assert(std::is_sorted(known_properties.begin(), known_properties.end(), is_before));

}  // namespace

const KnownProperty* find_property(std::string_view name) {
    const auto* const found =
        std::lower_bound(known_properties.begin(), known_properties.end(), name,
                         [](const KnownProperty& one, std::string_view wanted) { return one.name < wanted; });
    return found != known_properties.end() && found->name == name ? found : nullptr;
}

}  // namespace followup::doctor
