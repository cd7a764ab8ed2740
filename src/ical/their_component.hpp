#pragma once

// Components of calendars that are not ours, split by us: libical's parser takes at most 500 values of a
// property, takes time that is quadratic in a property's parameters, and knows no lines. It reads the values.

#include <followup/feed.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "ical/line_reader.hpp"

namespace followup {

struct TheirProperty {
    std::string name;  ///< in upper case
    std::string parameters, value;

    /// The value of a parameter, without its quotes; empty: there is none.
    std::string_view parameter(std::string_view upper) const;

    bool has_value(std::string_view upper) const { return equals_in_any_case(trimmed(value), upper); }
};

struct TheirComponent {
    std::size_t line = 0;  ///< of its BEGIN, from 1
    std::string name;      ///< in upper case
    std::vector<TheirProperty> properties;
    std::vector<TheirComponent> parts;  ///< observances of a VTIMEZONE
    bool is_closed = false;             ///< by its END

    /// The first one of that name; nullptr: there is none.
    const TheirProperty* find(std::string_view upper) const;
};

/// Reads the component that begins at the current line, and goes on to the line after its end; without an
/// end, to the next line that cannot be in one. Keeps what tells times, and whose they are: the rest, with
/// what may be large in it, is passed over.
TheirComponent read_component(LineReader& lines);

/// Hands the values of a list to `take`, without spaces around them. They are no TEXTs.
template <typename Take>
void for_each_value(std::string_view list, const Take& take) {
    while (!list.empty()) {
        const std::string_view value = list.substr(0, list.find(','));
        take(trimmed(value));
        list.remove_prefix(std::min(value.size() + 1, list.size()));
    }
}

/// What could not be read, up to as many as anybody reads.
class Damages {
 public:
    /// Something is not as it is written, but no time is missing.
    void note(std::size_t line, std::string_view what);

    /// Something that may be a time is missing.
    void miss(std::size_t line, std::string_view what) {
        note(line, what);
        is_whole_ = false;
    }

    bool is_whole() const { return is_whole_; }
    std::vector<FeedDamage> take() && { return std::move(damages_); }

 private:
    std::vector<FeedDamage> damages_;
    bool is_whole_ = true;
};

}  // namespace followup
