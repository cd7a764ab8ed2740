#pragma once

#include <followup/book.hpp>

#include <string>

namespace followup::oracle {

/// nullptr: the book has none with that id.
Contact* find_contact(Book& book, const std::string& id);

/// Takes a contact out of the book, and whatever refers to it as a contact of the book.
void remove_contact(Book& book, const std::string& id);

}  // namespace followup::oracle
