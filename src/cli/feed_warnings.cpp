#include "cli/feed_warnings.hpp"

#include <followup/publish.hpp>
#include "cli/diagnostics.hpp"
#include "cli/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

namespace followup::cli {
namespace {

namespace fs = std::filesystem;

// Google refuses feeds of more than about 1 MB, and shows large ones late or in part.
constexpr std::size_t most_bytes = 900'000;
constexpr std::size_t most_events = 1'000;

constexpr std::string_view show_less_ahead =
    "show less ahead: \"projection\": \"next\" or a shorter \"horizon\" in \"calendar\"";
constexpr std::string_view subscribe_to_parts = "; or subscribe to parts of it: \"feeds\" with \"tags\"";
constexpr std::string_view show_less_of_it =
    "; or let this feed show less: \"tags\", \"policies\" or \"channels\"";

void warn_of_size(std::vector<Diagnostic>& all, const FeedSize& feed, std::string_view also) {
    if (feed.bytes <= most_bytes && feed.events <= most_events) return;
    all.push_back(
        warning_about(feed.path,
                      fmt::format("the feed has {} and {} kB: Google Calendar shows large feeds late, in "
                                  "part, or not at all",
                                  counted(feed.events, "event"), (feed.bytes + 999) / 1000),
                      fmt::format("{}{}", show_less_ahead, also)));
}

}  // namespace

std::vector<Diagnostic> feed_warnings(const FeedSize& plan_feed, const std::vector<FeedFile>& views,
                                      const Options& options) {
    std::vector<Diagnostic> all;
    warn_of_size(all, plan_feed, subscribe_to_parts);
    for (const auto& view : views)
        warn_of_size(all, {view.path, view.events, view.bytes.size()}, show_less_of_it);
    const auto is_beside_book = [&](const std::string& path) {
        return path != "-" && fs::path(path).parent_path() == fs::path(options.book).parent_path();
    };
    const bool is_beside =
        is_beside_book(plan_feed.path) || std::ranges::any_of(views, is_beside_book, &FeedFile::path);
    if (options.book != "-" && is_beside && others_can_read(options.book))
        all.push_back(warning_about(
            options.book, "the book lies in the feed's folder, and others can read it",
            fmt::format("chmod 600 {}, or publish elsewhere with -o or \"feeds\"", options.book)));
    return all;
}

}  // namespace followup::cli
