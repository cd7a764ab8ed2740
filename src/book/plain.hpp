#pragma once

// Most of a text is plain: it is passed over eight bytes at a time.

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace followup {

/// Where the first byte from `at` on is that may need a look: one of `Stops`, a control character below the
/// space, or what is not ASCII. `text.size()`: there is none.
template <char... Stops>
std::size_t skip_plain(std::string_view text, std::size_t at) {
    constexpr std::uint64_t ones = 0x0101010101010101U, highs = ones * 0x80U;
    // Not zero if and only if a byte is.
    const auto zeros = [](std::uint64_t bytes) { return (bytes - ones) & ~bytes & highs; };
    for (; at + sizeof(std::uint64_t) <= text.size(); at += sizeof(std::uint64_t)) {
        std::uint64_t bytes = 0;
        std::memcpy(&bytes, text.data() + at, sizeof bytes);
        const std::uint64_t below_space = (bytes - ones * ' ') & ~bytes & highs;
        const std::uint64_t stops = (zeros(bytes ^ (ones * static_cast<unsigned char>(Stops))) | ...);
        if (((bytes & highs) | below_space | stops) != 0) break;
    }
    const auto is_plain = [](char c) {
        return static_cast<unsigned char>(c) < 0x80U && c >= ' ' && ((c != Stops) && ...);
    };
    while (at < text.size() && is_plain(text[at])) ++at;
    return at;
}

}  // namespace followup
