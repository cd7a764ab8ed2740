#pragma once

// What every command that looks at a book starts from: the book, the time and the rules of its zone.

#include <followup/journal.hpp>
#include <followup/plan.hpp>
#include "cli/environment.hpp"
#include "cli/feed_paths.hpp"
#include "cli/options.hpp"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace followup::cli {

/// Where the zone of a book was taken from.
enum class ZoneOrigin { book, feed, machine };

struct Input {
    /// The calendar's id and zone filled in, what was logged taken in; nullopt: not usable at all.
    std::optional<Book> book;
    Journal journal;
    std::string journal_path;  ///< empty: none
    std::vector<Diagnostic> diagnostics;
    Surroundings around;
    ZoneOrigin zone_origin{};
    bool id_is_default = false;  ///< of the calendar: none was written down
    Instant now;
    FeedPaths feeds;
};  // around.zone, now and feeds are there without a book, too

/// Throws `MachineFault` for what cannot be read.
std::string book_text(const Options& options);

/// Throws `MachineFault` for what cannot be read, `Failure` for what the options or this machine do not
/// allow. All that is wrong with the book is in the diagnostics. The calendars it names are not read yet.
Input read_input(const Options& options, const Environment& environment);

/// The same into `input`. Of what can be known without that which could not be read, all is there whenever it
/// throws. `new_key` makes the keys that the diagnostics propose; empty: they propose none.
void read_input(Input& input, const Options& options, const Environment& environment,
                const std::function<std::string()>& new_key = {});

/// The same for a text that is, or will be, the book that the options name.
Input input_of(const std::string& text, const Options& options, const Environment& environment);

/// Reads a text as the book's journal, or some lines of it.
Journal journal_of(std::string_view text, const Input& input, const Options& options,
                   const Environment& environment);

/// For `--verbose`: what was taken from where. `input.book` must be there.
std::string sources_text(const Input& input, const Options& options);

}  // namespace followup::cli
