#pragma once

// Looks for strings in a feed the way somebody curious would: unfolded, unescaped, percent-decoded.

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace followup::privacy {

/// All that a feed says, in small letters: its content lines unfolded, then unescaped, then percent-decoded.
std::string all_readings(std::string_view ics);

/// Those of the strings that can be read in a feed: short ones as whole words, since `Al` is in `Call`.
std::vector<std::string> found_in(const std::string& readings, const std::set<std::string>& strings);

}  // namespace followup::privacy
