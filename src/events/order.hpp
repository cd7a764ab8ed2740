#pragma once

// The order in which a feed has its events.

#include <followup/events.hpp>

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <tuple>
#include <vector>

namespace followup {

/// By start, then UID.
inline bool comes_before(const Event& a, const Event& b) {
    return std::tie(a.start, a.uid) < std::tie(b.start, b.uid);
}

/// The indices of things in the order of their events. Events are large: they are not moved about for it.
template <typename Things, typename EventOf>
std::vector<std::size_t> feed_order(const Things& things, EventOf event_of) {
    std::vector<std::size_t> order(things.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return comes_before(event_of(things[a]), event_of(things[b]));
    });
    return order;
}

}  // namespace followup
