#pragma once

#include <followup/diagnostic.hpp>
#include "cli/options.hpp"
#include "cli/views.hpp"

#include <vector>

namespace followup::cli {

struct FeedSize {
    std::string path;
    std::size_t events = 0, bytes = 0;
};

/// What is to be said of feeds that grew large, or lie where others can read the book.
std::vector<Diagnostic> feed_warnings(const FeedSize& plan_feed, const std::vector<FeedFile>& views,
                                      const Options& options);

}  // namespace followup::cli
