#pragma once

// Stage 5: feeds as bytes (RFC 5545, RFC 7986), by way of libical, which is seen nowhere else.

#include <followup/feed.hpp>

#include <string>
#include <string_view>

namespace followup {

/// The bytes of a feed: CRLF, at most 75 octets a line, properties in a fixed order, the same on every
/// machine. A feed without events still holds one component (RFC 5545 section 3.4 asks for it, readers too).
std::string write_feed(const Feed& feed);

/// The zone that a published feed names (X-WR-TIMEZONE); empty if it names none or is no feed.
/// Reads no further than the calendar's own properties.
std::string feed_timezone(std::string_view ics);

/// The version of libical in use.
std::string ical_library_version();

}  // namespace followup
