#include <followup/ical.hpp>

#include "ical/line_reader.hpp"

namespace followup {

std::string feed_timezone(std::string_view ics) {
    constexpr std::size_t longest_name = 512;  // by far
    LineReader lines{ics};
    if (lines.at_end() || !lines.line().begins("VCALENDAR")) return {};
    for (lines.advance(); !lines.at_end(); lines.advance()) {
        const ContentLine& line = lines.line();
        if (line.kind != ContentLine::Kind::property) break;
        if (equals_in_any_case(line.name, "X-WR-TIMEZONE"))
            return std::string{trimmed(line.value).substr(0, longest_name)};
    }
    return {};
}

}  // namespace followup
