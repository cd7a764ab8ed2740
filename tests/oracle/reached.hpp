#pragma once

// How often the oracle has applied each rule: random books that never reach a rule test nothing of it.

#include <map>
#include <span>
#include <string_view>

namespace followup::oracle {

inline std::map<std::string_view, long>& reached() {
    static std::map<std::string_view, long> counts;
    return counts;
}

/// `rule` is a literal.
inline void reach(std::string_view rule) {
    ++reached()[rule];
}

/// Says how often each of the rules was reached; one that hardly was fails.
void check_reached(std::span<const std::string_view> rules);

}  // namespace followup::oracle
