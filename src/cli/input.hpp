#pragma once

// What every command that looks at a book starts from: the book, the time and the rules of its zone.

#include <followup/plan.hpp>
#include "cli/environment.hpp"
#include "cli/options.hpp"

#include <optional>
#include <string>
#include <vector>

namespace followup::cli {

/// Where the zone of a book was taken from.
enum class ZoneOrigin { book, feed, machine };

struct Input {
    std::optional<Book> book;  ///< the calendar's id and zone filled in; nullopt: not usable at all
    std::vector<Diagnostic> diagnostics;
    Surroundings around;
    ZoneOrigin zone_origin{};
    bool id_is_default = false;  ///< of the calendar: none was written down
    Instant now;
};  // around.zone and now are there without a book, too

/// Throws `MachineFault` for what cannot be read, `Failure` for what the options or this machine do not
/// allow. All that is wrong with the book is in the diagnostics. The calendars it names are not read yet.
Input read_input(const Options& options, const Environment& environment);

/// For `--verbose`: what was taken from where. `input.book` must be there.
std::string sources_text(const Input& input, const Options& options);

}  // namespace followup::cli
