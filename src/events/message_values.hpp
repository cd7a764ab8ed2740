#pragma once

// What a message can say of a touch: the values of its fields (followup/message.hpp).

#include <followup/events.hpp>

#include <string_view>
#include <vector>

#include "events/mustache.hpp"

namespace followup {

/// Those of the user, which are the same in every message.
MessageValues own_values(const Calendar& calendar);

/// All of them, `own` included, always in the same order. Each on one line, but for notes. Days are seen from
/// the touch's own day, never from today.
MessageValues message_values(const MessageValues& own, const Book& book, const Surroundings& around,
                             const Touch& touch, const std::vector<Instant>& offers,
                             std::string_view language);

/// The rules of the contact's zone; where that is not known, of the calendar's.
const ZoneRules& zone_of(const Surroundings& around, const Contact& contact);

/// When the two were last in touch: the latest response, whether or not something was sent after it. nullptr:
/// never.
const Interaction* last_response(const Contact& contact);

}  // namespace followup
