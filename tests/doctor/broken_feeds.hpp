#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace followup::test {

/// A feed without a fault, with all that rules look at: a zone, texts, alarms, events of all kinds.
std::string good_feed();

/// The good feed with one change, by which it breaks one rule.
struct BrokenFeed {
    std::string_view rule;
    std::size_t line;  ///< where that is
    std::string before, after;
    bool is_everywhere = false;  ///< each `before`, not the first one alone

    std::string text() const;
};

/// At least one a rule.
const std::vector<BrokenFeed>& broken_feeds();

}  // namespace followup::test
