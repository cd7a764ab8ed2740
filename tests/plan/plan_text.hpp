#pragma once

// What comes out, as the tables write it.

#include "plan/standing.hpp"

#include <followup/plan.hpp>

#include <string>

namespace followup::tables {

/// `declined, in touch since 2026-11-03, 2 strikes, last 2026-11-12, bounced 2026-11-13, not by email phone`:
/// what there is of it; `anchor 2026-11-02` or `no anchor` for who is not in touch.
std::string text_of(const Standing& standing);

/// `attempt 2 of 3`, `cadence`, `promise`, `thank for Ben`; after it, always if they apply, `undated`,
/// `no-address` and `tentative`; and, in this order, those that a text `like` it has:
/// `round 1 of event`, `by phone`, `saying nudge`, `due 2026-11-09`, `placed 2026-11-09`, `until 09:15`,
/// `at 2026-11-09T08:00Z`, `first 2026-11-09T09:00` (slot), `alarm 10` (minutes before), `number 2`,
/// `because first-attempt from 2026-11-02 after 1 workday, day-off from 2026-11-07 to 2026-11-09`.
std::string text_of(const Book& book, const Touch& touch, const std::string& like);

/// `idle closed`
std::string text_of(const Idle& idle);

}  // namespace followup::tables
