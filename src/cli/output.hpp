#pragma once

// Where `generate` puts the feed.

#include <followup/publish.hpp>
#include "cli/options.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace followup::cli {

/// Throws `Failure` for an output that could never be right, before any work is done: the book itself, a
/// folder that is not there, none at all.
void require_output(const Options& options);

/// The feed goes to standard output (`-`) or to its file. Throws `MachineFault`.
Published deliver(const Options& options, std::string_view feed);

/// `12 events: 1 new, 2 moved, 9 unchanged → contacts.ics`
std::string summary(const Options& options, const std::string& counts, Published published);

}  // namespace followup::cli
