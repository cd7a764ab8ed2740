#pragma once

// Fields as the text that is hashed: joined by U+001F.

#include <followup/time.hpp>

#include <concepts>
#include <string>
#include <string_view>

namespace followup {

class FieldText {
 public:
    FieldText() { text_.reserve(usual_size); }

    /// One field, made of these parts: texts, numbers, days ("2026-11-20"), wall times ("2026-11-20T09:00").
    template <class... Parts>
    void add(const Parts&... parts) {
        if (!is_first_) text_ += '\x1f';
        is_first_ = false;
        (append(parts), ...);
    }

    std::string_view text() const { return text_; }

 private:
    static constexpr std::size_t usual_size = 1024;

    void append(std::string_view text) { text_ += text; }
    void append(std::integral auto number) { append_number(static_cast<long long>(number)); }
    void append(Day day);
    void append(WallTime time);
    void append_number(long long number);

    std::string text_;
    bool is_first_ = true;
};

}  // namespace followup
