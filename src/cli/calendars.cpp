#include "cli/calendars.hpp"

#include <followup/ical.hpp>
#include <followup/publish.hpp>
#include "cli/diagnostics.hpp"
#include "cli/zones.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

namespace followup::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t largest_calendar = std::size_t{1} << 27;
constexpr std::size_t most_damages = 5;
constexpr std::string_view nothing_moves = "what is published stays where it is until that is mended";

std::optional<ZoneRules> find_zone(std::string_view name) {
    return zone_exists(name) ? std::optional{zone_rules(name)} : std::nullopt;
}

/// The first day a rule may count from. Depends on the book alone, so that it does not wander.
Day earliest_day(const Book& book, Day today) {
    Day earliest = today;
    for (const Contact& contact : book.contacts) {
        if (contact.met) earliest = std::min(earliest, contact.met->on);
        for (const Interaction& interaction : contact.interactions)
            earliest = std::min(earliest, interaction.on);
    }
    return earliest;
}

/// Beyond the horizon: a slack may end there, and a search for a free day goes on for a year.
Day last_day(const Calendar& calendar, Day today) {
    constexpr date::days beyond{2 * 366};
    return today + date::days{calendar.horizon.days + 31 * calendar.horizon.months} + beyond;
}

std::vector<TimeSpan> merged(std::vector<TimeSpan> spans) {
    std::ranges::sort(spans, {}, &TimeSpan::begin);
    std::vector<TimeSpan> result;
    for (const TimeSpan& span : spans)
        if (!result.empty() && span.begin <= result.back().end)
            result.back().end = std::max(result.back().end, span.end);
        else
            result.push_back(span);
    return result;
}

class Calendars {
 public:
    Calendars(Input& input, const Options& options, const PublishedFeed& published)
        : input_(input), folder_(fs::path(options.book).parent_path()), published_(published) {}

    void read() {
        Calendar& calendar = input_.book->calendar;
        const Day today = date::floor<date::days>(to_wall(input_.around.zone, input_.now));
        const Day last = last_day(calendar, today);
        const Day first = earliest_day(*input_.book, today);
        for (const std::string& file : calendar.holidays.files)
            std::ranges::move(read(file, first, last).holidays, std::back_inserter(calendar.holidays.ranges));
        std::vector<TimeSpan> busy;
        for (const std::string& file : calendar.busy)
            std::ranges::move(read(file, today - date::days{1}, last).busy, std::back_inserter(busy));
        input_.around.busy = merged(std::move(busy));
    }

 private:
    OtherCalendar read(const std::string& file, Day first, Day last) {
        const std::string path = (folder_ / file).string();
        try {
            return read(read_regular_file(path, largest_calendar), path, first, last);
        } catch (const MachineFault& fault) {
            doubt(path, 0, fault.what());
            return {};
        }
    }

    OtherCalendar read(const std::string& bytes, const std::string& path, Day first, Day last) {
        const TimeSpan window{to_instant(input_.around.zone, WallTime(first)),
                              to_instant(input_.around.zone, WallTime(last))};
        auto calendar = read_other_calendar(
            bytes, {.window = window,
                    .zone = input_.around.zone,
                    .find_zone = find_zone,
                    .is_ours = [this](std::string_view uid) { return published_.find(uid) != nullptr; }});
        for (std::size_t i = 0; i < std::min(calendar.damages.size(), most_damages); ++i)
            note(path, calendar.damages[i].line, calendar.damages[i].what,
                 calendar.is_whole ? "the rest of it is used" : nothing_moves);
        if (!calendar.is_whole && calendar.damages.empty()) doubt(path, 0, "this is no whole calendar");
        input_.around.is_incomplete |= !calendar.is_whole;
        return calendar;
    }

    void doubt(const std::string& path, std::size_t line, const std::string& what) {
        note(path, line, what, nothing_moves);
        input_.around.is_incomplete = true;
    }

    void note(const std::string& path, std::size_t line, const std::string& what, std::string_view help) {
        Diagnostic warning = warning_about(path, what, std::string{help});
        warning.place.line = line;
        warning.place.column = line > 0 ? 1 : 0;
        input_.diagnostics.push_back(std::move(warning));
    }

    Input& input_;
    fs::path folder_;
    const PublishedFeed& published_;
};

}  // namespace

void read_calendars(Input& input, const Options& options, const PublishedFeed& published) {
    if (input.book) Calendars(input, options, published).read();
}

}  // namespace followup::cli
