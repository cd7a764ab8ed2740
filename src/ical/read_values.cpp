#include "ical/read_values.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>

#include "book/digits.hpp"
#include "book/plain.hpp"

namespace followup {

namespace {

constexpr bool is_control(char c) {
    return static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
}

/// Adds what `value` means to `text`. Whether it is what we write, where all of `escaped` are escaped.
bool unescape(std::string_view value, std::string& text, std::string_view escaped) {
    const auto is_escaped = [escaped](char c) { return c == '\\' || escaped.find(c) != escaped.npos; };
    bool is_ours = true;
    text.reserve(text.size() + value.size());
    while (!value.empty()) {
        const std::size_t run = skip_plain<'\\', ',', ';', '\x7F'>(value, 0);
        text += value.substr(0, run);
        value.remove_prefix(run);
        if (value.empty()) break;
        const bool has_backslash = value.front() == '\\' && value.size() > 1;
        if (has_backslash) value.remove_prefix(1);
        const char c = value.front();
        text += has_backslash && (c == 'n' || c == 'N') ? '\n' : c;
        is_ours = is_ours && !is_control(c) && has_backslash == (c == 'n' || is_escaped(c));
        value.remove_prefix(1);
    }
    return is_ours;
}

/// Length of the first item of a list: up to a comma that is not escaped.
std::size_t item_length(std::string_view list) {
    std::size_t length = 0;
    for (; length < list.size() && list[length] != ','; ++length)
        if (list[length] == '\\') ++length;
    return std::min(length, list.size());
}

/// `digits` and nothing else; -1 if there is something else.
int number(std::string_view digits) {
    int value = 0;
    for (const char c : digits) {
        if (c < '0' || c > '9') return -1;
        value = value * 10 + (c - '0');
    }
    return value;
}

std::optional<date::sys_days> read_day(std::string_view digits) {
    const int year = number(digits.substr(0, 4));
    const int month = number(digits.substr(4, 2));
    const int day = number(digits.substr(6, 2));
    if (year < 0 || month < 0 || day < 0) return std::nullopt;
    const auto civil = date::year{year} / month / day;
    if (!civil.ok()) return std::nullopt;
    return date::sys_days{civil};
}

struct Unit {
    char letter;
    std::chrono::seconds length;
};

constexpr std::array<Unit, 5> duration_units = {{{'W', date::weeks{1}},
                                                 {'D', date::days{1}},
                                                 {'H', std::chrono::hours{1}},
                                                 {'M', std::chrono::minutes{1}},
                                                 {'S', std::chrono::seconds{1}}}};

/// Takes `15M` from the front of `text`.
std::optional<std::chrono::seconds> take_span(std::string_view& text) {
    std::int32_t count = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), count);
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    if (error != std::errc{} || count < 0 || text.empty()) return std::nullopt;
    const auto unit = std::find_if(duration_units.begin(), duration_units.end(),
                                   [&](const Unit& u) { return u.letter == text.front(); });
    if (unit == duration_units.end()) return std::nullopt;
    text.remove_prefix(1);
    return count * unit->length;
}

}  // namespace

bool read_text(std::string_view value, std::string& text) {
    text.clear();
    return unescape(value, text, ",;");
}

bool read_list(std::string_view value, std::vector<std::string>& texts) {
    bool is_ours = !value.ends_with(',');
    while (!value.empty()) {
        const std::string_view item = value.substr(0, item_length(value));
        is_ours = !item.empty() && unescape(item, texts.emplace_back(), "") && is_ours;
        value.remove_prefix(std::min(item.size() + 1, value.size()));
    }
    return is_ours;
}

bool read_link(std::string_view value, std::string& link) {
    link = value;
    std::size_t at = skip_plain<'\x7F'>(value, 0);
    while (at < value.size() && !is_control(value[at])) at = skip_plain<'\x7F'>(value, at + 1);
    return at == value.size();
}

std::optional<Instant> read_time(std::string_view value) {
    if (value.size() != 16 || value[8] != 'T' || value[15] != 'Z') return std::nullopt;
    const auto day = read_day(value);
    const int hour = number(value.substr(9, 2));
    const int minute = number(value.substr(11, 2));
    const int second = number(value.substr(13, 2));
    if (!day || hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59)
        return std::nullopt;
    return *day + std::chrono::hours{hour} + std::chrono::minutes{minute} + std::chrono::seconds{second};
}

std::optional<std::int32_t> read_integer(std::string_view value) {
    std::int32_t integer = 0;
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), integer);
    if (error != std::errc{} || end != value.data() + value.size()) return std::nullopt;
    if (std::to_string(integer) != value) return std::nullopt;
    return integer;
}

std::optional<Minutes> read_duration(std::string_view value) {
    constexpr std::chrono::seconds limit{std::numeric_limits<std::int32_t>::max()};
    const bool is_negative = value.starts_with('-');
    if (is_negative || value.starts_with('+')) value.remove_prefix(1);
    if (!value.starts_with('P') || value.size() == 1) return std::nullopt;
    value.remove_prefix(1);
    std::chrono::seconds duration{0};
    while (!value.empty()) {
        if (value.front() == 'T') value.remove_prefix(1);
        const auto span = take_span(value);
        if (!span || *span + duration > limit) return std::nullopt;
        duration += *span;
    }
    if (duration % Minutes{1} != duration.zero()) return std::nullopt;
    const auto minutes = std::chrono::duration_cast<Minutes>(duration);
    return is_negative ? -minutes : minutes;
}

std::string written_time(Instant instant) {
    const auto day = date::floor<date::days>(instant);
    const date::year_month_day civil{day};
    const date::hh_mm_ss clock{instant - day};
    std::string text;
    book::append_digits(text, static_cast<unsigned>(static_cast<int>(civil.year())), 4);
    book::append_digits(text, static_cast<unsigned>(civil.month()), 2);
    book::append_digits(text, static_cast<unsigned>(civil.day()), 2);
    text += 'T';
    book::append_digits(text, static_cast<unsigned>(clock.hours().count()), 2);
    book::append_digits(text, static_cast<unsigned>(clock.minutes().count()), 2);
    book::append_digits(text, static_cast<unsigned>(clock.seconds().count()), 2);
    text += 'Z';
    return text;
}

std::string written_duration(Minutes duration) {
    if (duration == Minutes{0}) return "PT0S";
    const Minutes length = std::chrono::abs(duration);
    const auto part = [](auto count, char letter) {
        return count.count() > 0 ? std::to_string(count.count()) + letter : std::string{};
    };
    const std::string period = duration < Minutes{0} ? "-P" : "P";
    if (length % date::weeks{1} == Minutes{0}) return period + part(date::floor<date::weeks>(length), 'W');
    const auto days = date::floor<date::days>(length);
    const date::hh_mm_ss clock{length - days};
    const std::string time = part(clock.hours(), 'H') + part(clock.minutes(), 'M');
    return period + part(days, 'D') + (time.empty() ? "" : "T" + time);
}

}  // namespace followup
