#pragma once

// The plan feed of a book as `generate` leaves it, and its views.

#include <followup/feed.hpp>
#include "cli/input.hpp"

#include <string>

namespace followup::privacy {

struct Published {
    Plan plan;
    std::string bytes;
    Feed feed;  ///< views into what was published before
};

/// `before` is what the last run left. With a fault the calendar says so; it always has a watchdog.
Published publish(const cli::Input& input, const PublishedFeed& before);

FeedView view_at(Privacy privacy);

/// The bytes of a view.
std::string view_bytes(const FeedView& view, const Published& published, const Book& book);

}  // namespace followup::privacy
