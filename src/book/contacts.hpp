#pragma once

// Contacts: each decoded as soon as it is read, and what they say of each other checked once all are there.

#include "book/decoder.hpp"

#include <map>
#include <string>
#include <vector>

namespace followup::book {

class Contacts {
 public:
    /// Takes one entry of the list of contacts. The decoder reads from the text it is in.
    void take(Decoder& in, const Node& node);

    /// What needs the whole book: ids that are there twice, people, policies and days that contacts refer to.
    /// Handles and clears what `in` has deferred.
    void check(Decoder& in, const std::map<std::string, Policy>& policies, const Calendar& calendar);

    /// How many errors contacts have: as many as the book may have and still be used.
    std::size_t errors() const { return errors_; }

    /// The faultless ones and the names of the others, in the book's order.
    void move_to(Book& book);

 private:
    struct Draft {
        Contact contact;
        Span place;     ///< of the whole
        Span id_place;  ///< of what its id is made from
        bool faulty = false;
    };
    /// Ordinals by id or by name, sorted.
    using Index = std::vector<std::pair<std::string_view, std::size_t>>;

    void refuse_repeated_ids(Source& source);
    void check_policy(const Deferred& check, const std::map<std::string, Policy>& policies);
    void check_person(const Deferred& check);
    void check_day(const Deferred& check, Day today, bool clocks_change);
    void refuse(const Site& site, std::string_view that, std::string instead, std::string help = {});
    std::string headline_of(const Site& site, std::string_view that) const;
    static std::pair<Index::const_iterator, Index::const_iterator> matches(const Index& index,
                                                                           std::string_view text);
    void renumber();

    std::vector<Draft> drafts_;
    std::size_t errors_ = 0;
    Index by_id_, by_name_;
};

}  // namespace followup::book
