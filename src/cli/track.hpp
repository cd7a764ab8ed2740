#pragma once

// What the commands that keep track share.

#include <followup/journal.hpp>
#include "cli/failure.hpp"
#include "cli/journal_file.hpp"
#include "cli/matching.hpp"
#include "cli/outlook.hpp"
#include "cli/time_words.hpp"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace followup::cli {

/// What a command makes of the way things stand: the lines to append.
using Lines = std::vector<JournalLine>;
using MakeLines = std::function<Lines(const Outlook&)>;

/// Reads everything, appends what `make` says, reads everything again, and answers with what was written down
/// and what comes next. Nothing is appended where `make` throws, or the book cannot be used.
ExitStatus track(const Options& options, const Environment& environment, const MakeLines& make);

/// A line about a person that says `what`.
template <typename What>
JournalLine line_saying(const Person& person, What what) {
    auto line = line_about(person);
    line.what = std::move(what);
    return line;
}

/// A promise that was made now. It stands above a snooze from before, which would move it: that ends.
Lines promise_lines(const Outlook& outlook, const Person& person, Promise promise);

/// Ends a snooze: a day that is over for everybody on earth.
JournalLine line_ending_snooze(const Person& person, Day today);

/// Throws `Failure`: what to write down depends on what the book says of them.
[[noreturn]] void refuse_set_aside(const Person& person, const Options& options);

/// The person a command is about, from its first operand. Throws `Failure` also for one that is set aside for
/// a fault: what to write down depends on what the book says of them.
Person person_asked_for(const Outlook& outlook, const Options& options);

/// Throws `Failure` (wrong usage) for what says no day.
Day day_ahead(const Outlook& outlook, const std::string& text);

/// The channel that --channel names; nullopt: none is given. Throws `Failure` (wrong usage).
std::optional<Channel> channel_given(const Options& options);

}  // namespace followup::cli
