#pragma once

// What is known of each app, whatever the feed.

#include <followup/doctor.hpp>

#include <string_view>

namespace followup::doctor {

/// What an app does with the hints when to fetch again.
enum class Hints { ignores, reads_ttl, reads_both, maybe, unknown };

/// What it does with the alarms of a subscribed feed.
enum class Alarms { ignores, asks, displayed_ones, strips, all, all_that_show, unknown };

struct Profile {
    App app;
    std::string_view key, name;
    std::string_view fetches;  ///< a sentence: how often
    Hints hints;
    Alarms alarms;
    std::string_view changes;  ///< a sentence: by what it sees that an event changed; may be empty
    std::string_view hosting;  ///< a sentence: what matters and no file can show; may be empty
    std::string_view setting;  ///< where to set what
};

const Profile& profile_of(App app);

}  // namespace followup::doctor
