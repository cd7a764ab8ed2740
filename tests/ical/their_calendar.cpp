#include "ical/their_calendar.hpp"

#include <sstream>

namespace followup::test {

using namespace std::chrono_literals;

namespace {

Instant at(date::year_month_weekday day, std::chrono::hours hour) {
    return date::sys_days{day} + hour;
}

Instant at(date::year_month_weekday_last day, std::chrono::hours hour) {
    return date::sys_days{day} + hour;
}

ZoneRules make_berlin() {
    ZoneRules rules{.name = "Europe/Berlin", .periods = {{date::sys_days{date::year{1970} / 1 / 1}, 1h}}};
    for (int year = 1996; year < 2040; ++year) {
        rules.periods.push_back({at(date::year{year} / 3 / date::Sunday[date::last], 1h), 2h});
        rules.periods.push_back({at(date::year{year} / 10 / date::Sunday[date::last], 1h), 1h});
    }
    return rules;
}

ZoneRules make_new_york() {
    ZoneRules rules{.name = "America/New_York", .periods = {{date::sys_days{date::year{1970} / 1 / 1}, -5h}}};
    for (int year = 2007; year < 2040; ++year) {
        rules.periods.push_back({at(date::year{year} / 3 / date::Sunday[2], 7h), -4h});
        rules.periods.push_back({at(date::year{year} / 11 / date::Sunday[1], 6h), -5h});
    }
    return rules;
}

template <typename... Parts>
std::string text(const Parts&... parts) {
    std::ostringstream out;
    ((out << parts), ...);
    return out.str();
}

std::string joined(const std::vector<std::string>& lines) {
    std::string all;
    for (const std::string& line : lines) all += line + "\r\n";
    return all;
}

}  // namespace

const ZoneRules& berlin() {
    static const ZoneRules rules = make_berlin();
    return rules;
}

const ZoneRules& new_york() {
    static const ZoneRules rules = make_new_york();
    return rules;
}

std::optional<ZoneRules> find_zone(std::string_view name) {
    for (const ZoneRules& rules : {berlin(), new_york()})
        if (rules.name == name) return rules;
    return std::nullopt;
}

CalendarReading reading_of_2026() {
    const auto new_year = [](int year) { return date::sys_days{date::year{year} / 1 / 1} - 1h; };
    return {
        .window = {new_year(2026), new_year(2027)}, .zone = berlin(), .find_zone = find_zone, .is_ours = {}};
}

std::string calendar_of(const std::vector<std::string>& lines) {
    return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" + joined(lines) + "END:VCALENDAR\r\n";
}

std::string event_of(const std::vector<std::string>& lines) {
    return "BEGIN:VEVENT\r\nUID:1@example.org\r\n" + joined(lines) + "END:VEVENT";
}

std::vector<std::string> shown(const std::vector<TimeSpan>& spans) {
    std::vector<std::string> texts;
    for (const TimeSpan& span : spans) {
        const bool is_one_day = date::floor<date::days>(span.begin) == date::floor<date::days>(span.end);
        texts.push_back(date::format("%F %H:%M", date::floor<Minutes>(span.begin)) +
                        date::format(is_one_day ? "/%H:%M" : "/%F %H:%M", date::floor<Minutes>(span.end)));
    }
    return texts;
}

std::vector<std::string> shown(const std::vector<std::pair<Day, Day>>& days) {
    std::vector<std::string> texts;
    for (const auto& [first, last] : days)
        texts.push_back(date::format("%F", first) + (first == last ? "" : date::format("/%F", last)));
    return texts;
}

std::vector<std::string> shown(const std::vector<FeedDamage>& damages) {
    std::vector<std::string> texts;
    for (const FeedDamage& damage : damages) texts.push_back(text(damage.line, ": ", damage.what));
    return texts;
}

OtherCalendar read_event_of(const std::vector<std::string>& lines) {
    return read_other_calendar(calendar_of({event_of(lines)}), reading_of_2026());
}

std::vector<std::string> busy_of(const std::vector<std::string>& lines) {
    const OtherCalendar calendar = read_event_of(lines);
    std::vector<std::string> texts = shown(calendar.busy);
    for (const std::string& damage : shown(calendar.damages)) texts.push_back(damage);
    return texts;
}

}  // namespace followup::test
