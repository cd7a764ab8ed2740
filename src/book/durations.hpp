#pragma once

// Lengths of time as the book writes them: `P3D`, `3 days`, `fortnightly`.

#include "book/parsed.hpp"

#include <followup/time.hpp>

#include <string>
#include <string_view>

namespace followup::book {

/// Which lengths of time a key takes.
struct DurationRule {
    enum Units : unsigned {
        minutes = 1,  ///< and hours
        days = 2,     ///< and weeks
        workdays = 4,
        months = 8  ///< and years
    };
    unsigned units = days | months;
    std::string_view at_least, at_most;  ///< as the book would write them; empty: no bound
};

/// Days and weeks become `clock` where the rule takes minutes: there they are 24 hours.
Parsed<Duration> parse_duration(std::string_view text, const DurationRule& rule);

/// Examples of what the rule takes: `"3 days", "2 weeks" or "P1M"`.
std::string duration_examples(const DurationRule& rule);

/// A regular expression (ECMA 262) for all that the rule takes, its bounds aside.
std::string duration_pattern(const DurationRule& rule);

}  // namespace followup::book
