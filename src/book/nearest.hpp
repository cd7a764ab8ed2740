#pragma once

// "Did you mean": the known word nearest to one that is not known.

#include <string>
#include <string_view>
#include <vector>

namespace followup::book {

/// The nearest of `candidates` by edit distance, upper and lower case being the same; empty if none is near
/// enough to be meant.
std::string_view nearest(std::string_view word, const std::vector<std::string_view>& candidates);

/// The time zone that was probably meant: `Berlin` and `europe/berlin` are `Europe/Berlin`.
std::string nearest_zone(std::string_view word, const std::vector<std::string>& zones);

}  // namespace followup::book
