#include "events/keyed_hash.hpp"

#include <fmt/format.h>
#include <glib.h>

#include <array>
#include <cassert>
#include <memory>

namespace followup {

namespace {

constexpr std::string_view alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
constexpr std::size_t hash_size = 32;
constexpr std::size_t bits_of_digit = 5;

using Hash = std::array<guint8, hash_size>;

Hash hmac(const std::string& key, const std::string& text) {
    const auto bytes_of = [](const std::string& bytes) {
        return reinterpret_cast<const guchar*>(bytes.data());
    };
    const std::unique_ptr<GHmac, decltype(&g_hmac_unref)> state(
        g_hmac_new(G_CHECKSUM_SHA256, bytes_of(key), key.size()), &g_hmac_unref);
    g_hmac_update(state.get(), bytes_of(text), static_cast<gssize>(text.size()));
    Hash hash{};
    gsize length = hash.size();
    g_hmac_get_digest(state.get(), hash.data(), &length);
    return hash;
}

}  // namespace

std::string keyed_hash(const std::string& key, const std::vector<std::string_view>& fields,
                       std::size_t digits) {
    assert(digits * bits_of_digit <= hash_size * 8);
    const Hash hash = hmac(key, fmt::format("{}", fmt::join(fields, "\x1f")));
    std::string text;
    unsigned bits = 0;
    std::size_t left = 0;  // how many of `bits` are not written yet
    for (auto byte = hash.begin(); text.size() < digits; left -= bits_of_digit) {
        if (left < bits_of_digit) {
            bits = ((bits << 8U) | *byte++) & 0xFFFFU;
            left += 8;
        }
        text += alphabet[(bits >> (left - bits_of_digit)) & 0x1FU];
    }
    return text;
}

bool is_same_hash(std::string_view a, std::string_view b) {
    if (a.size() != b.size()) return false;
    unsigned difference = 0;
    for (std::size_t i = 0; i < a.size(); ++i)
        difference |=
            static_cast<unsigned>(static_cast<unsigned char>(a[i]) ^ static_cast<unsigned char>(b[i]));
    return difference == 0;
}

}  // namespace followup
