#include "book/forms.hpp"
#include "book/keys.hpp"

namespace followup::book {
namespace {

using Units = DurationRule::Units;

/// An attempt on the day of the one before it would be one strike with it.
bool attempts_are_days_apart(Decoder& in, const Node& policy, PolicyDraft& draft) {
    const Node* attempts = policy.find("attempts");
    if (attempts == nullptr || !draft.attempts) return true;
    bool good = true;
    std::size_t index = 0;
    for (const Node& attempt : attempts->items()) {
        const bool first = index == 0;
        const bool same_day = (*draft.attempts)[index++].after == Duration{};
        if (first || !same_day) continue;
        good = in.fault(*attempt.find("after"),
                        fmt::format("attempt {} of {} is on the day of the one before it", index, in.owner()),
                        "at least \"1 day\" or \"1 workday\"");
    }
    return good;
}

}  // namespace

const Object<Attempt>& attempt_object() {
    static const Object<Attempt> object{
        {"attempt", "attempt", Naming::by_number},
        {
            key({"after", "", "",
                 "how long after the attempt before it (at least a day), the first after the anchor", true},
                duration({.units = Units::days | Units::workdays | Units::months,
                          .at_least = {},
                          .at_most = "2 years"}),
                &Attempt::after),
            key({"channel", "a channel", "", "by which way", true}, word<Channel>("a channel"),
                &Attempt::channel),
            key({"message", "a message", "none", "name of the message to send"}, one_line(),
                &Attempt::message),
            key({"slot", "a slot", "the calendar's", "length of this touch"}, slot_length(), &Attempt::slot),
            key({"alarms", "an alarm", "the calendar's", "alarms of this touch"}, alarm_times(),
                &Attempt::alarms),
        }};
    return object;
}

const Object<PolicyDraft>& policy_object() {
    static const Object<PolicyDraft> object{
        {"policy", "policy", Naming::by_key},
        {
            key({"extends", "", "none",
                 "take what is not given here from there; its own name means the built-in"},
                policy_name(), &PolicyDraft::extends),
            key({"attempts", "an attempt", "", "the ladder; required, here or in what it extends"},
                list(form_of(attempt_object(), "{ \"after\": \"1 workday\", \"channel\": \"email\" }"),
                     {1, 20}),
                &PolicyDraft::attempts),
            key({"then", "", "`rest`", "after a whole round without an answer"}, word<Then>("a way to go on"),
                &PolicyDraft::then),
            key({"rest", "a rest", "`1 month`", "how long to wait between two rounds"},
                duration({.units = Units::days | Units::workdays | Units::months,
                          .at_least = "1 day",
                          .at_most = "10 years"}),
                &PolicyDraft::rest),
            key({"rounds", "", "2", "after so many unanswered rounds: gone quiet; no meaning with `stop`"},
                whole_number(1, 100, "a number without quotes such as 2"), &PolicyDraft::rounds),
            key({"cadence", "a cadence", "`quarterly`",
                 "in touch: the next touch this long after the last contact"},
                cadence(), &PolicyDraft::cadence),
            key({"again", "", "`keep-in-touch`", "the policy whose ladder is used once they have responded"},
                policy_name(), &PolicyDraft::again),
            key({"slack", "a slack", "`3 workdays`",
                 "how long the daily limit may delay an attempt of this ladder; for cadence touches always 4 "
                 "weeks or a third of the cadence, whichever is shorter"},
                slack_length(), &PolicyDraft::slack),
            key({"priority", "a priority", "`normal`", "who goes first when a day is full"},
                word<Priority>("a priority"), &PolicyDraft::priority),
        },
        attempts_are_days_apart};
    return object;
}

}  // namespace followup::book
