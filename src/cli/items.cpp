#include "cli/items.hpp"

#include <followup/diagnostic.hpp>
#include <followup/ical.hpp>
#include <followup/publish.hpp>
#include "cli/failure.hpp"
#include "cli/first_fault.hpp"
#include "cli/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <set>
#include <string_view>
#include <vector>

namespace followup::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view extension = ".ics";
constexpr std::size_t largest_item = std::size_t{1} << 26;  // an app may have attached a picture

/// All of ours are UUIDs. Anything else is from a feed that somebody edited, and could lead out of the
/// folder.
bool is_uuid(std::string_view uid) {
    constexpr std::size_t length = 36;
    return uid.size() == length && uid.find_first_not_of("0123456789abcdef-") == uid.npos;
}

bool is_up_to_date(const std::string& path, const FeedEvent& event) {
    try {
        const Item item = read_item(read_regular_file(path, largest_item));
        return item.uid == event.event.uid && item.sequence >= event.revision.sequence;
    } catch (const MachineFault& fault) {
        if (fault.error() == ENOENT) return false;
        throw;
    }
}

/// What cannot be read is none.
bool is_of_calendar(const std::string& path, std::string_view uid, std::string_view calendar_id) {
    try {
        const Item item = read_item(read_regular_file(path, largest_item));
        return !calendar_id.empty() && item.calendar_id == calendar_id && item.uid == uid;
    } catch (const MachineFault&) {
        return false;
    }
}

/// The UIDs that files of the folder are named by.
std::vector<std::string> uids_in(const std::string& folder) {
    std::vector<std::string> uids;
    std::error_code error;
    for (fs::directory_iterator file(folder, error), end; !error && file != end; file.increment(error)) {
        const auto& name = file->path();
        if (name.extension() == extension && is_uuid(name.stem().native())) uids.push_back(name.stem());
    }
    if (error) throw MachineFault("read", folder, error.value());
    std::sort(uids.begin(), uids.end());
    return uids;
}

std::string path_of(const std::string& folder, const std::string& uid) {
    return fs::path(folder) / (uid + std::string(extension));
}

bool write_if_needed(const std::string& folder, const CalendarProperties& calendar, const FeedEvent& event) {
    const auto& uid = event.event.uid;
    if (!is_uuid(uid)) return false;
    const auto path = path_of(folder, uid);
    if (is_up_to_date(path, event)) return false;
    publish_file(path, write_item(calendar, event), NewFile::for_owner);
    return true;
}

/// A program that syncs the folder would take the feed for an item.
void refuse_among_items(const fs::path& feed, const std::string& folder) {
    std::error_code none;
    const auto feeds_folder = feed.has_parent_path() ? feed.parent_path() : fs::path(".");
    if (fs::equivalent(feeds_folder, folder, none))
        throw Failure(ExitStatus::wrong_usage,
                      fmt::format("the feed {} would lie among the items", feed.string()),
                      "keep the items in a folder of their own");
}

}  // namespace

void require_items(const Options& options, const FeedPaths& feeds) {
    if (!options.has("items")) return;
    const auto folder = options.text("items");
    if (feeds.output == "-")
        throw Failure(ExitStatus::wrong_usage, "--items goes with a feed that is published, not printed",
                      "name the feed's file with -o");
    std::error_code none;
    if (!fs::is_directory(folder, none))
        throw Failure(ExitStatus::machine_failed,
                      fmt::format("cannot write items: there is no folder {}", folder),
                      fmt::format("make it first: mkdir -p {}", folder));
    refuse_among_items(feeds.output, folder);
    for (const auto& view : feeds.views) refuse_among_items(view, folder);
}

ItemCounts publish_items(const std::string& folder, const Feed& feed, const PublishedFeed& last) {
    ItemCounts counts;
    FirstFault fault;
    std::set<std::string_view> planned;
    for (const FeedEvent& event : feed.events) {
        planned.insert(event.event.uid);
        fault.attempt([&] {
            if (write_if_needed(folder, feed.calendar, event)) ++counts.written;
        });
    }
    for (const auto& uid : uids_in(folder)) {
        if (planned.contains(uid)) continue;
        fault.attempt([&] {
            const auto path = path_of(folder, uid);
            const bool is_ours = last.find(uid) != nullptr || is_of_calendar(path, uid, feed.calendar.id);
            if (is_ours && remove_file(path)) ++counts.removed;
        });
    }
    fault.rethrow();
    return counts;
}

ItemCounts deliver_items(const Options& options, const Feed& feed, const PublishedFeed& last) {
    return options.has("items") ? publish_items(options.text("items"), feed, last) : ItemCounts{};
}

std::string items_summary(const Options& options, const ItemCounts& counts) {
    if (!options.has("items")) return {};
    const auto folder = visible(options.text("items"));
    if (counts.written + counts.removed == 0) return fmt::format("items: none changed → {}\n", folder);
    return fmt::format("items: {} written, {} removed → {}\n", counts.written, counts.removed, folder);
}

}  // namespace followup::cli
