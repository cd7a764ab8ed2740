#pragma once

// What somebody without a view's key can try.

#include <followup/plan.hpp>

#include <set>
#include <string>

namespace followup::privacy {

/// The UIDs of all events there could be of a book's contacts, by their ids, names and addresses, in the plan
/// feed and in views with no key or one that is easily guessed, and those of their alarms.
std::set<std::string> guessed_uids(const Book& book);

/// The UIDs that a feed has, of events and alarms.
std::set<std::string> uids_in(const std::string& ics);

}  // namespace followup::privacy
