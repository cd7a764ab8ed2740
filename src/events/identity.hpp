#pragma once

// What identifies an event and its alarms, and what decides whether its slot still stands.

#include <followup/events.hpp>

#include <initializer_list>
#include <string>
#include <string_view>

#include "events/field_text.hpp"

namespace followup {

/// The UUID, version 5 (RFC 9562 section 5.5), of these fields in followup's namespace.
std::string uuid_of(const FieldText& fields);
std::string uuid_of(std::initializer_list<std::string_view> fields);

/// Stable for the same event and the same time before it.
std::string alarm_uid(const std::string& event_uid, Minutes before);

/// A hash of all that had a say in where this touch was placed, other touches and the day of the run
/// excepted: its rule and that rule's inputs, and the settings that place it. While it stays the same, a
/// published slot stands.
std::string cause_of(const Book& book, const Touch& touch, const ZoneRules& zone);

}  // namespace followup
