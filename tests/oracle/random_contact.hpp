#pragma once

#include "oracle/random.hpp"

#include <followup/book.hpp>

namespace followup::oracle {

/// A contact of a book of `count` contacts whose calendar and policies are there already.
Contact random_contact(Random& random, const Book& book, Day today, std::size_t index, std::size_t count);

Interaction random_interaction(Random& random, const Book& book, const Contact& contact, Day today,
                               std::size_t index, std::size_t count);

Duration random_days_or_workdays(Random& random, int least, int most);
Cadence random_cadence(Random& random);

}  // namespace followup::oracle
