#pragma once

// Policies, contacts and interactions as the tables write them.

#include <followup/book.hpp>

#include <string>
#include <vector>

namespace followup::tables {

/// `1 workday email hello, 3 workdays phone for 30 minutes alarm 5 minutes; then rest 1 month; rounds 2;
/// cadence 3 months; again keep-in-touch; slack 3 workdays; priority normal`: the attempts, then the keys of
/// book-format. A key that is not given has the default of book-format.
Policy parse_policy(const std::string& name, const std::string& text);

/// `event; met 2026-11-20T18:00; referred by Bo; has email, phone; in Asia/Tokyo; cadence none; slack 1 day;
/// priority high; status closed; paused until 2026-12-01; snoozed until 2026-12-01; kept 2; promise
/// 2026-12-01 by phone; log …`: the policy, then what is not the default. `kept`: promises kept before the
/// one there is now. `has` lists addresses: e-mail addresses, telephone numbers (`+…`) and the words `email`,
/// `phone` and `letter` for any; by default email and phone.
Contact parse_contact(const std::string& name, const std::string& text);

/// `2026-11-23T10:00 sent email, 2026-11-24 met in, …`; `nothing` for none. After the day come the outcome,
/// perhaps the channel, and what there is of `in` (the direction), `how POLICY`, `for NAME`,
/// `at ADDRESS`, `keeps-promise`. The name of `for` is left in `note`.
std::vector<Interaction> parse_interactions(const std::string& text);

}  // namespace followup::tables
