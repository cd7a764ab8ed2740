#pragma once

// The order in which a feed has its events.

#include <followup/events.hpp>

#include <algorithm>
#include <cstddef>
#include <functional>
#include <numeric>
#include <tuple>
#include <vector>

namespace followup {

/// By start, then UID.
inline bool comes_before(const Event& a, const Event& b) {
    return std::tie(a.start, a.uid) < std::tie(b.start, b.uid);
}

/// The indices of things in the order that `before` says of what `key` finds in them. Events are large: they
/// are not moved about for it.
template <typename Things, typename Key, typename Before>
std::vector<std::size_t> feed_order(const Things& things, Key key, Before before) {
    std::vector<std::size_t> order(things.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(),
              [&](std::size_t a, std::size_t b) { return before(key(things[a]), key(things[b])); });
    return order;
}

/// The indices of places in their order.
inline std::vector<std::size_t> feed_order(const std::vector<FeedPlace>& places) {
    return feed_order(
        places, [](const FeedPlace& place) -> const FeedPlace& { return place; }, std::less<>{});
}

}  // namespace followup
