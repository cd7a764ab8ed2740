#pragma once

#include <followup/feed.hpp>

#include <string>
#include <string_view>
#include <vector>

#include "ical/line_reader.hpp"

namespace followup {

/// Texts that are read and not wanted: most of a feed.
struct Skipped {
    std::string text;
    std::vector<std::string> list;
};

struct ReadEvent {
    PublishedEvent published;
    std::string_view damage;  ///< why it cannot be used; empty: it can
};

/// Reads the event that begins at the current line, and goes on to the line after its end; without an end, to
/// the next line that cannot be in an event. An event that says less than it must have to be told from others
/// (UID) and to be kept or revised (DTSTART, LAST-MODIFIED, SEQUENCE) cannot be used.
/// `skipped`: only what planning asks for is taken into the event, UID, times, and what was written for the
/// next run; the rest is looked at and goes there. nullptr: all of it is taken.
ReadEvent read_event(LineReader& lines, Skipped* skipped = nullptr);

/// The whole of an event that can be used, from its bytes.
Event reread_event(std::string_view bytes);

}  // namespace followup
