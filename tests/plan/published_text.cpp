#include "plan/published_text.hpp"

#include "plan/table.hpp"
#include "plan/values.hpp"

#include <stdexcept>

namespace followup::tables {

namespace {

using Code = Reason::Code;

Code parse_shift_code(const std::string& name) {
    using enum Reason::Code;
    for (const Code code : {paused, snoozed, day_off, away, overdue, missed, day_full, limit_exceeded,
                            no_free_time, busy, their_night, outside_their_day, overlapping})
        if (to_string(code) == name) return code;
    throw std::runtime_error{"no shift: " + name};
}

/// `missed from 2026-11-20 to 2026-11-23`
Reason take_shift(Words& words) {
    Reason shift{.code = parse_shift_code(words.take())};
    if (words.take_if("from")) shift.from = parse_day(words.take());
    if (words.take_if("to")) shift.to = parse_day(words.take());
    return shift;
}

void set_part(PublishedTouch& published, std::optional<Day>& due, Words& words) {
    if (words.take_if("first")) {
        published.first_slot = parse_wall(words.take());
    } else if (words.take_if("due")) {
        due = parse_day(words.take());
    } else if (words.take_if("tentative")) {
        published.is_tentative = true;
    } else if (words.take_if("other") && words.take_if("cause")) {
        published.has_same_cause = false;
    } else {
        published.shifts.push_back(take_shift(words));
    }
}

}  // namespace

TouchKey key_of(const Book& book, const Touch& touch) {
    const std::string& name = book.contacts[touch.contact].name;
    if (touch.about)
        return {name, book.contacts[*touch.about].name, std::string{to_string(touch.kind)}, touch.number};
    return {name, "", touch.kind == TouchKind::promise ? "promise" : "touch", touch.number};
}

TouchKey parse_touch_key(const std::string& text) {
    Words words{text};
    const std::string name = words.take();
    if (words.done()) return {name, "", "touch", 1};
    if (words.begins_number()) return {name, "", "touch", words.take_number()};
    const std::string kind = words.take();
    return {name, words.done() ? "" : words.take(), kind, 0};
}

PublishedTouch parse_published(const std::string& text) {
    const auto parts = split(text, ",");
    PublishedTouch published{.slot = parse_wall(parts.at(0)), .first_slot = {}, .due = {}, .shifts = {}};
    published.first_slot = published.slot;
    published.has_same_cause = true;
    std::optional<Day> due;
    for (std::size_t i = 1; i < parts.size(); ++i) {
        Words words{parts[i]};
        set_part(published, due, words);
        words.expect_done();
    }
    published.due = due.value_or(date::floor<date::days>(published.first_slot));
    return published;
}

TimeSpan parse_span(const std::string& text, const ZoneRules& zone) {
    const auto ends = split(text, "/");
    return {to_instant(zone, parse_wall(ends.at(0))), to_instant(zone, parse_wall(ends.at(1)))};
}

std::pair<TimeSpan, TouchStatus> parse_taken(const std::string& text, const Calendar& calendar,
                                             const ZoneRules& zone) {
    Words words{text};
    const WallTime wall = parse_wall(words.take());
    const auto status = words.take_if("tentative") ? TouchStatus::tentative : TouchStatus::confirmed;
    words.expect_done();
    const Instant begin = to_instant(zone, wall);
    return {{begin, begin + calendar.slot}, status};
}

}  // namespace followup::tables
