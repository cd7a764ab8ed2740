#pragma once

// Contacts, and what they consist of, back into the JSON that the book has for them: only what is set, in the
// order of the table of keys.

#include <followup/book.hpp>

#include <nlohmann/json_fwd.hpp>

namespace followup::book {

/// `for` is not in it: an `Interaction` does not have it as it was written.
nlohmann::ordered_json json_of(const Interaction& interaction);
nlohmann::ordered_json json_of(const Promise& promise);
nlohmann::ordered_json json_of(const Contact& contact);

}  // namespace followup::book
