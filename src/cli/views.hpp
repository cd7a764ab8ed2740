#pragma once

// The feeds of a book besides the plan feed.

#include <followup/feed.hpp>
#include "cli/input.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace followup::cli {

/// A feed as it is to be published.
struct FeedFile {
    std::string path;
    std::size_t events = 0;
    std::string bytes;
};

/// The views of a book that is usable; none if its plan feed is printed. `plan_feed` is what is published of
/// `plan`.
std::vector<FeedFile> make_views(const Input& input, const Plan& plan, const Feed& plan_feed);

/// Those of the views that publishing would change. What cannot be read is taken for something else.
std::vector<FeedFile> out_of_date(std::vector<FeedFile> views);

/// `views that change: team.ics, work.ics`; empty for none.
std::string changing_text(const std::vector<FeedFile>& views);

/// Publishes all views, those behind one that cannot be written as well: then throws what writing the first
/// of these threw, `MachineFault` or `Failure`. Returns a line for each: `8 events → team.ics (not touched)`.
std::string deliver(const std::vector<FeedFile>& views);

}  // namespace followup::cli
