#include "fuzz/support/published.hpp"

#include "cli/berlin.hpp"
#include "cli/last_feed.hpp"
#include "cli/publication.hpp"
#include "fuzz/fuzz.hpp"

#include <followup/ical.hpp>

namespace followup::fuzz {
namespace {

ZoneRules always(const std::string& name, std::chrono::hours offset) {
    return {.name = name, .periods = {{Instant{}, offset}}};
}

const std::map<std::string, ZoneRules, std::less<>>& zones() {
    static const std::map<std::string, ZoneRules, std::less<>> all{
        {"America/New_York", always("America/New_York", std::chrono::hours{-5})},
        {"Europe/Berlin", berlin},
        {"Pacific/Kiritimati", always("Pacific/Kiritimati", std::chrono::hours{14})},
        {"UTC", always("UTC", std::chrono::hours{0})}};
    return all;
}

Reconciliation publication(const cli::Input& input, const PublishedFeed& before) {
    return cli::publication_of(input, cli::plan_of(input, before), before);
}

void require_read_back(const Feed& meant, std::string_view bytes) {
    const PublishedFeed read = read_feed(bytes);
    require(read.damages.empty(), "what is published has no damage");
    require(read.events.size() == meant.events.size(), "each event is read back");
    for (std::size_t i = 0; i < meant.events.size(); ++i) {
        const FeedEvent& event = meant.events[i];
        require(read.events[i].revision == event.revision, "stamps are read back as they were");
        if (!event.bytes.empty()) continue;
        require(read.events[i].event == event.event, "an event is read back as it was", event.event.uid);
        require(read.events[i].is_as_written, "an event of ours is known as ours", event.event.uid);
    }
}

}  // namespace

cli::Input input_of(Book book, std::vector<Diagnostic> diagnostics) {
    cli::Input input;
    if (book.calendar.id.empty()) book.calendar.id = "contacts";
    if (book.calendar.timezone.empty()) book.calendar.timezone = "Europe/Berlin";
    input.around.zone = zones().at(book.calendar.timezone);
    input.around.zones = zones();
    input.now = date::sys_days{date::year{2026} / 11 / 22} + std::chrono::hours{8};
    input.book = std::move(book);
    input.diagnostics = std::move(diagnostics);
    return input;
}

std::string published(const cli::Input& input, std::string_view before) {
    const PublishedFeed feed = before.empty() ? PublishedFeed{} : scan_feed(before);
    return write_feed(publication(input, feed).feed);
}

std::string require_stable(const cli::Input& input, std::string_view before) {
    const PublishedFeed there = before.empty() ? PublishedFeed{} : read_feed(before);
    const Reconciliation meant = publication(input, there);
    const std::string bytes = write_feed(meant.feed);
    require_read_back(meant.feed, bytes);
    require_same(published(input, before), bytes, "publishing twice gives the same");
    require_same(published(input, bytes), bytes, "publishing once more changes nothing");
    return bytes;
}

}  // namespace followup::fuzz
