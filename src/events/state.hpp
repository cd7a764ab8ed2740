#pragma once

// What an event carries for the next run: where the touch was placed, and why there.

#include <followup/events.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace followup {

/// Sets the fields of `event` that the next run reads back.
void write_state(Event& event, const Book& book, const Touch& touch, const ZoneRules& zone);

/// "2026-11-23T09:00 Europe/Berlin"
std::string slot_text(WallTime slot, const ZoneRules& zone);

/// "20261125T090000Z 20261126T130000Z"
std::string offers_text(const std::vector<Instant>& offers);

/// The instants of such a text; none if it is no such text.
std::vector<Instant> parse_offers(std::string_view text);

/// The wall time of a slot as text, in whatever zone; nullopt if it is none.
std::optional<WallTime> parse_slot(std::string_view text);

}  // namespace followup
