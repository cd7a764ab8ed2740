#pragma once

// What every command that says when something is due starts from: the book with its journal and calendars,
// what is published, and the plan.

#include "cli/input.hpp"
#include "cli/last_feed.hpp"
#include "cli/options.hpp"

#include <optional>

namespace followup::cli {

struct Outlook {
    /// Throws what reading throws.
    Outlook(const Options& options, const Environment& environment,
            FeedReading reading = FeedReading::for_planning);

    /// What is wrong or doubtful with book, journal and feed, and with `--verbose` what was taken from where:
    /// on standard error.
    void tell(const Options& options) const;

    Input input;
    LastFeed last;
    std::optional<Plan> plan;  ///< nullopt: the book cannot be used
};

}  // namespace followup::cli
