#include <followup/ical.hpp>

#include <tuple>
#include <utility>

#include "ical/line_reader.hpp"
#include "ical/read_event.hpp"
#include "ical/read_values.hpp"

namespace followup {

namespace {

class FeedReader {
 public:
    FeedReader(std::string_view ics, bool is_for_planning) : lines_{ics}, is_for_planning_(is_for_planning) {
        if (is_for_planning) feed_.reread = reread_event;
        constexpr std::size_t octets_of_event = 800;  // few of ours are smaller
        feed_.events.reserve(ics.size() / octets_of_event);
    }

    PublishedFeed read() && {
        if (lines_.at_end() || !lines_.line().begins("VCALENDAR")) {
            report(1, "no calendar");
            return std::move(feed_);
        }
        read_head();
        while (!lines_.at_end() && !lines_.line().ends("VCALENDAR")) read_part();
        read_tail();
        return std::move(feed_);
    }

 private:
    /// The calendar's own properties. Cut off within them, it has none: the last one could be half.
    void read_head() {
        const std::size_t begin = lines_.begin();
        std::string id;
        std::string_view head = lines_.text_from(begin);
        for (lines_.advance(); !lines_.at_end(); lines_.advance()) {
            const ContentLine& line = lines_.line();
            if (line.kind != ContentLine::Kind::property) {
                feed_.head = head;
                feed_.calendar_id = std::move(id);
                return;
            }
            if (equals_in_any_case(line.name, "X-FOLLOWUP-ID")) read_text(line.value, id);
            head = lines_.text_from(begin);
        }
    }

    void read_part() {
        const ContentLine& line = lines_.line();
        if (line.begins("VEVENT")) {
            enter_event();
        } else if (line.kind == ContentLine::Kind::begin) {
            skip_component();
        } else {
            const bool is_cut_off = !line.has_line_break;  // `read_tail` says so
            if (!line.text.empty() && !is_cut_off) report_stray();
            lines_.advance();
        }
    }

    void enter_event() {
        const std::size_t number = lines_.line_number();
        ReadEvent event = read_event(lines_, is_for_planning_ ? &skipped_ : nullptr);
        is_stray_ = false;
        if (event.damage.empty())
            enter(std::move(event.published), number);
        else
            report(number, event.damage);
    }

    /// Of two events with one UID, the one that a reader would have taken for the newer.
    void enter(PublishedEvent event, std::size_t number) {
        const auto [entry, is_first] = feed_.by_uid.try_emplace(event.event.uid, feed_.events.size());
        if (is_first) {
            feed_.events.push_back(std::move(event));
            return;
        }
        report(number, "an event whose UID came before");
        PublishedEvent& before = feed_.events[entry->second];
        const auto age = [](const Revision& r) { return std::tie(r.sequence, r.modified); };
        if (age(event.revision) >= age(before.revision)) before = std::move(event);
    }

    /// Ends at its END, or where something is that can only be in the calendar itself.
    void skip_component() {
        if (!lines_.line().begins("VTIMEZONE"))
            report(lines_.line_number(), "a component of another program");
        is_stray_ = false;
        std::size_t depth = 0;
        do {
            if (lines_.line().kind == ContentLine::Kind::begin) ++depth;
            if (lines_.line().kind == ContentLine::Kind::end) --depth;
            lines_.advance();
        } while (depth > 0 && !lines_.at_end() && !lines_.line().begins("VEVENT") &&
                 !lines_.line().ends("VCALENDAR"));
    }

    void read_tail() {
        if (lines_.at_end()) {
            report(lines_.line_number(), "no END:VCALENDAR");
            return;
        }
        for (lines_.advance(); !lines_.at_end(); lines_.advance()) {
            if (lines_.line().text.empty()) continue;
            report(lines_.line_number(), "something behind END:VCALENDAR");
            return;
        }
    }

    /// Once for lines that follow one another.
    void report_stray() {
        if (!is_stray_) report(lines_.line_number(), "something between the events");
        is_stray_ = true;
    }

    void report(std::size_t line, std::string_view what) {
        constexpr std::size_t most = 20;
        if (feed_.damages.size() < most) feed_.damages.push_back({line, std::string{what}});
    }

    LineReader lines_;
    PublishedFeed feed_;
    bool is_for_planning_;
    Skipped skipped_;
    bool is_stray_ = false;
};

}  // namespace

PublishedFeed read_feed(std::string_view ics) {
    return FeedReader{ics, false}.read();
}

PublishedFeed scan_feed(std::string_view ics) {
    return FeedReader{ics, true}.read();
}

}  // namespace followup
