#include "cli/calendars.hpp"

#include <followup/ical.hpp>
#include <followup/publish.hpp>
#include <followup/view.hpp>
#include "cli/diagnostics.hpp"
#include "cli/zones.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <set>

namespace followup::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t largest_calendar = std::size_t{1} << 27;
constexpr std::size_t most_damages = 5;
constexpr std::string_view nothing_moves = "what is published stays where it is until that is mended";
constexpr std::string_view fetch_first =
    "followup reads files alone: let cron fetch it into one, say with curl, and name that";

/// A calendar by what the book has it for: "busy" or "holiday".
struct File {
    std::string path;
    std::string_view use;
};

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

/// Beyond the horizon: a slack may end there, and a search for a free day goes on for a year. Promises are
/// planned however far off they are.
Day last_day(const Book& book, Day today) {
    constexpr date::days beyond{2 * 366};
    const Duration& horizon = book.calendar.horizon;
    Day last = today + date::days{horizon.days + 31 * horizon.months};
    for (const Contact& contact : book.contacts)
        if (contact.next) last = std::max(last, contact.next->on);
    return last + beyond;
}

/// The UIDs under which our own events may come back by way of another calendar.
std::set<std::string, std::less<>> own_uids(const PublishedFeed& published, const Calendar& calendar) {
    std::set<std::string, std::less<>> uids;
    for (const PublishedEvent& entry : published.events) {
        uids.insert(entry.event.uid);
        for (std::size_t view = 1; view < calendar.feeds.size(); ++view)
            uids.insert(view_uid(calendar.feeds[view], entry.event.uid));
    }
    return uids;
}

class Calendars {
 public:
    Calendars(Input& input, const Options& options, const PublishedFeed& published)
        : input_(input), folder_(fs::path(options.book).parent_path()), published_(published) {}

    void read() {
        Calendar& calendar = input_.book->calendar;
        if (calendar.holidays.files.empty() && calendar.busy.empty()) return;
        own_uids_ = own_uids(published_, calendar);
        const Day today = date_in(input_.around.zone, input_.now);
        const Day last = last_day(*input_.book, today);
        const Day first = earliest_day(*input_.book, today);
        for (const std::string& path : calendar.holidays.files)
            std::ranges::move(read({path, "holiday"}, first, last).holidays,
                              std::back_inserter(calendar.holidays.ranges));
        std::vector<TimeSpan> busy;
        for (const std::string& path : calendar.busy)
            std::ranges::move(read({path, "busy"}, today - date::days{1}, last).busy,
                              std::back_inserter(busy));
        input_.around.busy = merged(std::move(busy));
    }

 private:
    OtherCalendar read(File file, Day first, Day last) {
        const bool is_on_the_web = file.path.find("://") != file.path.npos;
        file.path = (folder_ / file.path).string();
        try {
            return read(read_regular_file(file.path, largest_calendar), file, first, last);
        } catch (const MachineFault& fault) {
            warn(file, 0, fault.what(), is_on_the_web ? fetch_first : nothing_moves);
            input_.around.is_incomplete = true;
            return {};
        }
    }

    OtherCalendar read(const std::string& bytes, const File& file, Day first, Day last) {
        const ZoneRules& zone = input_.around.zone;
        auto calendar = read_other_calendar(
            bytes, {.window = {to_instant(zone, WallTime(first)), to_instant(zone, WallTime(last))},
                    .zone = zone,
                    .find_zone = find_zone,
                    .is_ours = [this](std::string_view uid) { return own_uids_.contains(uid); }});
        for (std::size_t i = 0; i < std::min(calendar.damages.size(), most_damages); ++i)
            warn(file, calendar.damages[i].line, calendar.damages[i].what,
                 calendar.is_whole ? "all else in it is used" : nothing_moves);
        input_.around.is_incomplete |= !calendar.is_whole;
        return calendar;
    }

    void warn(const File& file, std::size_t line, const std::string& what, std::string_view help) {
        const auto headline = fmt::format("{} calendar: {}", file.use, what);
        Diagnostic warning = warning_about(file.path, headline, std::string{help});
        warning.place.line = line;
        warning.place.column = line > 0 ? 1 : 0;
        input_.diagnostics.push_back(std::move(warning));
    }

    Input& input_;
    fs::path folder_;
    const PublishedFeed& published_;
    std::set<std::string, std::less<>> own_uids_;
};

}  // namespace

void read_calendars(Input& input, const Options& options, const PublishedFeed& published) {
    if (input.book) Calendars(input, options, published).read();
}

}  // namespace followup::cli
