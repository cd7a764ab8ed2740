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

/// Whether the texts of an event were made from these inputs, and have not been changed since.
bool has_texts_from(const Event& published, const std::string& inputs);

/// Puts the texts of one event into another.
void take_texts(Event& event, const Event& from);

/// Whether the alarms of two events say the same.
bool has_same_alarm_texts(const Event& a, const Event& b);

/// `Event::texts` of an event with texts made from these inputs: they, and a hash of the texts. Where a
/// published event (nullptr: none) has just these texts, whatever they were made from, its mark stays: what
/// no reader could see is no reason to revise it.
std::string texts_mark(const std::string& inputs, const Event& event, const Event* published);

}  // namespace followup
