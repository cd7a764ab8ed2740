#pragma once

// Entries taken out of a list or an object: which bytes go with them.

#include "book/gap.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace followup::book {

/// The text without these bytes, in any order; they may overlap.
std::string without(std::string_view text, std::vector<Span> cuts);

class Removal {
 public:
    /// The entries for which `goes` is true; it has one value for each.
    Removal(std::string_view text, const Series& series, const std::vector<bool>& goes);

    /// An entry goes with its comma; on lines of its own with these lines, a comment behind it included. If
    /// nothing but blanks is left in the brackets, they go as well.
    std::vector<Span> cuts() const;

 private:
    Span cut(std::size_t entry, const Gap& before, const Gap& after) const;
    bool keeps_comments(std::vector<Span> cuts) const;

    std::string_view text_;
    const Series& series_;
    const std::vector<bool>& goes_;
    std::size_t staying_;  ///< behind the last entry that stays
};

}  // namespace followup::book
