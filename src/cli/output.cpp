#include "cli/output.hpp"

#include "cli/failure.hpp"
#include "cli/streams.hpp"
#include "cli/text.hpp"

#include <fmt/format.h>

#include <filesystem>

namespace followup::cli {

void require_output(const Options& options) {
    namespace fs = std::filesystem;
    if (options.output.empty())
        throw Failure(ExitStatus::wrong_usage, "a book from standard input has no place for its feed",
                      "name one with -o, such as -o contacts.ics; -o - prints the feed");
    if (options.output == "-") return;
    std::error_code none;
    const fs::path output(options.output);
    if (options.output == options.book || fs::equivalent(output, options.book, none))
        throw Failure(ExitStatus::wrong_usage,
                      fmt::format("the feed would replace the book {}", options.book),
                      "name another file with -o");
    const auto folder = output.parent_path();
    if (!folder.empty() && !fs::exists(folder, none))
        throw Failure(ExitStatus::machine_failed,
                      fmt::format("cannot write {}: there is no folder {}", options.output, folder.string()),
                      fmt::format("make it first: mkdir -p {}", folder.string()));
}

Published deliver(const Options& options, std::string_view feed) {
    if (options.output != "-") return publish_file(options.output, feed);
    write_standard_output(feed);
    return Published::written;
}

std::string summary(const Options& options, const std::string& counts, Published published) {
    const auto where = options.output == "-" ? "standard output" : visible(options.output);
    return fmt::format("{} → {}{}\n", counts, where,
                       published == Published::unchanged ? " (not touched)" : "");
}

}  // namespace followup::cli
