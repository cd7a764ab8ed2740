#include "events/hashes.hpp"

#include <nettle/hmac.h>
#include <nettle/sha1.h>

namespace followup {

namespace {

const std::uint8_t* octets_of(std::string_view text) {
    return reinterpret_cast<const std::uint8_t*>(text.data());
}

}  // namespace

Sha1 sha1_of(std::initializer_list<std::string_view> texts) {
    sha1_ctx state{};
    sha1_init(&state);
    for (const std::string_view text : texts) sha1_update(&state, text.size(), octets_of(text));
    Sha1 hash{};
    sha1_digest(&state, hash.size(), hash.data());
    return hash;
}

Sha256 hmac_of(std::string_view key, std::string_view text) {
    hmac_sha256_ctx state{};
    hmac_sha256_set_key(&state, key.size(), octets_of(key));
    hmac_sha256_update(&state, text.size(), octets_of(text));
    Sha256 hash{};
    hmac_sha256_digest(&state, hash.size(), hash.data());
    return hash;
}

}  // namespace followup
