#include "events/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "book/digits.hpp"
#include "events/clean.hpp"

namespace followup {

namespace {

constexpr std::array<std::string_view, 7> weekday_names = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
constexpr std::array<std::string_view, 12> month_names = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                          "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

void add_counted(std::vector<std::string>& parts, long long n, std::string_view noun) {
    if (n != 0) parts.push_back(counted(n, noun));
}

}  // namespace

std::string ordinal(int n) {
    const int tens = n % 100;
    const bool is_teen = tens >= 11 && tens <= 13;
    const int ones = is_teen ? 0 : n % 10;
    return fmt::format("{}{}", n, ones == 1 ? "st" : ones == 2 ? "nd" : ones == 3 ? "rd" : "th");
}

std::string counted(long long n, std::string_view noun) {
    return fmt::format("{} {}{}", n, noun, n == 1 ? "" : "s");
}

std::string enumeration(const std::vector<std::string>& parts) {
    if (parts.size() < 2) return joined(parts, "");
    return joined({parts.begin(), parts.end() - 1}, ", ") + " and " + parts.back();
}

std::string joined(const std::vector<std::string>& parts, std::string_view separator) {
    std::size_t size = 0;
    for (const std::string& part : parts) size += part.size() + separator.size();
    std::string text;
    text.reserve(size);
    for (const std::string& part : parts) {
        if (part.empty()) continue;
        if (!text.empty()) text += separator;
        text += part;
    }
    return text;
}

std::string day_text(Day day) {
    const date::year_month_day civil{day};
    std::string text{weekday_names[date::weekday{day}.c_encoding()]};
    text += ' ';
    text += std::to_string(static_cast<unsigned>(civil.day()));
    text += ' ';
    text += month_names[static_cast<unsigned>(civil.month()) - 1];
    text += ' ';
    return text += std::to_string(static_cast<int>(civil.year()));
}

void append_iso(std::string& out, Day day) {
    const date::year_month_day civil{day};
    book::append_digits(out, static_cast<unsigned>(static_cast<int>(civil.year())), 4);
    out += '-';
    book::append_digits(out, static_cast<unsigned>(civil.month()), 2);
    out += '-';
    book::append_digits(out, static_cast<unsigned>(civil.day()), 2);
}

void append_iso(std::string& out, WallTime time) {
    append_iso(out, day_of(time));
    out += 'T';
    out += clock_text(time);
}

std::string iso_text(Day day) {
    std::string text;
    append_iso(text, day);
    return text;
}

std::string iso_text(WallTime time) {
    std::string text;
    append_iso(text, time);
    return text;
}

std::string clock_text(WallTime time) {
    const date::hh_mm_ss clock{time - day_of(time)};
    std::string text;
    book::append_digits(text, static_cast<unsigned>(clock.hours().count()), 2);
    text += ':';
    book::append_digits(text, static_cast<unsigned>(clock.minutes().count()), 2);
    return text;
}

std::string duration_text(const Duration& duration) {
    std::vector<std::string> parts;
    add_counted(parts, duration.months / 12, "year");
    add_counted(parts, duration.months % 12, "month");
    const bool whole_weeks = duration.days % 7 == 0;
    add_counted(parts, whole_weeks ? duration.days / 7 : duration.days, whole_weeks ? "week" : "day");
    add_counted(parts, duration.workdays, "workday");
    add_counted(parts, duration.clock.count() / 60, "hour");
    add_counted(parts, duration.clock.count() % 60, "minute");
    return parts.empty() ? "0 days" : enumeration(parts);
}

std::string_view means_text(Channel channel) {
    switch (channel) {
        case Channel::email:
            return "by e-mail";
        case Channel::phone:
            return "by phone";
        case Channel::message:
            return "by message";
        case Channel::letter:
            return "by letter";
        case Channel::meeting:
            return "in person";
        case Channel::other:
            return "";
    }
    return "";
}

std::string referrer_of(const Book& book, const Met& met) {
    return met.referrer ? name_of(book.contacts[*met.referrer]) : clean_line(met.referred_by);
}

std::string name_of(const Contact& contact) {
    return clean_line(contact.name);
}

std::string place_text(std::string_view zone) {
    const auto slash = zone.rfind('/');
    if (slash == zone.npos || zone.starts_with("Etc/")) return std::string{zone};
    std::string place{zone.substr(slash + 1)};
    std::replace(place.begin(), place.end(), '_', ' ');
    return place;
}

}  // namespace followup
