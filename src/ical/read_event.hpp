#pragma once

#include <followup/feed.hpp>

#include <string_view>

#include "ical/line_reader.hpp"

namespace followup {

struct ReadEvent {
    PublishedEvent published;
    std::string_view damage;  ///< why it cannot be used; empty: it can
};

/// Reads the event that begins at the current line, and goes on to the line after its end; without an end, to
/// the next line that cannot be in an event. An event that says less than it must have to be told from others
/// (UID) and to be kept or revised (DTSTART, LAST-MODIFIED, SEQUENCE) cannot be used.
ReadEvent read_event(LineReader& lines);

}  // namespace followup
