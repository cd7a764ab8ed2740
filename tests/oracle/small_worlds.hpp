#pragma once

// Worlds so small that there are not many of them: up to six touches of a few kinds in one week, and where
// the rules of placing put them. Days are counted from the Monday on which they are planned; the Wednesday is
// a holiday.

#include <followup/book.hpp>

#include <compare>
#include <optional>
#include <string>
#include <vector>

namespace followup::oracle {

struct Kind {
    Priority priority = Priority::normal;
    std::optional<int> due{};  ///< nullopt: undated
    int slack = 0;             ///< workdays
    bool is_promise = false;
    bool has_next = false;  ///< a tentative touch follows, a workday later
};

const std::vector<Kind>& kinds();

struct SmallWorld {
    std::vector<std::size_t> touches;  ///< their kinds, in the order of the book
    std::optional<int> daily_limit;
};

/// The `step`-th of a day's times.
struct Place {
    int day = 0, step = 0;

    auto operator<=>(const Place&) const = default;
};

struct Placed {
    Place place;
    bool exceeds_limit = false;
    std::optional<Place> next{};

    bool operator==(const Placed&) const = default;
};

/// A place for each touch of a world, in the same order.
using Placement = std::vector<Placed>;

/// The touches of a world in the order of their turns.
std::vector<std::size_t> turns(const SmallWorld& world);

/// The three passes, one after another.
Placement place_by_definition(const SmallWorld& world);

/// What a placement breaks of what is to be true of every one, whatever the order it was made in; empty:
/// nothing.
std::string broken_rule(const SmallWorld& world, const Placement& placement);

}  // namespace followup::oracle
