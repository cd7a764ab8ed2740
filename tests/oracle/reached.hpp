#pragma once

// How often the oracle has applied each rule: random books that never reach a rule test nothing of it.

#include <map>
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

}  // namespace followup::oracle
