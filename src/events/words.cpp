#include "events/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

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
    std::string text;
    for (const std::string& part : parts) {
        if (part.empty()) continue;
        if (!text.empty()) text += separator;
        text += part;
    }
    return text;
}

std::string day_text(Day day) {
    const date::year_month_day civil{day};
    return fmt::format("{} {} {} {}", weekday_names[date::weekday{day}.c_encoding()],
                       static_cast<unsigned>(civil.day()),
                       month_names[static_cast<unsigned>(civil.month()) - 1], static_cast<int>(civil.year()));
}

std::string iso_text(Day day) {
    const date::year_month_day civil{day};
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(civil.year()),
                       static_cast<unsigned>(civil.month()), static_cast<unsigned>(civil.day()));
}

std::string clock_text(WallTime time) {
    const date::hh_mm_ss clock{time - day_of(time)};
    return fmt::format("{:02}:{:02}", clock.hours().count(), clock.minutes().count());
}

std::string iso_text(WallTime time) {
    return fmt::format("{}T{}", iso_text(day_of(time)), clock_text(time));
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
