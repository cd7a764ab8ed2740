#pragma once

// Stage 2: a book and the time become a plan: who is to be contacted when, and why.
// The rules are in README.md ("How it plans"); the words are those of its glossary.

#include <followup/book.hpp>
#include <followup/time.hpp>

#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace followup {

enum class TouchKind { attempt, cadence, promise, thank, report_back };
enum class TouchStatus { confirmed, tentative };

/// Day and time a touch is placed at.
struct Slot {
    WallTime wall;  ///< in the calendar's zone
    Instant begin, end;
};

/// One step of why a touch is there, or of what shifted its slot: data, put into words by `reason_text`.
struct Reason {
    enum class Code {
        // the rule
        first_attempt,  ///< `from` the anchor, `after`
        next_attempt,   ///< `from` the last strike, `after`
        new_round,      ///< `from` the last strike, `after` the rest
        cadence,        ///< `from` the last contact (or last strike), `after` the cadence
        undated,        ///< there is no day to count from
        stale,          ///< what the policy asked for was due on `to`, too long ago
        bounced,        ///< `from` the day it bounced: one workday later, by another channel if there is one
        promise,        ///< promised for `to`
        thank,          ///< for the referral on `from`
        report_back,    ///< the one who was referred responded on `from`, `after`
        // the shifts
        paused,    ///< moved from `from` to `to`, the end of the pause
        snoozed,   ///< moved from `from` to `to`, until when it was snoozed
        day_off,   ///< `from` is no working day, `to` is the next one
        away,      ///< on `from` the user is away, on `to` back
        overdue,   ///< was to be done by `from`; it is planned from `to`, today or the next working day, on
        missed,    ///< its slot was on `from` and nothing was logged; it is planned from `to` on
        day_full,  ///< `from` has as many touches as the daily limit allows; `to` has room
        limit_exceeded,  ///< every day the slack allows from `from` on was full; `to` is the least loaded
        no_free_time,    ///< `from` has no free time left within the working hours; moved to `to`
        busy,  ///< busy calendars take all of `from`; moved to `to`, or on `from` itself to a later hour
        their_night,        ///< no free time of `from` is inside their day; moved to `to`, which has one
        outside_their_day,  ///< nor has a day of the week after `from`: it is at a time that is not theirs
        overlapping,        ///< no free time on `from`: it overlaps what is there
    };
    Code code{};
    Day from{}, to{};
    Duration after{};

    bool operator==(const Reason&) const = default;
};

/// The name of a code in JSON: `first-attempt`.
std::string_view to_string(Reason::Code code);
std::string_view to_string(TouchKind kind);

/// Whether the other side has to be there as well: for a call or a meeting.
bool is_live(Channel channel);

/// One planned follow-up; it becomes one calendar event.
struct Touch {
    TouchKind kind = TouchKind::attempt;
    TouchStatus status = TouchStatus::confirmed;
    std::size_t contact = 0;           ///< index in `Book::contacts`
    std::optional<std::size_t> about;  ///< thank, report-back: the new contact's index
    int number = 0;  ///< identity: 1 + outbound interactions so far; promises: those kept before
    int attempt = 0, of = 0, round = 0;  ///< from 1; 0 where the kind has none
    std::string policy;  ///< whose ladder it climbs; of promises and referrer's touches the contact's
    Channel channel = Channel::email;
    bool address_missing = false;  ///< the contact has no address for the channel, nor for another
    std::string message;           ///< name of the message; may be empty
    std::vector<Minutes> alarms;
    Minutes length{0};
    Day due{};  ///< what the policy asks for
    Slot slot{};
    WallTime first_slot{};  ///< the first one ever published; of an unpublished touch its slot
    std::optional<WallTime>
        their_time;               ///< calls and meetings: what clocks show where the contact is, if known
    int days_late = 0;            ///< on the slot's day
    bool keeps_slot = false;      ///< it was published there before: for `explain` only
    std::vector<Reason> reasons;  ///< the rule first, then the shifts in the order they happened
};

/// Why a contact has no touch of its own.
struct Idle {
    enum class Why { closed, paused, gone_quiet, no_cadence, beyond_horizon };
    std::size_t contact = 0;
    Why why{};
};

std::string_view to_string(Idle::Why why);

struct Plan {
    Instant now;
    Day today;                   ///< the date of `now` in the calendar's zone
    std::vector<Touch> touches;  ///< by start, then the book's order
    std::vector<Idle> idle;      ///< in the book's order
};

/// What the calendar already shows for a touch.
struct PublishedTouch {
    WallTime slot, first_slot;
    Day due;
    bool is_tentative = false;
    bool has_same_cause = false;     ///< rule, inputs and settings are what they were: the slot stands
    std::vector<Reason> shifts;      ///< what shifted the slot when it was chosen
    std::optional<Instant> begin{};  ///< of the slot; nullopt: the first time that clocks show it
};

/// What was published before. Without it, everything is planned as if for the first time.
struct PublishedSlots {
    /// What is published for a touch that has no slot yet; nullopt: nothing. May be empty: nothing at all.
    /// Several threads may ask at once.
    std::function<std::optional<PublishedTouch>(const Touch&)> find;
    /// What is published for contacts that are set aside: it stays, and so its times are taken.
    std::vector<std::pair<TimeSpan, TouchStatus>> taken;
};

/// What there is around a book that a plan has to heed, looked up and read before, so that planning is pure.
struct Surroundings {
    ZoneRules zone;  ///< of the calendar
    /// The zones that contacts and journeys name, by name. One that is not here is as good as not named.
    std::map<std::string, ZoneRules, std::less<>> zones{};
    /// What the busy calendars hold: in order, disjoint.
    std::vector<TimeSpan> busy{};
    /// A busy or holiday calendar could not be read, or not the whole of it: nothing that is published moves
    /// because of any.
    bool is_incomplete = false;
};

/// Plans every contact's next touch and what is shown ahead of it. Pure: reads no clock, no file, no locale.
/// Holidays from files are among the book's already (`Holidays::ranges`). A slot that was published stays
/// where it is until it is missed or its causes change. n log n in the number of contacts.
Plan make_plan(const Book& book, Instant now, const Surroundings& around,
               const PublishedSlots& published = {});

}  // namespace followup
