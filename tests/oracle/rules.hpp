#pragma once

// "What is due next", rules 3 to 6, and "Referrers": what is asked for, before the calendar has its say.

#include "oracle/standing.hpp"

#include <followup/plan.hpp>

#include <optional>
#include <variant>
#include <vector>

namespace followup::oracle {

/// What rules 3 to 6 ask for.
struct Asked {
    TouchKind kind = TouchKind::attempt;
    std::string ladder;
    int attempt = 1, round = 1;
    Reason::Code rule{};
    std::optional<Day> from{};  ///< what `after` counts from; nullopt: undated
    Duration after{};
    std::optional<Day> cadence_from{};  ///< of a cadence touch: the day the cadence counts from
    bool first_attempt = false;         ///< by rule 3: attempt 1, not made yet
};

std::variant<Asked, Idle::Why> ask(const Book& book, const Contact& contact, const Standing& standing);

/// The undated touch of rules 3 and 7.
std::variant<Asked, Idle::Why> ask_undated(const Book& book, const Contact& contact,
                                           const std::string& ladder);

/// Rule 2: the promise, unless there is none or it is satisfied.
std::optional<Promise> open_promise(const Contact& contact);

/// A thank-you or report back that a referrer is owed.
struct Owed {
    TouchKind kind = TouchKind::thank;
    std::size_t referrer = 0, about = 0;
    Day from{};
    Duration after{};
};

/// In the order of the new contacts.
std::vector<Owed> owed_to_referrers(const Book& book);

/// What the touch number counts: outbound interactions that are not `for` another.
int outbound_count(const Contact& contact);

}  // namespace followup::oracle
