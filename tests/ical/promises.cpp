#include "ical/promises.hpp"

#include <algorithm>

namespace followup::test {

std::string broken_promise(const OtherCalendar& calendar, const CalendarReading& reading) {
    for (std::size_t i = 0; i < calendar.busy.size(); ++i) {
        const TimeSpan& span = calendar.busy[i];
        if (span.begin >= span.end) return "a span lasts";
        if (span.begin < reading.window.begin || reading.window.end < span.end)
            return "spans are in the window";
        if (i > 0 && calendar.busy[i - 1].end >= span.begin) return "spans are in order and disjoint";
    }
    if (!std::ranges::is_sorted(calendar.holidays)) return "holidays are in order";
    for (const auto& [first, last] : calendar.holidays)
        if (last < first) return "a holiday lasts";
    if (!calendar.is_whole && calendar.damages.empty()) return "what is missing is told";
    if (calendar.damages.size() > 20) return "so many damages are told and no more";
    return {};
}

}  // namespace followup::test
