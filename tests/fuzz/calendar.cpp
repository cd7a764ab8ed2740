// A busy or holiday calendar, as other programs export it.

#include "fuzz/budgets.hpp"
#include "ical/promises.hpp"
#include "ical/their_calendar.hpp"

namespace followup::fuzz {
namespace {

std::string shown(const OtherCalendar& calendar) {
    std::string text = calendar.is_whole ? "whole" : "part";
    for (const auto& lines :
         {test::shown(calendar.busy), test::shown(calendar.holidays), test::shown(calendar.damages)})
        for (const std::string& line : lines) text += "\n" + line;
    return text;
}

void require_promises(std::string_view input) {
    const CalendarReading reading = test::reading_of_2026();
    const auto read = [&](std::string_view text) { return read_other_calendar(text, reading); };
    const OtherCalendar calendar = read_twice(budgets::calendar, input, read, shown);
    const std::string broken = test::broken_promise(calendar, reading);
    require(broken.empty(), broken, shown(calendar));
}

}  // namespace

void fuzz(std::string_view input) {
    require_promises(input);
    if (const std::string many = many_times(input); !many.empty()) require_promises(many);
}

}  // namespace followup::fuzz
