#pragma once

// Whose a journal line is, now that the book may know its contact by another id, or not at all.

#include <followup/journal.hpp>

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace followup::book {

class Owners {
 public:
    /// `counting`: the indices of the lines that count.
    Owners(const Book& book, const Journal& journal, const std::vector<std::size_t>& counting);

    /// The index of the contact that has, or had, this id; nullopt: it is set aside, or there is none.
    std::optional<std::size_t> find(std::string_view id) const;

    /// One for each id that no contact of the book has, nor says it had.
    std::vector<Diagnostic> warnings(const std::string& source) const;

 private:
    /// All that the journal knows of an id that no contact has.
    struct Stranger {
        std::size_t lines = 0;
        std::size_t first_line = 0;  ///< its number
        std::set<std::string> names, addresses;
        std::vector<std::size_t> candidates;
        bool waits = false;       ///< it is a contact that is set aside
        bool is_written = false;  ///< the book says so in `formerly`

        void introduce(const JournalLine& line);
        std::optional<std::size_t> contact() const;
    };

    /// Counts a line that is about it; nullptr: it is no stranger, or nobody.
    Stranger* meet(std::string_view id, std::size_t number);
    void settle(std::string_view id, Stranger& stranger) const;
    std::vector<std::size_t> those_alike(const Stranger& stranger) const;
    Diagnostic warning(const std::string& source, std::string_view id, const Stranger& stranger) const;

    const Book& book_;
    std::map<std::string_view, std::size_t> by_id_;
    std::multimap<std::string_view, std::size_t> by_former_id_, by_name_;
    std::multimap<std::string, std::size_t> by_address_;
    std::map<std::string, Stranger, std::less<>> strangers_;
};

}  // namespace followup::book
