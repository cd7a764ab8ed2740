#include <followup/ical.hpp>

#include <algorithm>
#include <utility>

#include "ical/line_reader.hpp"
#include "ical/read_values.hpp"

namespace followup {

namespace {

class ItemReader {
 public:
    void read(const ContentLine& line) {
        if (line.kind == ContentLine::Kind::begin) {
            if (++depth_ == 2) in_event_ = line.begins("VEVENT");
        } else if (line.kind == ContentLine::Kind::end) {
            if (depth_ > 0) --depth_;
            is_whole_ = depth_ == 0 && line.ends("VCALENDAR");
        } else if (depth_ == 1) {
            take(line, "X-FOLLOWUP-ID", item_.calendar_id);
        } else if (depth_ == 2 && in_event_) {
            take(line, "UID", item_.uid);
            take_sequence(line);
        }
    }

    Item finish() && { return is_whole_ ? std::move(item_) : Item{}; }

 private:
    /// Where it comes again, the first counts.
    static void take(const ContentLine& line, std::string_view name, std::string& text) {
        if (text.empty() && equals_in_any_case(line.name, name)) read_text(trimmed(line.value), text);
    }

    void take_sequence(const ContentLine& line) {
        if (!equals_in_any_case(line.name, "SEQUENCE")) return;
        const std::int64_t sequence = read_integer(trimmed(line.value)).value_or(0);
        item_.sequence = std::max(item_.sequence, sequence);
    }

    Item item_;
    std::size_t depth_ = 0;
    bool in_event_ = false;  ///< at depth 2
    bool is_whole_ = false;
};

}  // namespace

Item read_item(std::string_view ics) {
    ItemReader reader;
    for (LineReader lines{ics}; !lines.at_end(); lines.advance()) reader.read(lines.line());
    return std::move(reader).finish();
}

}  // namespace followup
