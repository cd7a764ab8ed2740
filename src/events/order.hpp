#pragma once

// The order in which a feed has its events.

#include <followup/events.hpp>

#include <tuple>

namespace followup {

/// By start, then UID.
inline bool comes_before(const Event& a, const Event& b) {
    return std::tie(a.start, a.uid) < std::tie(b.start, b.uid);
}

}  // namespace followup
