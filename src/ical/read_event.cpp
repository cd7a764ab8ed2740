#include "ical/read_event.hpp"

#include <array>
#include <optional>

#include "ical/property_table.hpp"
#include "ical/read_values.hpp"

namespace followup {

namespace {

struct Draft {
    Event event;
    std::optional<Instant> stamp, created, modified, start, end;
    std::optional<std::int32_t> sequence;
    Skipped* skipped = nullptr;
};

template <std::string Event::*Text>
bool text(Draft& draft, std::string_view value) {
    return read_text(value, draft.event.*Text);
}

/// One that planning does not ask for.
template <std::string Event::*Text>
bool shown(Draft& draft, std::string_view value) {
    return read_text(value, draft.skipped != nullptr ? draft.skipped->text : draft.event.*Text);
}

template <std::optional<Instant> Draft::*Time>
bool time(Draft& draft, std::string_view value) {
    draft.*Time = read_time(value);
    return (draft.*Time).has_value();
}

bool modified(Draft& draft, std::string_view value) {
    return time<&Draft::modified>(draft, value) && draft.modified == draft.stamp;
}

bool sequence(Draft& draft, std::string_view value) {
    draft.sequence = read_integer(value);
    if (draft.sequence < 0) draft.sequence.reset();
    return draft.sequence.has_value();
}

bool link(Draft& draft, std::string_view value) {
    return read_link(value, draft.skipped != nullptr ? draft.skipped->text : draft.event.url);
}

bool categories(Draft& draft, std::string_view value) {
    if (draft.skipped == nullptr) return read_list(value, draft.event.categories);
    draft.skipped->list.clear();
    return read_list(value, draft.skipped->list);
}

bool status(Draft& draft, std::string_view value) {
    draft.event.tentative = value == "TENTATIVE";
    return draft.event.tentative || value == "CONFIRMED";
}

bool is_private(Draft& /*draft*/, std::string_view value) {
    return value == "PRIVATE";
}

bool priority(Draft& draft, std::string_view value) {
    const auto priority = read_integer(value);
    draft.event.priority = priority.value_or(draft.event.priority);
    return priority.value_or(0) != 0;
}

bool transparency(Draft& draft, std::string_view value) {
    draft.event.busy = value == "OPAQUE";
    return draft.event.busy || value == "TRANSPARENT";
}

bool busy_status(Draft& draft, std::string_view value) {
    return value == (draft.event.busy ? "BUSY" : "FREE");
}

/// As `write_event` writes them.
constexpr auto event_properties = std::to_array<Property<Draft>>({
    {"UID", true, text<&Event::uid>},
    {"DTSTAMP", true, time<&Draft::stamp>},
    {"CREATED", true, time<&Draft::created>},
    {"LAST-MODIFIED", true, modified},
    {"SEQUENCE", true, sequence},
    {"DTSTART", true, time<&Draft::start>},
    {"DTEND", true, time<&Draft::end>},
    {"SUMMARY", false, shown<&Event::summary>},
    {"DESCRIPTION", false, shown<&Event::description>},
    {"LOCATION", false, shown<&Event::location>},
    {"URL", false, link},
    {"CONTACT", false, shown<&Event::contact>},
    {"CATEGORIES", false, categories},
    {"STATUS", true, status},
    {"CLASS", true, is_private},
    {"PRIORITY", false, priority},
    {"TRANSP", true, transparency},
    {"X-MICROSOFT-CDO-BUSYSTATUS", true, busy_status},
    {"COLOR", false, shown<&Event::color>},
    {"X-FOLLOWUP-CONTACT", false, text<&Event::contact_id>},
    {"X-FOLLOWUP-ABOUT", false, text<&Event::about_id>},
    {"X-FOLLOWUP-CHANNEL", false, shown<&Event::channel>},
    {"X-FOLLOWUP-SLOT", false, text<&Event::slot>},
    {"X-FOLLOWUP-DUE", false, text<&Event::due>},
    {"X-FOLLOWUP-FIRST", false, text<&Event::first>},
    {"X-FOLLOWUP-SHIFTS", false, text<&Event::shifts>},
    {"X-FOLLOWUP-CAUSE", false, text<&Event::cause>},
    {"X-FOLLOWUP-OFFERS", false, text<&Event::offers>},
    {"X-FOLLOWUP-TEXTS", false, shown<&Event::texts>},
});

template <std::string Alarm::*Text>
bool alarm_text(Alarm& alarm, std::string_view value) {
    return read_text(value, alarm.*Text);
}

bool action(Alarm& /*alarm*/, std::string_view value) {
    return value == "DISPLAY";
}

bool trigger(Alarm& alarm, std::string_view value) {
    const auto duration = read_duration(value);
    if (!duration) return false;
    alarm.before = -*duration;
    return written_duration(*duration) == value;
}

/// As `write_alarm` writes them.
constexpr auto alarm_properties = std::to_array<Property<Alarm>>({
    {"UID", true, alarm_text<&Alarm::uid>},
    {"ACTION", true, action},
    {"TRIGGER", true, trigger},
    {"DESCRIPTION", true, alarm_text<&Alarm::description>},
});

std::string_view damage_of(const Draft& draft) {
    if (draft.event.uid.empty()) return "an event without UID";
    if (!draft.start) return "an event without a DTSTART that can be used";
    if (!draft.modified) return "an event without a LAST-MODIFIED that can be used";
    if (!draft.sequence) return "an event without a SEQUENCE that can be used";
    return {};
}

class EventReader {
 public:
    explicit EventReader(Skipped* skipped) { draft_.skipped = skipped; }

    void read(const ContentLine& line) {
        if (line.kind == ContentLine::Kind::begin)
            begin(line);
        else if (line.kind == ContentLine::Kind::end)
            end(line);
        else if (depth_ == 0)
            expect(properties_.read(draft_, line));
        else if (depth_ == 1 && alarm_)
            expect(alarm_->read(draft_.event.alarms.back(), line));
    }

    void expect(bool is_ours) { is_as_written_ = is_as_written_ && is_ours; }
    void expect(const ContentLine& line, std::string_view text) {
        expect(line.text == text && line.has_crlf);
    }

    ReadEvent finish(std::string_view bytes) {
        expect(properties_.finish() && depth_ == 0);
        if (const std::string_view damage = damage_of(draft_); !damage.empty()) return {{}, damage};
        draft_.event.start = *draft_.start;
        draft_.event.end = draft_.end.value_or(*draft_.start);
        if (draft_.skipped != nullptr) draft_.event.alarms = {};
        const Revision revision{.created = draft_.created.value_or(*draft_.modified),
                                .modified = *draft_.modified,
                                .sequence = *draft_.sequence};
        return {{std::move(draft_.event), revision, bytes, is_as_written_}, {}};
    }

 private:
    static Draft nothing() {
        Draft draft;
        draft.event.priority = 0;
        return draft;
    }

    void begin(const ContentLine& line) {
        expect(line, "BEGIN:VALARM");
        expect(properties_.finish() && depth_ == 0);
        if (depth_++ > 0 || !line.begins("VALARM")) return;
        draft_.event.alarms.emplace_back();
        alarm_.emplace(alarm_properties);
    }

    void end(const ContentLine& line) {
        expect(line, "END:VALARM");
        expect(alarm_.has_value());
        if (depth_ > 0) --depth_;
        if (depth_ > 0 || !alarm_) return;
        expect(alarm_->finish());
        alarm_.reset();
    }

    Draft draft_ = nothing();
    PropertyTable<Draft> properties_{event_properties};
    std::optional<PropertyTable<Alarm>> alarm_;  ///< of the alarm that is open
    std::size_t depth_ = 0;                      ///< of the components within the event
    bool is_as_written_ = true;
};

}  // namespace

ReadEvent read_event(LineReader& lines, Skipped* skipped) {
    const std::size_t begin = lines.begin();
    EventReader reader{skipped};
    reader.expect(lines.line(), "BEGIN:VEVENT");
    for (lines.advance(); !lines.at_end(); lines.advance()) {
        const ContentLine& line = lines.line();
        if (line.begins("VEVENT") || line.ends("VCALENDAR")) break;
        if (line.ends("VEVENT") && line.has_line_break) {
            reader.expect(line, "END:VEVENT");
            const std::string_view bytes = lines.text_from(begin);
            lines.advance();
            return reader.finish(bytes);
        }
        reader.read(line);
    }
    return {{}, "an event without END"};
}

Event reread_event(std::string_view bytes) {
    LineReader lines{bytes};
    return read_event(lines).published.event;
}

}  // namespace followup
