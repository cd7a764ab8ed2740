#include "events/state.hpp"

#include <fmt/format.h>

#include <charconv>

#include "events/clean.hpp"
#include "events/identity.hpp"
#include "events/words.hpp"

namespace followup {

namespace {

/// "day-off=2026-11-21/2026-11-23 day-full=2026-11-23/2026-11-24"; a day that a code does not have is left
/// out.
std::string shifts_text(const Touch& touch) {
    const auto day_or_nothing = [](Day day) { return day == Day{} ? "" : iso_text(day); };
    std::vector<std::string> shifts;
    for (auto shift = touch.reasons.begin() + 1; shift != touch.reasons.end(); ++shift)
        shifts.push_back(fmt::format("{}={}/{}", to_string(shift->code), day_or_nothing(shift->from),
                                     day_or_nothing(shift->to)));
    return joined(shifts, " ");
}

/// Takes what is before `separator` (the whole, if there is none) off the text.
std::string_view next_part(std::string_view& text, char separator) {
    const auto at = text.find(separator);
    const std::string_view part = text.substr(0, at);
    text.remove_prefix(at == text.npos ? text.size() : at + 1);
    return part;
}

template <class Number>
bool read_number(std::string_view digits, Number& number) {
    const auto* end = digits.data() + digits.size();
    const auto read = std::from_chars(digits.data(), end, number);
    return read.ec == std::errc{} && read.ptr == end;
}

/// "2026-11-23"
std::optional<Day> parse_day(std::string_view text) {
    unsigned year = 0, month = 0, day = 0;
    if (text.size() != 10 || text[4] != '-' || text[7] != '-' || !read_number(text.substr(0, 4), year) ||
        !read_number(text.substr(5, 2), month) || !read_number(text.substr(8), day))
        return std::nullopt;
    const auto date = date::year{static_cast<int>(year)} / date::month{month} / date::day{day};
    return date.ok() ? std::optional{Day{date}} : std::nullopt;
}

/// "20261125T090000Z"
std::optional<Instant> parse_instant(std::string_view text) {
    unsigned year = 0, month = 0, day = 0, hour = 0, minute = 0;
    const bool is_read = text.size() == 16 && text[8] == 'T' && text.ends_with("00Z") &&
                         read_number(text.substr(0, 4), year) && read_number(text.substr(4, 2), month) &&
                         read_number(text.substr(6, 2), day) && read_number(text.substr(9, 2), hour) &&
                         read_number(text.substr(11, 2), minute);
    const auto date = date::year{static_cast<int>(year)} / date::month{month} / date::day{day};
    if (!is_read || !date.ok() || hour > 23 || minute > 59) return std::nullopt;
    return date::sys_days{date} + std::chrono::hours{hour} + Minutes{minute};
}

std::optional<Day> parse_shift_day(std::string_view text) {
    return text.empty() ? Day{} : parse_day(text);
}

std::optional<Reason::Code> parse_shift_code(std::string_view name) {
    using enum Reason::Code;
    for (const auto code : {paused, snoozed, day_off, away, overdue, missed, day_full, limit_exceeded,
                            no_free_time, busy, their_night, outside_their_day, overlapping})
        if (to_string(code) == name) return code;
    return std::nullopt;
}

std::optional<std::vector<Reason>> parse_shifts(std::string_view text) {
    std::vector<Reason> shifts;
    while (!text.empty()) {
        std::string_view days = next_part(text, ' ');
        const auto code = parse_shift_code(next_part(days, '='));
        const auto from = parse_shift_day(next_part(days, '/'));
        const auto to = parse_shift_day(days);
        if (!code || !from || !to) return std::nullopt;
        shifts.push_back({.code = *code, .from = *from, .to = *to});
    }
    return shifts;
}

}  // namespace

void write_state(Event& event, const Book& book, const Touch& touch, const ZoneRules& zone) {
    event.contact_id = feed_id(book.contacts[touch.contact].id);
    if (touch.about) event.about_id = feed_id(book.contacts[*touch.about].id);
    event.channel = to_string(touch.channel);
    event.slot = slot_text(touch.slot.wall, zone);
    event.due = iso_text(touch.due);
    event.first = slot_text(touch.first_slot, zone);
    event.shifts = shifts_text(touch);
    event.cause = cause_of(book, touch, zone);
}

std::string offers_text(const std::vector<Instant>& offers) {
    std::vector<std::string> times;
    for (const Instant begin : offers) times.push_back(date::format("%Y%m%dT%H%M%SZ", begin));
    return joined(times, " ");
}

std::vector<Instant> parse_offers(std::string_view text) {
    std::vector<Instant> offers;
    while (!text.empty()) {
        const auto offer = parse_instant(next_part(text, ' '));
        if (!offer) return {};
        offers.push_back(*offer);
    }
    return offers;
}

std::string slot_text(WallTime slot, const ZoneRules& zone) {
    return fmt::format("{} {}", iso_text(slot), zone.name);
}

std::optional<WallTime> parse_slot(std::string_view text) {
    const std::string_view time = next_part(text, ' ');
    const auto day = parse_day(time.substr(0, 10));
    int hour = 0, minute = 0;
    if (!day || time.size() != 16 || time[10] != 'T' || time[13] != ':' ||
        !read_number(time.substr(11, 2), hour) || !read_number(time.substr(14), minute) || hour < 0 ||
        hour > 23 || minute < 0 || minute > 59)
        return std::nullopt;
    return *day + std::chrono::hours{hour} + Minutes{minute};
}

std::string feed_id(std::string_view id) {
    return clean_line(id);
}

std::optional<PublishedTouch> published_touch(const Event& published, const Book& book, const Touch& touch,
                                              const ZoneRules& zone) {
    const auto slot = parse_slot(published.slot), first_slot = parse_slot(published.first);
    const auto due = parse_day(published.due);
    auto shifts = parse_shifts(published.shifts);
    if (!slot || !first_slot || !due || !shifts) return std::nullopt;
    const bool is_still_then = date::floor<Minutes>(to_wall(zone, published.start)) == *slot;
    return PublishedTouch{.slot = *slot,
                          .first_slot = *first_slot,
                          .due = *due,
                          .is_tentative = published.tentative,
                          .has_same_cause = published.cause == cause_of(book, touch, zone),
                          .shifts = std::move(*shifts),
                          .begin = is_still_then ? published.start : to_instant(zone, *slot)};
}

}  // namespace followup
