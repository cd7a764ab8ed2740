#pragma once

// What makes out a person, in a form in which equal means the same.

#include <followup/book.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace followup::importing {

/// The words of a name in any order and case, each once. Empty: it is no name but an address of theirs.
using NameWords = std::vector<std::string>;

struct PersonKeys {
    std::vector<std::string> ids;  ///< id, former ids and UID
    std::vector<std::string> emails;
    std::vector<std::string> weak;  ///< phone numbers and URLs: offices share them
    NameWords words;
    std::string name;          ///< the words, in order
    std::string organization;  ///< likewise; empty: none given
};

/// `region`: where numbers without a country code are dialled.
PersonKeys keys_of(const Contact& contact, std::string_view region);

std::string email_key(std::string_view email);
std::string phone_key(std::string_view phone, std::string_view region);
std::string name_key(std::string_view name);

/// Whether two names can be one person's: all words of one are in the other, an initial standing for a word.
bool could_be_one(const NameWords& one, const NameWords& other);

}  // namespace followup::importing
