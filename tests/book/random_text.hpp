#pragma once

// Books written as all kinds of people and programs write them, and contacts to put into them.

#include <followup/book.hpp>

#include <cstdint>
#include <random>
#include <string>

namespace book_test {

struct RandomBook {
    std::string text;
    bool has_list;  ///< of contacts
};

/// Faultless. None of its contacts has a name or an id that `random_contact` gives, and none without a policy
/// of its own was referred.
RandomBook random_book(std::mt19937& random);

/// As it is read; the id, and the name, are those of no other `number`. Nobody referred them, and none of the
/// interactions is about somebody else.
followup::Contact random_contact(std::mt19937& random, int number);

/// All that can be said of a contact; other ones by their id.
std::string shown(const followup::Book& book, const followup::Contact& contact);

}  // namespace book_test
