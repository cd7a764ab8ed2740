#pragma once

#include <followup/plan.hpp>
#include "cli/matching.hpp"

#include <optional>
#include <string>

namespace followup::cli {

/// Why somebody has no touch of their own, and what would bring them back.
struct Rest {
    std::string why;   ///< as in `agenda --json`: `gone-quiet`
    std::string text;  ///< a sentence or two without the last full stop
};

/// nullopt for a contact with a touch of its own.
std::optional<Rest> rest_of(const Book& book, const Plan& plan, const Person& person);

}  // namespace followup::cli
