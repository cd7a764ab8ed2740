#include "events/field_text.hpp"

#include <array>
#include <charconv>

#include "events/words.hpp"

namespace followup {

void FieldText::append(Day day) {
    append_iso(text_, day);
}

void FieldText::append(WallTime time) {
    append_iso(text_, time);
}

void FieldText::append_number(long long number) {
    constexpr std::size_t longest = 20;
    std::array<char, longest> digits{};
    const auto written = std::to_chars(digits.data(), digits.data() + digits.size(), number);
    text_.append(digits.data(), written.ptr);
}

}  // namespace followup
