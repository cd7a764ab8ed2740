#pragma once

// What an event carries for the next run: where the touch was placed, and why there.

#include <followup/events.hpp>

#include <string>
#include <string_view>

namespace followup {

/// Sets the fields of `event` that the next run reads back.
void write_state(Event& event, const Book& book, const Touch& touch, const ZoneRules& zone);

/// "2026-11-23T09:00 Europe/Berlin"
std::string slot_text(WallTime slot, const ZoneRules& zone);

/// The wall time of a slot as text, in whatever zone; nullopt if it is none.
std::optional<WallTime> parse_slot(std::string_view text);

}  // namespace followup
