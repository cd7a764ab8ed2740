#include "ical/text.hpp"

#include <algorithm>
#include <array>

#include "ical/libical.hpp"

namespace followup {

namespace {

constexpr std::size_t octets = 256;

std::size_t index_of(char c) {
    return static_cast<unsigned char>(c);
}

/// What each octet is in a TEXT. libical goes through a text octet by octet, whatever stands before or behind
/// one, with an allocation of a kilobyte for each text and a call for each octet: a fifth of the time that
/// a feed took. So it is asked once for each octet, and what it says is put together here.
class Escapes {
 public:
    explicit Escapes(std::string (*by_libical)(const char* text)) {
        for (std::size_t octet = 1; octet < octets; ++octet) {
            const char alone = static_cast<char>(octet);
            const std::array<char, 2> text = {alone, '\0'};
            written_[octet] = by_libical(text.data());
            stays_[octet] = written_[octet] == std::string_view{text.data()};
        }
    }

    void append(std::string& out, std::string_view value) const {
        const auto stays = [this](char c) { return stays_[index_of(c)]; };
        for (;;) {
            const auto* const end = std::find_if_not(value.begin(), value.end(), stays);
            const auto length = static_cast<std::size_t>(end - value.begin());
            out.append(value.data(), length);
            if (length == value.size()) return;
            out += written_[index_of(*end)];
            value.remove_prefix(length + 1);
        }
    }

 private:
    std::array<std::string, octets> written_;
    std::array<bool, octets> stays_{};
};

std::string text_by_libical(const char* text) {
    const auto value = owned<OwnedValue>(icalvalue_new_text(text));
    return owned<OwnedText>(icalvalue_as_ical_string_r(value.get())).get();
}

/// What is a TEXT depends on the property that it is in.
std::string category_by_libical(const char* text) {
    const auto property = owned<OwnedProperty>(icalproperty_new_categories(text));
    return owned<OwnedText>(icalvalue_as_ical_string_r(icalproperty_get_value(property.get()))).get();
}

}  // namespace

void append_text(std::string& out, std::string_view value) {
    static const Escapes escapes{text_by_libical};
    escapes.append(out, value);
}

void append_category(std::string& out, std::string_view value) {
    static const Escapes escapes{category_by_libical};
    escapes.append(out, value);
}

}  // namespace followup
