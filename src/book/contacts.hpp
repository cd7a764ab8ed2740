#pragma once

// Contacts: each decoded as soon as it is read, and what they say of each other checked once all are there.

#include "book/decoder.hpp"

#include <map>
#include <string>
#include <vector>

namespace followup::book {

/// The policy of a contact that names none.
std::string default_policy(const Contact& contact);

class Contacts {
 public:
    /// Takes one entry of the list of contacts. The decoder reads from the text it is in.
    void take(Decoder& in, const Node& node);

    /// What needs the whole book: ids that are there twice, people, policies and days that contacts refer to.
    /// Handles and clears what `in` has deferred.
    void check(Decoder& in, const std::map<std::string, Policy>& policies, const Calendar& calendar);

    /// How many errors contacts have: as many as the book may have and still be used.
    std::size_t errors() const { return errors_; }

    /// To be called last. The faultless ones and the names of the others, in the book's order.
    void move_to(Book& book);

 private:
    /// One entry of the list, by its ordinal.
    struct Entry {
        std::size_t index = 0;  ///< in `contacts_`, or, if it had a fault by itself, in `set_aside_`
        Span id_place;          ///< of what its id is made from
        bool kept = false;      ///< in `contacts_`
        bool faulty = false;    ///< a fault may still turn up in one that is kept
    };
    /// Ordinals by id or by name, sorted.
    using Index = std::vector<std::pair<std::string_view, std::size_t>>;

    std::string_view id_of(const Entry& entry) const;
    std::string_view name_of(const Entry& entry) const;
    void index_entries();
    void refuse_repeated_ids(Source& source);
    void check_policy(const Deferred& check, const std::map<std::string, Policy>& policies);
    void check_person(const Deferred& check);
    void check_day(const Deferred& check, Day today, bool clocks_change);
    void refuse(const Site& site, std::string_view that, std::string instead, std::string help = {});
    void warn(const Site& site, std::string_view that, std::string instead, std::string help);
    std::string headline_of(const Site& site, std::string_view that) const;
    void renumber();

    std::vector<Entry> entries_;
    std::vector<Contact> contacts_;
    std::vector<SetAside> set_aside_;
    std::size_t errors_ = 0;
    Index by_id_, by_name_;
};

}  // namespace followup::book
