#pragma once

// One run of the program on a world, with texts in place of files.

#include "history/world.hpp"

#include <followup/feed.hpp>
#include <followup/plan.hpp>

#include <string>

namespace followup::history {

struct Run {
    Book book;
    PublishedFeed before;  ///< views into the text that was published
    Plan plan;
    std::string bytes;  ///< the next feed
};

/// As `generate` does it.
Run generate(const World& world, const std::string& published);

/// What the rules ask for, were nothing published.
Plan plan_from_nothing(const World& world, const Book& book);

}  // namespace followup::history
