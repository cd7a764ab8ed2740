#pragma once

// Stage 5: feeds as bytes (RFC 5545, RFC 7986), by way of libical, which is seen nowhere else.

#include <followup/feed.hpp>

#include <string>
#include <string_view>

namespace followup {

/// The bytes of a feed: CRLF, at most 75 octets a line, properties in a fixed order, the same on every
/// machine. A feed without events still holds one component (RFC 5545 section 3.4 asks for it, readers too).
std::string write_feed(const Feed& feed);

/// Reads back a feed of ours, for the stability of what is in it. Made for what may have happened to a file:
/// truncated, edited by hand, LF line ends, no last line end, folded elsewhere, components and properties of
/// other programs, UIDs that come twice (the one with the higher SEQUENCE, then the later one, counts), no
/// feed at all. Never throws but for memory; what cannot be used is a damage. Linear in the text.
/// Views in the result are into `ics`.
PublishedFeed read_feed(std::string_view ics);

/// The zone that a published feed names (X-WR-TIMEZONE); empty if it names none or is no feed.
/// Reads no further than the calendar's own properties.
std::string feed_timezone(std::string_view ics);

/// The version of libical in use.
std::string ical_library_version();

}  // namespace followup
