#pragma once

// The feed that the last run left: the only state there is besides the book.

#include <followup/diagnostic.hpp>
#include <followup/feed.hpp>
#include "cli/input.hpp"

#include <future>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace followup::cli {

/// How much of a feed is read: planning does not ask for the texts, and `whole` of the feed reads them one by
/// one.
enum class FeedReading { for_planning, whole };

/// What is published at a path. The feed's views are into its bytes: it stays where it was made.
class LastFeed {
 public:
    /// Never throws for what is there. Only a regular file is read; a FIFO or `/dev/stdout` keeps nothing to
    /// be read back.
    explicit LastFeed(const std::string& path, FeedReading reading = FeedReading::for_planning);
    LastFeed(const LastFeed&) = delete;
    LastFeed& operator=(const LastFeed&) = delete;

    const PublishedFeed& feed() const { return feed_; }
    const std::string& bytes() const { return bytes_; }
    const std::string& path() const { return path_; }
    /// Whether there is a feed of which at least the head could be read.
    bool exists() const { return !feed_.head.empty(); }
    /// Why a file that is there could not be read; empty: it could.
    const std::string& fault() const { return fault_; }

 private:
    std::string path_;
    std::string bytes_;
    PublishedFeed feed_;
    std::string fault_;
};

/// The last feed, read while the book is: few books say that it is elsewhere.
class LastFeedAhead {
 public:
    explicit LastFeedAhead(std::string path)
        : path_(std::move(path)),
          reading_(std::async([this] { return std::make_unique<LastFeed>(path_); })) {}
    LastFeedAhead(const LastFeedAhead&) = delete;
    LastFeedAhead& operator=(const LastFeedAhead&) = delete;

    /// Once, with the path where it is.
    std::unique_ptr<LastFeed> take(const std::string& path) {
        auto ahead = reading_.get();
        return path == path_ ? std::move(ahead) : std::make_unique<LastFeed>(path);
    }

 private:
    std::string path_;
    std::future<std::unique_ptr<LastFeed>> reading_;
};

/// What is wrong with the book, and what is doubtful about the feed beside it.
std::vector<Diagnostic> diagnostics_of(const Input& input, const LastFeed& last);

/// The plan of a book that is usable, with regard for what is published.
Plan plan_of(const Input& input, const PublishedFeed& published);

}  // namespace followup::cli
