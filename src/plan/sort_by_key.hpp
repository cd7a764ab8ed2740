#pragma once

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

namespace followup {

/// Sorts large things by a key that takes time to find: each is asked for its key once, and moved once.
/// Those with equal keys stay in order.
template <typename Thing, typename Key>
void sort_by_key(std::vector<Thing>& things, Key key) {
    std::vector<std::pair<decltype(key(things.front())), std::size_t>> order;
    order.reserve(things.size());
    for (std::size_t i = 0; i < things.size(); ++i) order.emplace_back(key(things[i]), i);
    std::sort(order.begin(), order.end());
    std::vector<Thing> sorted;
    sorted.reserve(things.size());
    for (const auto& [rank, index] : order) sorted.push_back(std::move(things[index]));
    things = std::move(sorted);
}

}  // namespace followup
