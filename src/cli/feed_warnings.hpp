#pragma once

#include <followup/diagnostic.hpp>
#include "cli/options.hpp"
#include "cli/views.hpp"

#include <vector>

namespace followup::cli {

/// What is to be said of feeds that grew large, or lie where others can read the book.
std::vector<Diagnostic> feed_warnings(const FeedFile& plan_feed, const std::vector<FeedFile>& views,
                                      const Options& options);

}  // namespace followup::cli
