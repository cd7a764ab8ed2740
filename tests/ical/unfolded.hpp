#pragma once

#include <string>
#include <string_view>

namespace ical_test {

/// The lines of a feed, without the folds in them.
inline std::string unfolded(std::string_view lines) {
    std::string text;
    while (!lines.empty()) {
        const bool is_fold = lines.starts_with("\r\n ") || lines.starts_with("\r\n\t");
        if (!is_fold) text += lines.front();
        lines.remove_prefix(is_fold ? 3 : 1);
    }
    return text;
}

}  // namespace ical_test
