#pragma once

// Stage 4, views: further feeds made from the plan feed, for other eyes. A view has the slots of the plan
// feed and as much of its texts as its level shows; it is never read back.

#include <followup/feed.hpp>

#include <string>

namespace followup {

/// The UID that the event of that UID in the plan feed has in a view. Nobody without the view's key can tell
/// one from the other.
std::string view_uid(const FeedView& view, const std::string& plan_uid);

/// The feed of a view. `plan_feed` is what is published of `plan`; each event is stamped as it is there, so
/// that stamps rise together. Events about the feed itself are not in a view, and those of contacts that are
/// set aside, which the plan knows nothing of, are judged by what the plan feed says of them: what is in
/// doubt is in no filtered view. Pure; n log n in the number of events.
Feed view_of(const FeedView& view, const Feed& plan_feed, const Book& book, const Plan& plan);

}  // namespace followup
