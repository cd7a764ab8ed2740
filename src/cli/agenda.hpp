#pragma once

// A plan as a table for people, and as JSON for programs.

#include <followup/feed.hpp>
#include <followup/plan.hpp>
#include "cli/palette.hpp"

#include <nlohmann/json.hpp>

#include <optional>
#include <string>

namespace followup::cli {

/// What to show of a plan.
struct AgendaView {
    std::optional<int> days;  ///< counted from today, which is the first; nullopt: all
    bool everyone = false;    ///< name all who are at rest, however many
};

std::string agenda_table(const Book& book, const Plan& plan, const AgendaView& view, const Palette& palette);

/// The shape is described in README.md ("agenda --json"). `feed` is what the plan is published as.
nlohmann::ordered_json agenda_json(const Book& book, const Plan& plan, const AgendaView& view,
                                   const ZoneRules& zone, const Feed& feed);

/// What `agenda --json` and `explain --json` say of a touch.
nlohmann::ordered_json touch_json(const Book& book, const Touch& touch, const ZoneRules& zone);

/// JSON as it is printed: indented by two spaces, with a line feed at the end.
std::string printed(const nlohmann::ordered_json& json);

bool is_within(const Touch& touch, const Plan& plan, const AgendaView& view);

/// "email", "call"
std::string_view action_of(const Touch& touch);

/// "2 of 3, round 2", "promised: the budget", "thanks for Eve Stone"
std::string step_of(const Book& book, const Touch& touch);

}  // namespace followup::cli
