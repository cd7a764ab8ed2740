#pragma once

// Where the feeds of a book are.

#include <followup/book.hpp>
#include "cli/options.hpp"

#include <string>
#include <vector>

namespace followup::cli {

struct FeedPaths {
    std::string output;  ///< where the plan feed goes: a path, or `-`; empty: BOOK is `-`, nothing was said
    std::string published;           ///< where that of the last run would be; empty: unknown
    std::vector<std::string> views;  ///< of the book's `feeds` from the second on; a printed feed has none
};

/// Where the plan feed is: as -o says, else at `named`, the path of the book's first feed, else (empty: it
/// names none) under the book's name with .ics. What `-o -` prints was published there, if anywhere.
FeedPaths plan_feed_paths(const Options& options, const std::string& named);

/// Where the views are of a book whose plan feed goes to `output`.
std::vector<std::string> view_paths(const Options& options, const Calendar& calendar,
                                    const std::string& output);

}  // namespace followup::cli
