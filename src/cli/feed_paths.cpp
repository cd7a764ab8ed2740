#include "cli/feed_paths.hpp"

#include <filesystem>

namespace followup::cli {
namespace {

namespace fs = std::filesystem;

/// A path that the book gives is relative to its folder. A file named `-` is not standard output.
std::string beside_book(const Options& options, const std::string& path) {
    const auto beside = fs::path(options.book).parent_path() / path;
    return beside == "-" ? "./-" : beside.string();
}

std::string path_without_option(const Options& options, const std::string& named) {
    if (!named.empty()) return beside_book(options, named);
    return options.book == "-" ? "" : fs::path(options.book).replace_extension(".ics").string();
}

}  // namespace

FeedPaths plan_feed_paths(const Options& options, const std::string& named) {
    const auto path = path_without_option(options, named);
    const auto output = options.output.value_or(path);
    return {.output = output, .published = output == "-" ? path : output, .views = {}};
}

std::vector<std::string> view_paths(const Options& options, const Calendar& calendar,
                                    const std::string& output) {
    std::vector<std::string> paths;
    if (output == "-") return paths;
    for (std::size_t i = 1; i < calendar.feeds.size(); ++i)
        paths.push_back(beside_book(options, calendar.feeds[i].path));
    return paths;
}

}  // namespace followup::cli
