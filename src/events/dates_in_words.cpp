#include "events/dates_in_words.hpp"

#include <fmt/format.h>

#include <array>

#include <followup/events.hpp>

namespace followup {

namespace {

constexpr std::array<std::string_view, 12> english_months = {"January",   "February", "March",    "April",
                                                             "May",       "June",     "July",     "August",
                                                             "September", "October",  "November", "December"};
constexpr std::array<std::string_view, 12> german_months = {"Januar",    "Februar", "März",     "April",
                                                            "Mai",       "Juni",    "Juli",     "August",
                                                            "September", "Oktober", "November", "Dezember"};
constexpr std::array<std::string_view, 7> english_days = {"Sunday",   "Monday", "Tuesday", "Wednesday",
                                                          "Thursday", "Friday", "Saturday"};
constexpr std::array<std::string_view, 7> german_days = {"Sonntag",    "Montag",  "Dienstag", "Mittwoch",
                                                         "Donnerstag", "Freitag", "Samstag"};

std::string plain_day(const date::year_month_day& day, std::string_view language) {
    const auto number = static_cast<unsigned>(day.day());
    const auto month = static_cast<unsigned>(day.month()) - 1;
    return language == "de" ? fmt::format("{}. {}", number, german_months[month])
                            : fmt::format("{} {}", number, english_months[month]);
}

bool is_spoken(std::string_view language) {
    return language == "en" || language == "de";
}

std::string time_in_words(WallTime time, std::string_view language) {
    const Day day = day_of(time);
    const auto weekday = date::weekday{day}.c_encoding();
    const std::string date = plain_day(date::year_month_day{day}, language);
    if (language == "en") return fmt::format("{} {} at {}", english_days[weekday], date, clock_text(time));
    if (language == "de") return fmt::format("{}, {}, {} Uhr", german_days[weekday], date, clock_text(time));
    return fmt::format("{} {}", iso_text(day), clock_text(time));
}

}  // namespace

std::string day_in_words(Day day, Day seen_from, std::string_view language) {
    if (!is_spoken(language)) return iso_text(day);
    const date::year_month_day civil{day};
    std::string text = plain_day(civil, language);
    if (civil.year() != date::year_month_day{seen_from}.year())
        text += fmt::format(" {}", static_cast<int>(civil.year()));
    return text;
}

std::string times_in_words(const std::vector<WallTime>& times, std::string_view language) {
    const std::string_view separator = language == "de" ? "; " : ", ";
    const std::string_view last = language == "de" ? " oder " : language == "en" ? " or " : ", ";
    std::string text;
    for (std::size_t i = 0; i < times.size(); ++i) {
        if (i > 0) text += i + 1 == times.size() ? last : separator;
        text += time_in_words(times[i], language);
    }
    return text;
}

std::string_view your_time(std::string_view language) {
    return language == "de" ? " (Ihre Zeit)" : language == "en" ? " (your time)" : "";
}

std::string time_of(const std::string& place, std::string_view language) {
    if (language == "de") return fmt::format(" (Zeit in {})", place);
    if (language == "en") return fmt::format(" ({} time)", place);
    return fmt::format(" ({})", place);
}

}  // namespace followup
