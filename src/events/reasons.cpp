// Why a touch is there, and what shifted it, in words. They name dates and never count from today: else
// every run would change every event.

#include <fmt/format.h>

#include "events/words.hpp"

namespace followup {

namespace {

using Code = Reason::Code;

/// What happened on `day`, from which a ladder counts: the `how` of the meeting, or of a later occasion.
std::string occasion(const Contact& contact, Day day) {
    if (contact.met && contact.met->on == day) {
        const bool is_referral = contact.met->how.empty() && !contact.met->referred_by.empty();
        return is_referral ? "referral" : contact.met->how;
    }
    for (const Interaction& interaction : contact.interactions)
        if (interaction.on == day && !interaction.how.empty()) return interaction.how;
    return {};
}

/// "2nd of 3 attempts in round 2"
std::string attempt_text(const Touch& touch) {
    if (touch.kind == TouchKind::cadence) return "Keep in touch";
    std::string text = touch.of == 1 ? "The only attempt"
                                     : fmt::format("{} of {} attempts", ordinal(touch.attempt), touch.of);
    if (touch.round > 1) text += fmt::format(" in round {}", touch.round);
    return text;
}

std::string first_attempt_text(const Reason& reason, const Contact& contact, const Touch& touch) {
    const std::string how = occasion(contact, reason.from);
    const bool has_name = how == "interview" || how == "referral";
    const std::string attempt = attempt_text(touch), day = day_text(reason.from);
    if (reason.after == Duration{})
        return fmt::format("{}, on the day {}, {}", attempt, has_name ? "of the " + how : "you met", day);
    return fmt::format("{}, {} after {} on {}", attempt, duration_text(reason.after),
                       has_name ? "the " + how : "you met", day);
}

std::string busy_text(const Reason& reason) {
    const std::string from = day_text(reason.from);
    if (reason.from == reason.to)
        return fmt::format("Appointments are in the way on {}: moved to a later hour", from);
    return fmt::format("Appointments fill {}: moved to {}", from, day_text(reason.to));
}

}  // namespace

std::string reason_text(const Reason& reason, const Book& book, const Touch& touch) {
    const Contact& contact = book.contacts[touch.contact];
    const std::string who = name_of(contact);
    const std::string whom = touch.about ? name_of(book.contacts[*touch.about]) : "";
    const std::string from = day_text(reason.from), to = day_text(reason.to);
    const std::string after = duration_text(reason.after);
    switch (reason.code) {
        case Code::first_attempt:
            return first_attempt_text(reason, contact, touch);
        case Code::next_attempt:
            return fmt::format("{}, {} after the one of {}", attempt_text(touch), after, from);
        case Code::new_round:
            return fmt::format("{}, {} after the unanswered one of {}", attempt_text(touch), after, from);
        case Code::cadence:
            return fmt::format("Keep in touch: {} after the {} {}", after,
                               touch.round > 1 ? "unanswered one of" : "last contact on", from);
        case Code::undated:
            return "Keep in touch: there is no date to count from, so any day with room will do";
        case Code::stale:
            return fmt::format("Keep in touch: what the policy asked for was due on {}, too long ago", to);
        case Code::bounced:
            return fmt::format("{}, once more: it bounced on {}", attempt_text(touch), from);
        case Code::promise:
            return fmt::format("Promised for {}", to);
        case Code::thank:
            return fmt::format("{} put you in touch with {} on {}", who, whom, from);
        case Code::report_back:
            return fmt::format("{} after {}, whom {} introduced, responded on {}", after, whom, who, from);
        case Code::paused:
            return reason.from == Day{} ? fmt::format("Paused until {}", to)
                                        : fmt::format("Paused: moved from {} to {}", from, to);
        case Code::snoozed:
            return reason.from == Day{} ? fmt::format("Snoozed until {}", to)
                                        : fmt::format("Snoozed: moved from {} to {}", from, to);
        case Code::day_off:
            return fmt::format("{} is no working day: moved to {}", from, to);
        case Code::away:
            return fmt::format("You are away on {}: moved to {}", from, to);
        case Code::overdue:
            return fmt::format("It was to be done by {}: placed from {} on", from, to);
        case Code::missed:
            return fmt::format("Missed on {}: placed again from {} on", from, to);
        case Code::day_full:
            return fmt::format("{} is full: moved to {}", from, to);
        case Code::limit_exceeded:
            return fmt::format("Every day within the slack is full: placed on {}, the least loaded", to);
        case Code::no_free_time:
            return fmt::format("{} has no free time left: moved to {}", from, to);
        case Code::busy:
            return busy_text(reason);
        case Code::their_night:
            return fmt::format("On {} no free time is within {}'s working day: moved to {}", from, who, to);
        case Code::outside_their_day:
            return fmt::format("It is outside {}'s working day: no free time of {} is within it", who,
                               touch.kind == TouchKind::promise ? from : "the week from " + from + " on");
        case Code::overlapping:
            return "No time is free: it overlaps what is there";
    }
    return {};
}

}  // namespace followup
