#pragma once

// Touches that are asked for, with all that placing needs to know about them.

#include "oracle/rules.hpp"

#include <followup/plan.hpp>

#include <optional>
#include <vector>

namespace followup::oracle {

/// What a plan is made from.
struct World {
    const Book& book;
    Instant now;
    const Surroundings& around;
    const ZoneRules& zone;  ///< of the calendar
    const PublishedSlots& published;
    Day today;
    Day last_day;  ///< today + horizon

    std::optional<PublishedTouch> find(const Touch& touch) const {
        return published.find ? published.find(touch) : std::nullopt;
    }
};

/// Whether a touch stays where the calendar shows it.
enum class Stays { no, if_nothing_is_free, if_there_is_room, yes };

struct Wanted {
    Touch touch;  ///< all but the slot and what follows from it
    Priority priority = Priority::normal;
    bool undated = false;
    /// Effective: the policy's due date or the end of a pause or snooze, whichever is later. Rolled: the
    /// working day from there on. Of an undated touch both are the end of a pause or snooze, if there is one.
    Day effective{}, rolled{};
    Duration slack;
    Instant not_before;    ///< `met.on`, where that has a time
    Standing standing;     ///< where the contact stands before this touch
    bool has_next = true;  ///< whether anything may follow it

    // What follows from what the calendar shows:
    std::optional<PublishedTouch> published{};
    Stays stays = Stays::no;
    std::optional<Day> late_since{};  ///< from when the days late are counted; nullopt: it is not late
    std::optional<Day> first{};       ///< the first day it may be placed on; nullopt: there is no working day
};

/// The touches of one contact that are to be confirmed, or why there is none.
struct OwnTouches {
    std::optional<Wanted> promise{}, touch{};
    std::optional<Idle::Why> idle{};
};

OwnTouches own_touches(const World& world, std::size_t contact);

std::vector<Wanted> referrer_touches(const World& world);

/// The tentative touch after one that was placed; nullopt: nothing.
std::optional<Wanted> what_follows(const World& world, const Wanted& placed);

}  // namespace followup::oracle
