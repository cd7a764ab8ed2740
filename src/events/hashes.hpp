#pragma once

// Hashes by Nettle, which is seen nowhere else. They are a large part of a run in which nothing changes, and
// it uses what a processor has for them.

#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string_view>

namespace followup {

using Sha1 = std::array<std::uint8_t, 20>;
using Sha256 = std::array<std::uint8_t, 32>;

/// SHA-1 (RFC 3174) of these texts, one behind the other.
Sha1 sha1_of(std::initializer_list<std::string_view> texts);

/// HMAC-SHA256 (RFC 2104, RFC 6234).
Sha256 hmac_of(std::string_view key, std::string_view text);

}  // namespace followup
