#pragma once

#include <followup/import.hpp>

#include <string_view>
#include <vector>

namespace followup::importing {

/// The cards of one file, those that are the same person as one: where the first of them stood.
std::vector<Card> merged(std::vector<Card> cards, std::string_view region);

/// What the card has and the contact of the book has not.
std::vector<Difference> differences(const Contact& contact, const Contact& card, std::string_view region);

}  // namespace followup::importing
