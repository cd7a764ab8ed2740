#pragma once

// The files that a book names beside itself: holiday and busy calendars.

#include <followup/feed.hpp>
#include "cli/input.hpp"
#include "cli/options.hpp"

namespace followup::cli {

/// Reads them: the holidays go into the book, the busy times into what is around it. A calendar that cannot
/// be read, or not the whole of it, is a warning, and nothing that is published moves because of it. Our own
/// events, which come back where the busy calendar is also the one that shows the feed, are passed over:
/// `published` tells which they are. Does nothing without a book.
void read_calendars(Input& input, const Options& options, const PublishedFeed& published);

}  // namespace followup::cli
