#pragma once

// Where in a book's text its contacts are.

#include "book/gap.hpp"
#include "book/tape.hpp"

namespace followup::book {

struct Outline {
    Tape tape;  ///< the book without its contacts
    bool has_list = true;
    Series contacts;  ///< empty where there is no list
};

/// `on_contact` gets each contact with its ordinal, as `read_text` says.
Outline outline_of(std::string_view text, const std::function<void(const Node&, std::size_t)>& on_contact);

/// The members of an object.
Series series_of(const Node& object);

}  // namespace followup::book
