#pragma once

// Stage 1, the writing half: contacts put into the text of a book and taken out of it again, while every
// other byte (comments, order, spacing, line ends) stays as it was.
//
// A `book_text` must be one of which `read_book` makes a book. Time and memory are linear in it.

#include <followup/book.hpp>
#include <followup/diagnostic.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace followup {

/// The text with more contacts at the end of its list of contacts (one is added where there is none), laid
/// out as the last one there is, or, in a list that is empty, as the rest of the book. Bytes are only added.
/// Of a contact only what is set is written: no `id` with `id_is_default`, no `policy` that is the default
/// one. The indices of other contacts in `met` and `interactions` mean nothing here, so that none of the
/// interactions may be about another one.
std::string with_contacts(std::string_view book_text, const std::vector<Contact>& contacts);

/// The text without the contact that has this id (of several, the first) and without what refers to it
/// elsewhere: `met.referred_by` and the interactions whose `for` names it. An entry on lines of its own goes
/// with these lines, a comment behind it included. Of a list that becomes empty and holds no comment `[]` is
/// left. The same text if there is no such contact.
std::string without_contact(std::string_view book_text, std::string_view id);

/// Where a contact is still named once it has been taken out: each text, key or line of a comment that has
/// its id, name, an e-mail address or a phone number as whole words, capital or small letters. As warnings,
/// by place; `source` is the book's name. An id that is but one word of other names may lead to others.
std::vector<Diagnostic> mentions(std::string_view book_text, const std::string& source,
                                 const Contact& contact);

/// The text of a book that does not exist yet. What is empty is left out.
std::string new_book(const std::string& calendar_id, const std::string& timezone,
                     const std::vector<Contact>& contacts);

}  // namespace followup
