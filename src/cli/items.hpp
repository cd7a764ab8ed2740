#pragma once

// `generate --items`: the plan feed's events once more, each in a file of its own (a vdir), so that a
// program such as vdirsyncer can put them into a calendar that other events live in, too, by CalDAV.

#include <followup/feed.hpp>
#include "cli/feed_paths.hpp"
#include "cli/options.hpp"

#include <cstddef>
#include <string>

namespace followup::cli {

/// Throws `Failure` for a folder of items that could never be right, before any is written: none that is
/// there, or one with a feed in it. Nothing without `--items`.
void require_items(const Options& options, const FeedPaths& feeds);

struct ItemCounts {
    std::size_t written = 0, removed = 0;
};

/// Brings `folder` up to date with a feed that has been published in place of `last`; an item is
/// `<UID>.ics`. One that is there is written anew only if the event has a higher SEQUENCE: what a server, an
/// app or the user did to it meanwhile stays until the event itself is revised, else an alarm that was
/// dismissed would ring again. Removed are the items of events that `last` had and the feed has not, and
/// those that say they are of this calendar, in case a run died before it came to them. Nothing else in the
/// folder is touched. Throws `MachineFault`.
ItemCounts publish_items(const std::string& folder, const Feed& feed, const PublishedFeed& last);

/// The folder that `--items` names. Nothing without it.
ItemCounts deliver_items(const Options& options, const Feed& feed, const PublishedFeed& last);

/// `items: 3 written, 1 removed → calendar`; empty without `--items`.
std::string items_summary(const Options& options, const ItemCounts& counts);

}  // namespace followup::cli
