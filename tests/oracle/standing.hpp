#pragma once

// "Where a contact stands".

#include <followup/book.hpp>

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace followup::oracle {

/// An attempt that got no answer, or several on one date.
struct Strike {
    Day on;
    std::set<std::optional<Channel>> channels;
};

struct Standing {
    std::optional<Day> anchor;
    std::string ladder;  ///< the policy whose ladder is in force
    std::optional<Day> in_touch_since, last_response;
    std::vector<Strike> strikes;
    bool closed = false;
    std::optional<Day> bounced;  ///< its day, where the latest of the interactions that count bounced
};

bool is_response(const Interaction& interaction);

/// Whether it is the meeting that `met.on` dates.
bool is_the_meeting(const Contact& contact, const Interaction& interaction);

/// In the order in which they take effect.
std::vector<Interaction> in_order(std::vector<Interaction> interactions);

/// Those that say where a contact stands, in order.
std::vector<Interaction> those_that_count(const Contact& contact);

Standing standing_of(const Book& book, const Contact& contact);

const Policy& policy_of(const Book& book, const Contact& contact);

}  // namespace followup::oracle
