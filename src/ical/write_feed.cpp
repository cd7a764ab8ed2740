#include <followup/ical.hpp>

#include "ical/colors.hpp"
#include "ical/content_lines.hpp"

namespace followup {

namespace {

// Without a version: a new release shall not change every feed.
constexpr const char* product_id = "-//followup//followup//EN";

/// Events are in UTC, so that none needs a zone. This one is there when nothing else is.
constexpr std::string_view utc_timezone =
    "BEGIN:VTIMEZONE\r\n"
    "TZID:UTC\r\n"
    "BEGIN:STANDARD\r\n"
    "DTSTART:19700101T000000\r\n"
    "TZOFFSETFROM:+0000\r\n"
    "TZOFFSETTO:+0000\r\n"
    "TZNAME:UTC\r\n"
    "END:STANDARD\r\n"
    "END:VTIMEZONE\r\n";

/// In UTC with `Z`: a single event needs no other, and every reader has it right.
icaltimetype ical_time(Instant instant) {
    const auto day = date::floor<date::days>(instant);
    const date::year_month_day civil{day};
    const date::hh_mm_ss clock{instant - day};
    icaltimetype time = icaltime_null_time();
    time.year = static_cast<int>(civil.year());
    time.month = static_cast<int>(static_cast<unsigned>(civil.month()));
    time.day = static_cast<int>(static_cast<unsigned>(civil.day()));
    time.hour = static_cast<int>(clock.hours().count());
    time.minute = static_cast<int>(clock.minutes().count());
    time.second = static_cast<int>(clock.seconds().count());
    return icaltime_set_timezone(&time, icaltimezone_get_utc_timezone());
}

icaldurationtype ical_duration(Minutes minutes) {
    return icaldurationtype_from_int(static_cast<int>(std::chrono::seconds{minutes}.count()));
}

void add_unless_empty(ContentLines& lines, icalproperty* (*make)(const char*), const std::string& value) {
    if (!value.empty()) lines.add(make(value.c_str()));
}

void begin_calendar(ContentLines& lines) {
    lines.begin("VCALENDAR");
    lines.add(icalproperty_new_prodid(product_id));
    lines.add(icalproperty_new_version("2.0"));
}

void write_head(ContentLines& lines, const CalendarProperties& calendar) {
    begin_calendar(lines);
    lines.add(icalproperty_new_calscale("GREGORIAN"));
    add_unless_empty(lines, icalproperty_new_name, calendar.name);
    lines.add_text("X-WR-CALNAME", calendar.name);
    lines.add_text("X-WR-TIMEZONE", calendar.timezone);
    lines.add_text("X-WR-CALDESC", calendar.description);
    add_unless_empty(lines, icalproperty_new_color, calendar.color);
    lines.add_text("X-APPLE-CALENDAR-COLOR", std::string{hex_color(calendar.color)});
    if (calendar.refresh > Minutes{0}) {
        const icaldurationtype refresh = ical_duration(calendar.refresh);
        lines.add(icalproperty_new_refreshinterval(refresh));
        lines.add_raw("X-PUBLISHED-TTL", owned<OwnedText>(icaldurationtype_as_ical_string_r(refresh)).get());
    }
    add_unless_empty(lines, icalproperty_new_source, calendar.source);
    lines.add_text("X-FOLLOWUP-ID", calendar.id);
}

/// One property for all of them. libical 3.0.16 writes its commas as they are, which here is right.
void write_categories(ContentLines& lines, const std::vector<std::string>& categories) {
    std::string list;
    for (const std::string& category : categories) list += (list.empty() ? "" : ",") + category;
    add_unless_empty(lines, icalproperty_new_categories, list);
}

void write_alarm(ContentLines& lines, const Alarm& alarm) {
    icaltriggertype trigger{};
    trigger.time = icaltime_null_time();
    trigger.duration = ical_duration(-alarm.before);
    lines.begin("VALARM");
    lines.add(icalproperty_new_uid(alarm.uid.c_str()));
    lines.add(icalproperty_new_action(ICAL_ACTION_DISPLAY));
    lines.add(icalproperty_new_trigger(trigger));
    lines.add(icalproperty_new_description(alarm.description.c_str()));
    lines.end("VALARM");
}

void write_stamps(ContentLines& lines, const Revision& revision) {
    lines.add(icalproperty_new_dtstamp(ical_time(revision.modified)));
    lines.add(icalproperty_new_created(ical_time(revision.created)));
    lines.add(icalproperty_new_lastmodified(ical_time(revision.modified)));
    lines.add(icalproperty_new_sequence(static_cast<int>(revision.sequence)));
}

void write_state(ContentLines& lines, const Event& event) {
    lines.add_text("X-FOLLOWUP-CONTACT", event.contact_id);
    lines.add_text("X-FOLLOWUP-ABOUT", event.about_id);
    lines.add_text("X-FOLLOWUP-CHANNEL", event.channel);
    lines.add_text("X-FOLLOWUP-SLOT", event.slot);
    lines.add_text("X-FOLLOWUP-DUE", event.due);
    lines.add_text("X-FOLLOWUP-FIRST", event.first);
    lines.add_text("X-FOLLOWUP-SHIFTS", event.shifts);
    lines.add_text("X-FOLLOWUP-CAUSE", event.cause);
    lines.add_text("X-FOLLOWUP-OFFERS", event.offers);
    lines.add_text("X-FOLLOWUP-TEXTS", event.texts);
}

void write_event(ContentLines& lines, const FeedEvent& entry) {
    const Event& event = entry.event;
    lines.begin("VEVENT");
    lines.add(icalproperty_new_uid(event.uid.c_str()));
    write_stamps(lines, entry.revision);
    lines.add(icalproperty_new_dtstart(ical_time(event.start)));
    lines.add(icalproperty_new_dtend(ical_time(event.end)));
    add_unless_empty(lines, icalproperty_new_summary, event.summary);
    add_unless_empty(lines, icalproperty_new_description, event.description);
    add_unless_empty(lines, icalproperty_new_location, event.location);
    add_unless_empty(lines, icalproperty_new_url, event.url);
    add_unless_empty(lines, icalproperty_new_contact, event.contact);
    write_categories(lines, event.categories);
    lines.add(icalproperty_new_status(event.tentative ? ICAL_STATUS_TENTATIVE : ICAL_STATUS_CONFIRMED));
    lines.add(icalproperty_new_class(ICAL_CLASS_PRIVATE));
    if (event.priority != 0) lines.add(icalproperty_new_priority(event.priority));
    lines.add(icalproperty_new_transp(event.busy ? ICAL_TRANSP_OPAQUE : ICAL_TRANSP_TRANSPARENT));
    lines.add_text("X-MICROSOFT-CDO-BUSYSTATUS", event.busy ? "BUSY" : "FREE");
    add_unless_empty(lines, icalproperty_new_color, event.color);
    write_state(lines, event);
    for (const Alarm& alarm : event.alarms) write_alarm(lines, alarm);
    lines.end("VEVENT");
}

/// One that stays, as it was published.
void add_event(ContentLines& lines, const FeedEvent& entry) {
    if (entry.bytes.empty())
        write_event(lines, entry);
    else
        lines.add_whole(entry.bytes);
}

}  // namespace

std::string write_feed(const Feed& feed) {
    ContentLines lines;
    if (feed.head.empty())
        write_head(lines, feed.calendar);
    else
        lines.add_whole(feed.head);
    for (const FeedEvent& entry : feed.events) add_event(lines, entry);
    if (feed.events.empty()) lines.add_whole(utc_timezone);
    lines.end("VCALENDAR");
    return std::move(lines).take();
}

std::string write_item(const CalendarProperties& calendar, const FeedEvent& event) {
    ContentLines lines;
    begin_calendar(lines);
    lines.add_text("X-FOLLOWUP-ID", calendar.id);
    add_event(lines, event);
    lines.end("VCALENDAR");
    return std::move(lines).take();
}

std::string ical_library_version() {
    return std::string{ICAL_VERSION} + "." + std::to_string(ICAL_PATCH_VERSION);
}

}  // namespace followup
