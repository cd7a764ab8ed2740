#pragma once

// When texts stay. A release that words things in another way must not change every event of every calendar:
// what a text is made from is what decides, not how it reads.

#include <followup/events.hpp>

#include <string>
#include <vector>

namespace followup {

/// A hash of all that the texts of a touch's event are made from, less the program's own words: what the book
/// says of the contact, the touch with its reasons, and for the next touch the history, what is offered and
/// the user's own templates.
std::string text_inputs(const Book& book, const Touch& touch, const std::vector<Instant>& offers,
                        const Composing& composing);

/// `Event::texts`: the inputs, and a hash of the texts of `event` that were made from them.
std::string texts_mark(const std::string& inputs, const Event& event);

/// Whether the texts of an event were made from these inputs, and have not been changed since.
bool has_texts_from(const Event& published, const std::string& inputs);

/// Whether a published event has just the texts of `event`, whatever they were made from. Its mark stays
/// then: what no reader could see is no reason to revise it.
bool has_texts_of(const Event& published, const Event& event);

/// Puts the texts of one event into another.
void take_texts(Event& event, const Event& from);

}  // namespace followup
