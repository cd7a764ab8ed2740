#pragma once

// Values of properties as texts. The readers take what other programs write too, and tell whether we would
// have written the same.

#include <followup/time.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace followup {

/// TEXT (RFC 5545 section 3.3.11). Whether it is escaped as we would.
bool read_text(std::string_view value, std::string& text);

/// A list of TEXTs, added to `texts`. Whether it is written as we would: see `write_categories`.
bool read_list(std::string_view value, std::vector<std::string>& texts);

/// URI (RFC 5545 section 3.3.13). Whether it could be ours.
bool read_link(std::string_view value, std::string& link);

/// DATE-TIME in UTC, form 2 of RFC 5545 section 3.3.5; nullopt for other forms and for what is no time.
std::optional<Instant> read_time(std::string_view value);

/// INTEGER of RFC 5545 section 3.3.8; nullopt if it has other digits than we would write, or is out of its
/// range.
std::optional<std::int32_t> read_integer(std::string_view value);

/// DURATION (RFC 5545 section 3.3.6) in whole minutes, of less than 68 years; nullopt for others.
std::optional<Minutes> read_duration(std::string_view value);

/// A DATE-TIME in UTC, as libical writes it: a single event needs no other, and every reader has it right.
std::string written_time(Instant instant);

/// A DURATION as libical writes it.
std::string written_duration(Minutes duration);

}  // namespace followup
