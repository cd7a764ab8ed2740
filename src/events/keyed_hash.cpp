#include "events/keyed_hash.hpp"

#include <cassert>

#include "events/field_text.hpp"
#include "events/hashes.hpp"

namespace followup {

namespace {

constexpr std::string_view alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
constexpr std::size_t bits_of_digit = 5;

}  // namespace

std::string keyed_hash(const std::string& key, const std::vector<std::string_view>& fields,
                       std::size_t digits) {
    FieldText joined;
    for (const std::string_view field : fields) joined.add(field);
    const Sha256 hash = hmac_of(key, joined.text());
    assert(digits * bits_of_digit <= hash.size() * 8);
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
