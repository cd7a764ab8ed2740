// Durations, days and times, as the book and the command line take them.

#include "book/dates.hpp"
#include "book/durations.hpp"
#include "book/support.hpp"
#include "cli/berlin.hpp"
#include "cli/time_words.hpp"
#include "cli/timestamps.hpp"
#include "fuzz/budgets.hpp"

#include <followup/edit.hpp>
#include <followup/events.hpp>
#include <followup/working_days.hpp>

#include <regex>

namespace followup::fuzz {
namespace {

using Rule = book::DurationRule;

/// What is written of a value is read as the same value.
template <typename Parse>
void require_round_trip(std::string_view text, Parse parse) {
    const auto first = parse(text);
    if (std::holds_alternative<book::Wrong>(first)) return;
    const std::string written = book::to_text(std::get<0>(first));
    const auto again = parse(written);
    require(std::holds_alternative<book::Wrong>(again) == false, "what is written can be read", written);
    require_same(book::to_text(std::get<0>(again)), written, "what is written is read as the same");
}

/// Words for people alone may have three units, and larger numbers than the book takes.
bool is_for_the_book(std::string_view written) {
    static const std::regex for_people(",|[0-9]{6}");
    return !std::regex_search(written.begin(), written.end(), for_people);
}

void require_duration(std::string_view text, const Rule& rule, const std::regex& pattern) {
    const auto parsed = book::parse_duration(text, rule);
    const bool is_taken = std::holds_alternative<Duration>(parsed);
    const bool fits = std::regex_match(text.begin(), text.end(), pattern);
    require(!is_taken || fits, "the schema takes what the reader takes", text);
    if (!is_taken) return;
    const Duration length = std::get<Duration>(parsed);
    require(length.months >= 0 && length.days >= 0 && length.workdays >= 0 && length.clock.count() >= 0,
            "no length of time is negative", text);
    const std::string written = duration_text(length);
    // Nothing is "0 days", whatever it is counted in.
    if (length == Duration{} || !is_for_the_book(written)) return;
    const auto again = book::parse_duration(written, rule);
    require(std::holds_alternative<Duration>(again) && std::get<Duration>(again) == length,
            "a length of time in words is the same", written);
}

/// A book that is made of a length of time has the same one.
void require_written(std::string_view text) {
    const Rule as_cadence{.units = Rule::days | Rule::months, .at_least = "1 day", .at_most = "10 years"};
    const auto parsed = book::parse_duration(text, as_cadence);
    if (std::holds_alternative<book::Wrong>(parsed)) return;
    Contact contact;
    contact.name = "Ana";
    contact.cadence = std::get<Duration>(parsed);
    const std::string book = new_book("times", "UTC", {contact});
    const ReadBook read = book_test::read(book);
    require(read.book && read.book->contacts.size() == 1, "a length of time is written as a book has it",
            book);
    require(read.book->contacts[0].cadence == contact.cadence, "a length of time is read as it was", book);
}

void require_durations(std::string_view text) {
    constexpr std::size_t longest = 200;  // std::regex calls itself for each character
    if (text.size() > longest) return;
    static const Rule rules[] = {
        {.units = Rule::days | Rule::workdays | Rule::months, .at_least = {}, .at_most = {}},
        {.units = Rule::minutes | Rule::days, .at_least = {}, .at_most = {}},
        {.units = Rule::workdays, .at_least = {}, .at_most = {}}};
    static const std::vector<std::regex> patterns = [] {
        std::vector<std::regex> all;
        for (const Rule& rule : rules) all.emplace_back(book::duration_pattern(rule));
        return all;
    }();
    for (std::size_t i = 0; i < std::size(rules); ++i) require_duration(text, rules[i], patterns[i]);
}

/// A day said with words is on the side of today that is looked at.
void require_words(std::string_view text) {
    const Calendar calendar;
    const Day today{date::year{2026} / 11 / 23};
    const WorkingDays working_days(calendar);
    for (const cli::Looking looking : {cli::Looking::back, cli::Looking::ahead}) {
        const cli::TimeWords words{.today = today, .looking = looking, .working_days = working_days};
        const auto day = cli::day_said(text, words);
        if (!day) continue;
        require(looking == cli::Looking::back ? *day <= today : *day >= today,
                "a day is on the side looked at", text);
        const auto moment = cli::moment_said(text, words);
        require(moment && moment->day == *day, "a day without a time is a moment, too", text);
        require(cli::day_said(book::to_text(*day), words) == day, "a day said as a date is the same", text);
    }
}

void require_timestamp(std::string_view text) {
    const auto time = cli::parse_time(text);
    if (!time) return;
    const Instant instant = cli::resolve(*time, berlin);
    const std::string written = cli::rfc3339(instant, berlin);
    const auto again = cli::parse_time(written);
    require(again && cli::resolve(*again, berlin) == instant, "a time that is printed is the same", written);
}

}  // namespace

void fuzz(std::string_view input) {
    const auto read = [](std::string_view text) {
        require_durations(text);
        require_written(text);
        require_words(text);
        return book::parse_duration(text, {.at_least = "1 day", .at_most = "2 years"});
    };
    read_twice(budgets::times, input, read, [](const book::Parsed<Duration>& parsed) {
        const auto* length = std::get_if<Duration>(&parsed);
        return length == nullptr ? std::get<book::Wrong>(parsed).that : duration_text(*length);
    });
    require_round_trip(input, book::parse_day);
    require_round_trip(input, book::parse_moment);
    require_round_trip(input, book::parse_instant);
    require_timestamp(input);
}

}  // namespace followup::fuzz
