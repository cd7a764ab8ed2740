#pragma once

// What happens to one contact.

#include "history/world.hpp"

#include <string>

namespace followup::history {

struct Told {
    std::string what;
    bool is_only_words = false;  ///< nothing that places a touch
};

/// The name of a policy of the book.
std::string random_policy(const World& world, Random& random);

Told log_interaction(World& world, Contact& contact, Random& random);
Told edit(World& world, Contact& contact, Random& random);
Told close_or_pause(World& world, Contact& contact, Random& random);
Told promise(World& world, Contact& contact, Random& random);

}  // namespace followup::history
