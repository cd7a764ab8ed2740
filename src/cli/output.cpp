#include "cli/output.hpp"

#include "cli/failure.hpp"
#include "cli/streams.hpp"
#include "cli/text.hpp"

#include <fmt/format.h>

#include <filesystem>
#include <map>

namespace followup::cli {
namespace {

namespace fs = std::filesystem;

/// The same for the same file, whether or not it is there yet.
fs::path resolved(const std::string& path) {
    std::error_code none;
    const auto whole = fs::weakly_canonical(fs::absolute(path, none), none);
    return whole.empty() ? fs::path(path) : whole;
}

bool is_same_file(const std::string& a, const std::string& b) {
    std::error_code none;
    return resolved(a) == resolved(b) || fs::equivalent(a, b, none);
}

void refuse_to_replace(std::string_view what, const std::string& path) {
    throw Failure(ExitStatus::wrong_usage, fmt::format("the feed would replace the {} {}", what, path),
                  "name another file with -o, or in \"feeds\" of the book's \"calendar\"");
}

/// The busy and holiday calendars that the book names.
std::vector<std::string> calendars_of(const Input& input, const Options& options) {
    std::vector<std::string> paths;
    if (!input.book) return paths;
    const auto folder = options.book == "-" ? fs::path() : fs::path(options.book).parent_path();
    const auto& calendar = input.book->calendar;
    for (const auto* files : {&calendar.busy, &calendar.holidays.files})
        for (const auto& file : *files) paths.push_back(folder / file);
    return paths;
}

void refuse_twins(const std::vector<std::string>& feeds) {
    std::map<fs::path, const std::string*> seen;
    for (const auto& feed : feeds) {
        const auto [before, is_new] = seen.emplace(resolved(feed), &feed);
        if (!is_new)
            throw Failure(ExitStatus::wrong_usage,
                          fmt::format("two feeds would be one file: {} and {}", *before->second, feed),
                          "give each a path of its own, with -o or in \"feeds\" of the book's \"calendar\"");
    }
}

}  // namespace

void require_output(const Options& options) {
    if (options.book == "-" && !options.output)
        throw Failure(ExitStatus::wrong_usage, "a book from standard input has no place for its feed",
                      "name one with -o, such as -o contacts.ics; -o - prints the feed");
}

void require_feeds(const Input& input, const Options& options) {
    if (input.feeds.output == "-") return;
    std::vector<std::string> feeds{input.feeds.output};
    feeds.insert(feeds.end(), input.feeds.views.begin(), input.feeds.views.end());
    for (const auto& feed : feeds) {
        if (is_same_file(feed, options.book)) refuse_to_replace("book", options.book);
        if (!input.journal_path.empty() && is_same_file(feed, input.journal_path))
            refuse_to_replace("journal", input.journal_path);
        for (const auto& calendar : calendars_of(input, options))
            if (is_same_file(feed, calendar)) refuse_to_replace("calendar", calendar);
    }
    refuse_twins(feeds);
    require_folder_of(input.feeds.output);
}

void require_folder_of(const std::string& path) {
    std::error_code none;
    const auto folder = fs::path(path).parent_path();
    if (!folder.empty() && !fs::exists(folder, none))
        throw Failure(ExitStatus::machine_failed,
                      fmt::format("cannot write {}: there is no folder {}", path, folder.string()),
                      fmt::format("make it first: mkdir -p {}", folder.string()));
}

Published deliver(const std::string& output, std::string_view feed) {
    if (output != "-") return publish_file(output, feed);
    write_standard_output(feed);
    return Published::written;
}

void Delivery::append(std::string_view piece) {
    if (output_ == "-")
        printed_ += piece;
    else
        file_.append(piece);
}

Published Delivery::commit() {
    return output_ == "-" ? deliver(output_, printed_) : file_.commit();
}

std::string summary(const std::string& output, const std::string& counts, Published published) {
    const auto where = output == "-" ? "standard output" : visible(output);
    return fmt::format("{} → {}{}\n", counts, where,
                       published == Published::unchanged ? " (not touched)" : "");
}

}  // namespace followup::cli
