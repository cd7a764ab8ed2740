#pragma once

#include <followup/import.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace followup::test {

using Texts = std::vector<std::string>;

/// A file of tests/import/files.
std::string file_named(const std::string& name);

/// As if it were the file `them`.
Cards read(std::string_view bytes, const std::string& columns = {});

/// All that is known, one `key: value` a line, in the book's order.
std::string shown(const Contact& contact);

/// Each `line: headline`.
Texts messages(const Cards& cards);

/// A card of these lines, of version 3.0 and with CRLF.
std::string card_of(const Texts& lines, const std::string& version = "3.0");

/// The only card of a file, which has no faults.
Contact only(const Cards& cards);

/// A book with these contacts in it, as JSON, by the reader of the book itself, and without faults.
Book book_of(const std::vector<Contact>& contacts, const std::string& region = "ES");

}  // namespace followup::test
