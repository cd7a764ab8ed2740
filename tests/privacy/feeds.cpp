#include "privacy/feeds.hpp"

#include "cli/last_feed.hpp"

#include <followup/events.hpp>
#include <followup/ical.hpp>
#include <followup/view.hpp>

namespace followup::privacy {

Published publish(const cli::Input& input, const PublishedFeed& before) {
    const Book& book = *input.book;
    const ZoneRules& zone = input.around.zone;
    Published published;
    published.plan = cli::plan_of(input, before);
    Wanted wanted{.calendar = calendar_properties(book.calendar),
                  .events = compose_events(book, published.plan,
                                           {.around = input.around, .key = "a key to sign links with"}),
                  .untouched = owners_of(before, book).set_aside};
    if (!book.set_aside.empty())
        wanted.events.push_back(fault_event(book.calendar, zone, input.now, "contacts.json line 14",
                                            book.set_aside.front().name + " has a fault", nullptr));
    wanted.events.push_back(watchdog_event(book.calendar, zone, input.now, nullptr));
    published.feed = reconcile(std::move(wanted), before, input.now).feed;
    published.bytes = write_feed(published.feed);
    return published;
}

FeedView view_at(Privacy privacy) {
    return {.path = "view.ics",
            .privacy = privacy,
            .key = "nobody can guess these words",
            .tags = {},
            .policies = {},
            .channels = {}};
}

std::string view_bytes(const FeedView& view, const Published& published, const Book& book) {
    return write_feed(view_of(view, published.feed, book, published.plan));
}

}  // namespace followup::privacy
