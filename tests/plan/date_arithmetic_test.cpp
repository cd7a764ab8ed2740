#include <followup/working_days.hpp>
#include "plan/scene.hpp"
#include "plan/table.hpp"
#include "plan/values.hpp"

#include <doctest/doctest.h>

#include <stdexcept>

namespace followup::tables {
namespace {

std::string text_of(const std::optional<Day>& day) {
    return day ? tables::text_of(*day) : "none";
}

/// The left side of a row: `2026-01-31 + 1 month` or `2026-01-31 rolled`.
std::optional<Day> sum(const std::string& text, const WorkingDays& working_days) {
    Words words{text};
    const Day day = parse_day(words.take());
    if (words.take_if("rolled")) return working_days.on_or_after(day);
    if (!words.take_if("+")) throw std::runtime_error{"neither + nor rolled"};
    const Duration span = take_duration(words);
    words.expect_done();
    return add(day, span, working_days);
}

TEST_CASE("date arithmetic") {
    Scene scene;
    for_each_row("date_arithmetic.txt", [&](const Row& row) {
        if (const auto given = setting(row)) return scene.set(given->first, given->second);
        const auto sides = split(row.text, "=");
        check(row, sides.at(1), text_of(sum(sides.at(0), WorkingDays{scene.book().calendar})));
    });
}

TEST_CASE("changes of clocks") {
    ZoneRules zone;
    for_each_row("dst.txt", [&](const Row& row) {
        if (const auto given = setting(row)) {
            zone = parse_zone(given->second);
            return;
        }
        const auto sides = split(row.text, "=");
        const std::string got = sides.at(0).ends_with("Z")
                                    ? date::format("%FT%R", to_wall(zone, parse_instant(sides.at(0))))
                                    : tables::text_of(to_instant(zone, parse_wall(sides.at(0))));
        check(row, sides.at(1), got);
    });
}

}  // namespace
}  // namespace followup::tables
