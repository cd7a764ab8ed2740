#pragma once

// What happens between two runs.

#include "history/world.hpp"

#include <optional>
#include <set>
#include <string>

namespace followup::history {

/// What a step did, as far as it may have a say in what the next run changes.
struct Effect {
    std::string told;                ///< for a person to read
    std::set<std::size_t> touched;   ///< persons who were edited, logged with, added, removed, …
    std::set<std::size_t> reworded;  ///< persons of whom only words changed: that moves nothing
    bool places_anew = false;        ///< a setting that has a say in every slot changed
    bool shows_anew = false;         ///< a setting that has a say in what is shown changed
    bool edits_feed = false;         ///< another program changed words in the feed
    std::optional<Day> day_off;      ///< became a holiday
};

/// Time passes, and something happens to the world or to the feed.
Effect take_step(World& world, std::string& feed, Random& random);

}  // namespace followup::history
