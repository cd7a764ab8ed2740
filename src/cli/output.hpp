#pragma once

// Where `generate` puts the feeds.

#include <followup/publish.hpp>
#include "cli/input.hpp"

#include <string>
#include <string_view>
#include <utility>

namespace followup::cli {

/// Throws `Failure` for options with which there could be no output, before anything is read.
void require_output(const Options& options);

/// Throws `Failure` for feeds that could never be right, before any is written: one that would replace the
/// book, its journal or another feed, or a plan feed in a folder that is not there.
void require_feeds(const Input& input, const Options& options);

/// Throws `Failure` if the folder for a file is not there.
void require_folder_of(const std::string& path);

/// A feed goes to standard output (`-`) or to its file. Throws `MachineFault`.
Published deliver(const std::string& output, std::string_view feed);

/// The same for one that comes piece by piece. Standard output gets it once it is whole.
class Delivery {
 public:
    explicit Delivery(std::string output) : output_(std::move(output)), file_(output_) {}
    void append(std::string_view piece);
    Published commit();

 private:
    std::string output_;
    FileInParts file_;
    std::string printed_;
};

/// `12 events: 1 new, 2 moved, 9 unchanged → contacts.ics`
std::string summary(const std::string& output, const std::string& counts, Published published);

}  // namespace followup::cli
