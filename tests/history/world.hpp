#pragma once

// A contact book on its way through time.

#include "oracle/random.hpp"

#include <followup/book.hpp>

#include <string>
#include <vector>

namespace followup::history {

using oracle::Random;

/// Whoever was ever in the book.
struct Person {
    enum class State {
        in_book,
        with_fault,    ///< set aside; its id is known
        with_lost_id,  ///< set aside; the fault is one that took the id, too
        not_in_book,   ///< removed, or not added yet
    };
    Contact contact;  ///< `referrer` and `for_contact` are indices in `World::persons`
    State state = State::in_book;
    bool is_behind = false;  ///< something that places its touches changed while it had a fault

    bool has_fault() const { return state == State::with_fault || state == State::with_lost_id; }
};

struct World {
    Book settings;                ///< without contacts
    std::vector<Person> persons;  ///< ids are `c0`, `c1`, …
    ZoneRules zone;
    Instant now;

    /// As reading would give it.
    Book book() const;
    Day today() const;
    /// Whether the working hours of that day have ended.
    bool is_over(Day day) const;
    const Calendar& calendar() const { return settings.calendar; }
    std::vector<std::size_t> who_is(Person::State state) const;
};

/// The same world for the same seed, on every machine.
World random_world(std::uint64_t seed);

/// The person with this id.
std::size_t person_of(const std::string& id);

std::string text_of(Instant instant);
std::string text_of(Day day);

}  // namespace followup::history
