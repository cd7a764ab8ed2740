#pragma once

// A keyed hash as text.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace followup {

/// The first `digits` (at most 51), of 5 bits each, of the HMAC-SHA256 (RFC 2104) of the fields joined by
/// U+001F: numbers and small letters without i, l, o and u, which people take for others.
std::string keyed_hash(const std::string& key, const std::vector<std::string_view>& fields,
                       std::size_t digits);

/// Takes as long whether or, and wherever, they differ, so that nobody can find out a hash bit by bit.
bool is_same_hash(std::string_view a, std::string_view b);

}  // namespace followup
