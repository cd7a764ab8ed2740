#pragma once

#include <followup/book.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace followup::cli {

/// Somebody in the book, faultless or set aside.
struct Person {
    std::string id;
    std::string name;
    const Contact* contact;  ///< nullptr: set aside
};

/// Whom `query` names: by id; else by name or e-mail, whole; else a whole word of one; else its beginning;
/// else any part. The first of these that fits anybody decides, so that adding a Diana does not change who
/// `ana` is. Case does not matter. Several: it fits them all alike.
std::vector<Person> match_people(const Book& book, std::string_view query);

/// The one person that `query` names. Throws `Failure` (wrong usage) if it fits several, who are listed, or
/// nobody.
Person the_person(const Book& book, const std::string& query);

}  // namespace followup::cli
