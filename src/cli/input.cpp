#include "cli/input.hpp"

#include <followup/events.hpp>
#include <followup/publish.hpp>
#include "book/limits.hpp"
#include "cli/default_zone.hpp"
#include "cli/failure.hpp"
#include "cli/journal_file.hpp"
#include "cli/streams.hpp"
#include "cli/text.hpp"
#include "cli/zones.hpp"

#include <fmt/format.h>

#include <filesystem>

namespace followup::cli {
namespace {

constexpr std::size_t largest_book = book::limits::text_bytes;

/// Answers what reading a book asks of the world. The default zone is looked for at most once, and only if
/// the book names none.
class World {
 public:
    /// `published`: where the feed of the last run would be.
    World(const Options& options, const Environment& environment, std::string published)
        : options_(options), environment_(environment), published_(std::move(published)) {}

    BookWorld callbacks() {
        return {.read_include = read_include,
                .zone_exists = zone_exists,
                .zone_names = zone_names,
                .today = [this](std::string_view zone) { return today(zone); },
                .zone_changes_clocks =
                    [this](std::string_view zone) { return changes_clocks_to_the_end(rules(zone)); }};
    }

    const DefaultZone& default_zone() {
        if (!default_zone_) default_zone_ = cli::default_zone(published_);
        return *default_zone_;
    }

    const ZoneRules& rules(std::string_view zone) {
        const std::string name = zone.empty() ? default_zone().name : std::string(zone);
        if (rules_.name != name) rules_ = zone_rules(name);
        return rules_;
    }

    Instant now(const ZoneRules& zone) const {
        return options_.now ? cli::resolve(*options_.now, zone) : environment_.now;
    }

 private:
    static std::optional<std::string> read_include(const std::string& path) try {
        return read_regular_file(path, largest_book);
    } catch (const MachineFault&) {
        return std::nullopt;
    }

    Day today(std::string_view zone) {
        const auto& here = rules(zone);
        return date_in(here, now(here));
    }

    const Options& options_;
    const Environment& environment_;
    std::string published_;
    std::optional<DefaultZone> default_zone_;
    ZoneRules rules_;  ///< the ones asked for last
};

/// Events of two calendars with the same id would replace each other.
void require_id(Input& input, const Options& options) {
    auto& calendar = input.book->calendar;
    input.id_is_default = calendar.id.empty();
    if (!input.id_is_default) return;
    calendar.id = std::filesystem::path(options.book).stem().string();
    if (options.book != "-") return;
    Diagnostic missing{
        .level = Level::error,
        .headline = "a book from standard input has no file name to take the calendar's id from",
        .place = {},
        .instead = {},
        .help = "write \"id\": \"my-contacts\" into the book's \"calendar\""};
    missing.place.source = options.book;
    input.diagnostics.push_back(missing);
    input.book.reset();
}

void fill_in_zone(Input& input, World& world, const Options& options) {
    auto& calendar = input.book->calendar;
    if (calendar.timezone.empty()) {
        const auto& taken = world.default_zone();
        calendar.timezone = taken.name;
        input.zone_origin = taken.origin;
        if (const auto warning = zone_warning(taken, options.book)) input.diagnostics.push_back(*warning);
    }
    input.around.zone = world.rules(calendar.timezone);
    input.now = world.now(input.around.zone);
}

/// Later summers would be an hour off, and before 1900 there are no zones.
void require_zone_data(const Input& input, const Options& options) {
    const auto today = date_in(input.around.zone, input.now);
    const auto& horizon = input.book->calendar.horizon;
    const auto last = today + date::days{horizon.days + 31 * horizon.months};
    const bool changes = changes_clocks_to_the_end(input.around.zone);
    const auto last_year = changes ? last_year_of_clock_changes : date::year{2199};
    if (today >= Day(date::year{1900} / 1 / 2) && last <= Day(last_year / 12 / 31)) return;
    throw Failure(
        options.now ? ExitStatus::wrong_usage : ExitStatus::machine_failed,
        fmt::format("no plan can be made as of {}: with its horizon it leaves the years 1900 to {}, for "
                    "which this machine has time-zone data of {}",
                    day_text(today), static_cast<int>(last_year), input.around.zone.name),
        options.now ? "give another --now, or shorten calendar.horizon"
                    : "set the clock, or shorten calendar.horizon");
}

/// The zones of contacts and of journeys.
std::map<std::string, ZoneRules, std::less<>> zones_named(const Book& book) {
    std::map<std::string, ZoneRules, std::less<>> zones;
    const auto add = [&](const std::string& name) {
        if (!name.empty() && !zones.contains(name)) zones.emplace(name, zone_rules(name));
    };
    for (const Contact& contact : book.contacts) add(contact.timezone);
    for (const Away& away : book.calendar.away) add(away.timezone);
    return zones;
}

class Reader {
 public:
    /// Takes what holds as long as no book says otherwise.
    Reader(Input& input, const Options& options, const Environment& environment)
        : input_(input), options_(options), environment_(environment) {
        take_place({});
    }

    void read(const std::string& text, const std::function<std::string()>& new_key) {
        auto read = read_in_place(text, new_key);
        input_.book = std::move(read.book);
        input_.diagnostics = std::move(read.diagnostics);
        if (input_.book) require_id(input_, options_);
        if (!input_.book) return;
        input_.feeds.views = view_paths(options_, input_.book->calendar, input_.feeds.output);
        fill_in_zone(input_, *world_, options_);
        require_zone_data(input_, options_);
        read_journal_file(input_, options_.book, world_->callbacks());
        if (input_.book) input_.around.zones = zones_named(*input_.book);
    }

 private:
    void take_place(const std::string& named) {
        input_.feeds = plan_feed_paths(options_, named);
        world_.emplace(options_, environment_, input_.feeds.published);
        input_.around.zone = world_->rules("");
        input_.now = world_->now(input_.around.zone);
    }

    /// The zone of a book that names none is that of the published feed, and the book says where that is:
    /// once that is known, it is read again.
    ReadBook read_in_place(const std::string& text, const std::function<std::string()>& new_key) {
        const auto read = [&] {
            auto callbacks = world_->callbacks();
            callbacks.new_key = new_key;
            return read_book(text, options_.book, callbacks);
        };
        auto result = read();
        const bool names_zone = result.book && !result.book->calendar.timezone.empty();
        if (plan_feed_paths(options_, result.plan_feed).published == input_.feeds.published) return result;
        take_place(result.plan_feed);
        return names_zone ? result : read();
    }

    Input& input_;
    const Options& options_;
    const Environment& environment_;
    std::optional<World> world_;
};

}  // namespace

std::string book_text(const Options& options) {
    return options.book == "-" ? read_standard_input(largest_book) : read_file(options.book, largest_book);
}

Input read_input(const Options& options, const Environment& environment) {
    Input input;
    read_input(input, options, environment);
    return input;
}

void read_input(Input& input, const Options& options, const Environment& environment,
                const std::function<std::string()>& new_key) {
    Reader reader(input, options, environment);
    reader.read(book_text(options), new_key);
}

Input input_of(const std::string& text, const Options& options, const Environment& environment) {
    Input input;
    Reader(input, options, environment).read(text, {});
    return input;
}

Journal journal_of(std::string_view text, const Input& input, const Options& options,
                   const Environment& environment) {
    World world(options, environment, input.feeds.published);
    return read_journal(text, input.journal_path, input.book->calendar.timezone, world.callbacks());
}

std::string sources_text(const Input& input, const Options& options) {
    const auto& book = *input.book;
    const auto* origin = input.zone_origin == ZoneOrigin::book   ? "the book"
                         : input.zone_origin == ZoneOrigin::feed ? "the published feed"
                                                                 : "this machine";
    return fmt::format("book {}: {}, {} left out\ncalendar {}, in {} (from {})\nas of {}\n",
                       visible(options.book), counted(book.contacts.size(), "contact"), book.set_aside.size(),
                       visible(book.calendar.id), input.around.zone.name, origin,
                       rfc3339(input.now, input.around.zone));
}

}  // namespace followup::cli
