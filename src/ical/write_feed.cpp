#include <followup/ical.hpp>

#include "book/in_parallel.hpp"
#include "ical/colors.hpp"
#include "ical/content_lines.hpp"
#include "ical/read_values.hpp"
#include "ical/text.hpp"

#include <utility>

namespace followup {

namespace {

// Without a version: a new release shall not change every feed.
constexpr const char* product_id = "-//followup//followup//EN";

constexpr std::string_view end_of_calendar = "END:VCALENDAR\r\n";

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

/// One property for all of them.
void write_categories(ContentLines& lines, const std::vector<std::string>& categories) {
    std::string list;
    for (const std::string& category : categories) {
        if (!list.empty()) list += ',';
        append_category(list, category);
    }
    if (!list.empty()) lines.add_raw("CATEGORIES", list);
}

void write_alarm(ContentLines& lines, const Alarm& alarm) {
    lines.add_whole("BEGIN:VALARM\r\n");
    lines.add_required_text("UID", alarm.uid);
    lines.add_whole("ACTION:DISPLAY\r\n");
    lines.add_raw("TRIGGER", written_duration(-alarm.before));
    lines.add_required_text("DESCRIPTION", alarm.description);
    lines.add_whole("END:VALARM\r\n");
}

void write_stamps(ContentLines& lines, const Revision& revision) {
    const std::string modified = written_time(revision.modified);
    lines.add_raw("DTSTAMP", modified);
    lines.add_raw("CREATED", written_time(revision.created));
    lines.add_raw("LAST-MODIFIED", modified);
    lines.add_raw("SEQUENCE", std::to_string(revision.sequence));
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
    lines.add_whole("BEGIN:VEVENT\r\n");
    lines.add_required_text("UID", event.uid);
    write_stamps(lines, entry.revision);
    lines.add_raw("DTSTART", written_time(event.start));
    lines.add_raw("DTEND", written_time(event.end));
    lines.add_text("SUMMARY", event.summary);
    lines.add_text("DESCRIPTION", event.description);
    lines.add_text("LOCATION", event.location);
    if (!event.url.empty()) lines.add_raw("URL", event.url);
    lines.add_text("CONTACT", event.contact);
    write_categories(lines, event.categories);
    lines.add_whole(event.tentative ? "STATUS:TENTATIVE\r\n" : "STATUS:CONFIRMED\r\n");
    lines.add_whole("CLASS:PRIVATE\r\n");
    if (event.priority != 0) lines.add_raw("PRIORITY", std::to_string(event.priority));
    lines.add_whole(event.busy ? "TRANSP:OPAQUE\r\nX-MICROSOFT-CDO-BUSYSTATUS:BUSY\r\n"
                               : "TRANSP:TRANSPARENT\r\nX-MICROSOFT-CDO-BUSYSTATUS:FREE\r\n");
    lines.add_text("COLOR", event.color);
    write_state(lines, event);
    for (const Alarm& alarm : event.alarms) write_alarm(lines, alarm);
    lines.add_whole("END:VEVENT\r\n");
}

/// One that stays, as it was published.
void add_event(ContentLines& lines, const FeedEvent& entry) {
    if (entry.bytes.empty())
        write_event(lines, entry);
    else
        lines.add_whole(entry.bytes);
}

/// Those that have no bytes yet, on all processors.
std::vector<std::string> written(const std::vector<FeedEvent>& events) {
    constexpr std::size_t usual_size = 3'000;
    std::vector<std::string> all(events.size());
    in_parallel(events.size(), [&](std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i) {
            if (!events[i].bytes.empty()) continue;
            ContentLines lines{usual_size};
            write_event(lines, events[i]);
            all[i] = std::move(lines).take();
        }
    });
    return all;
}

std::string head_of(const CalendarProperties& calendar) {
    ContentLines lines;
    write_head(lines, calendar);
    return std::move(lines).take();
}

}  // namespace

FeedWriter::FeedWriter(const CalendarProperties& calendar, std::string_view published, Put put)
    : published_(published), put_(std::move(put)) {
    append(head_of(calendar));
}

void FeedWriter::add(const std::vector<FeedEvent>& events) {
    const auto anew = written(events);
    for (std::size_t i = 0; i < events.size(); ++i)
        append(events[i].bytes.empty() ? std::string_view{anew[i]} : events[i].bytes);
    events_ += events.size();
}

bool FeedWriter::finish() {
    if (events_ == 0) append(utc_timezone);
    append(end_of_calendar);
    if (is_same_ && bytes_ < published_.size()) put_(published_.substr(0, bytes_));
    return !is_same_ || bytes_ < published_.size();
}

void FeedWriter::append(std::string_view piece) {
    if (is_same_) {
        const std::string_view next = published_.substr(bytes_, piece.size());
        // What stays is mostly the very bytes that come next.
        is_same_ = next.size() == piece.size() && (next.data() == piece.data() || next == piece);
        if (!is_same_) put_(published_.substr(0, bytes_));
    }
    bytes_ += piece.size();
    if (!is_same_) put_(piece);
}

std::string write_feed(const Feed& feed) {
    std::string bytes{feed.head};
    if (bytes.empty()) bytes = head_of(feed.calendar);
    const auto anew = written(feed.events);
    for (std::size_t i = 0; i < feed.events.size(); ++i)
        bytes += feed.events[i].bytes.empty() ? std::string_view{anew[i]} : feed.events[i].bytes;
    if (feed.events.empty()) bytes += utc_timezone;
    return bytes += end_of_calendar;
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
