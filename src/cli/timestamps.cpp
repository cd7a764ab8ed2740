#include "cli/timestamps.hpp"

#include <followup/events.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace followup::cli {
namespace {

using std::chrono::hours;
using std::chrono::seconds;

/// Reads a text from left to right; the first thing that is not there makes everything after it fail.
class Scanner {
 public:
    explicit Scanner(std::string_view text) : rest_(text) {}

    bool ok() const { return ok_; }
    bool done() const { return ok_ && rest_.empty(); }
    char next() const { return rest_.empty() ? '\0' : rest_.front(); }

    void expect(char symbol) {
        ok_ = ok_ && next() == symbol;
        if (ok_) rest_.remove_prefix(1);
    }

    int digits(std::size_t count, int largest) {
        const auto word = rest_.substr(0, count);
        ok_ = ok_ && word.size() == count && std::all_of(word.begin(), word.end(), is_digit);
        if (!ok_) return 0;
        int value = 0;
        for (const char digit : word) value = 10 * value + (digit - '0');
        rest_.remove_prefix(count);
        ok_ = value <= largest;
        return value;
    }

    void skip_fraction() {
        if (next() != '.') return;
        rest_.remove_prefix(1);
        ok_ = ok_ && is_digit(next());
        while (is_digit(next())) rest_.remove_prefix(1);
    }

 private:
    static bool is_digit(char symbol) { return symbol >= '0' && symbol <= '9'; }

    std::string_view rest_;
    bool ok_ = true;
};

date::year_month_day scan_date(Scanner& scanner) {
    const date::year year(scanner.digits(4, 9999));
    scanner.expect('-');
    const date::month month(static_cast<unsigned>(scanner.digits(2, 12)));
    scanner.expect('-');
    return year / month / date::day(static_cast<unsigned>(scanner.digits(2, 31)));
}

seconds scan_hours_and_minutes(Scanner& scanner) {
    const hours hour(scanner.digits(2, 23));
    scanner.expect(':');
    return hour + Minutes(scanner.digits(2, 59));
}

/// `Z` or `+01:00`
seconds scan_offset(Scanner& scanner) {
    const char sign = scanner.next();
    if (sign == 'Z' || sign == 'z') {
        scanner.expect(sign);
        return seconds(0);
    }
    scanner.expect(sign == '-' ? '-' : '+');
    const auto offset = scan_hours_and_minutes(scanner);
    return sign == '-' ? -offset : offset;
}

}  // namespace

std::optional<GivenTime> parse_time(std::string_view text) {
    Scanner scanner(text);
    const auto date = scan_date(scanner);
    if (!scanner.ok() || !date.ok()) return std::nullopt;
    auto wall = date::local_seconds(date::local_days(date));
    if (scanner.done()) return wall;

    scanner.expect(scanner.next() == 't' ? 't' : 'T');
    wall += scan_hours_and_minutes(scanner);
    if (scanner.done()) return wall;

    scanner.expect(':');
    wall += seconds(scanner.digits(2, 59));
    if (scanner.done()) return wall;

    scanner.skip_fraction();
    const auto offset = scan_offset(scanner);
    if (!scanner.done()) return std::nullopt;
    return Instant(wall.time_since_epoch() - offset);
}

Instant resolve(const GivenTime& time, const ZoneRules& zone) {
    if (const auto* instant = std::get_if<Instant>(&time)) return *instant;
    const auto wall = std::get<date::local_seconds>(time);
    const auto minute = date::floor<Minutes>(wall);
    return to_instant(zone, minute) + (wall - minute);
}

std::string rfc3339(Instant instant, const ZoneRules& zone) {
    // Offsets of the 19th century have seconds, which RFC 3339 cannot say; without them it is still the
    // same instant.
    const auto exact = to_wall(zone, instant).time_since_epoch() - instant.time_since_epoch();
    const auto offset = date::floor<Minutes>(exact);
    const date::local_seconds wall(instant.time_since_epoch() + offset);
    const auto day = date::floor<date::days>(wall);
    const date::hh_mm_ss time(wall - day);
    const date::hh_mm_ss shift(offset);
    return fmt::format("{}T{:02}:{:02}:{:02}{}{:02}:{:02}", iso_text(day), time.hours().count(),
                       time.minutes().count(), time.seconds().count(), shift.is_negative() ? '-' : '+',
                       shift.hours().count(), shift.minutes().count());
}

}  // namespace followup::cli
