#pragma once

#include <string>
#include <string_view>

namespace followup::cli {

/// Colours are decoration: nothing is said by a colour alone.
enum class Style { plain, error, warning, heading, faint };

class Palette {
 public:
    explicit Palette(bool colored) : colored_(colored) {}

    std::string operator()(Style style, std::string_view text) const {
        if (!colored_ || style == Style::plain || text.empty()) return std::string(text);
        return std::string(escape(style)).append(text).append("\033[0m");
    }

 private:
    static std::string_view escape(Style style) {
        switch (style) {
            case Style::plain:
                break;
            case Style::error:
                return "\033[1;31m";
            case Style::warning:
                return "\033[1;33m";
            case Style::heading:
                return "\033[1m";
            case Style::faint:
                return "\033[2m";
        }
        return "";
    }

    bool colored_;
};

}  // namespace followup::cli
