#pragma once

#include "cli/matching.hpp"

#include <optional>
#include <string>
#include <vector>

namespace followup::cli {

/// What the words behind `log` say: with whom, and what happened. Nullopt: what was planned.
struct Told {
    std::vector<Person> people;  ///< each once
    std::optional<Outcome> outcome;
};

/// Throws `Failure` (wrong usage) for a word that is no outcome and means nobody, or several people. A name
/// of several words need not be in quotes.
Told told(const Book& book, std::vector<std::string> words);

}  // namespace followup::cli
