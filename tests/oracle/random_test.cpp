#include "oracle/compare.hpp"
#include "oracle/oracle.hpp"
#include "oracle/random_surroundings.hpp"
#include "oracle/reached.hpp"
#include "oracle/show.hpp"

#include <doctest/doctest.h>

#include <string_view>

namespace followup::oracle {
namespace {

constexpr std::uint64_t books = 9'000;
constexpr int most_reports = 3;  ///< shrinking takes its time

/// All that `reach` is told of, so that what no book reaches is missed.
constexpr std::string_view rules[]{
    "book: daily limit",
    "book: no daily limit",
    "book: projection next",
    "book: projection round",
    "book: projection horizon",
    "ladder: rest",
    "ladder: cadence",
    "ladder: stop",
    "outcome: sent",
    "outcome: no-answer",
    "outcome: fyi",
    "outcome: bounced",
    "outcome: replied",
    "outcome: met",
    "outcome: received",
    "outcome: declined",

    "standing: for another",
    "standing: history",
    "standing: the meeting itself",
    "standing: occasion",
    "standing: response",
    "standing: declined",
    "standing: bounced",
    "standing: bounce takes a strike back",
    "standing: bounce leaves another channel's strike",
    "standing: fyi in touch",
    "standing: sent as an answer",
    "standing: strike",
    "standing: several strikes on one date",

    "rule 2: promise",
    "rule 2: attempt beside a promise",
    "rule 2: kept",
    "rule 2: keeps_promise",
    "rule 3",
    "rule 3: undated",
    "rule 4",
    "rule 4: no cadence",
    "rule 5: next attempt",
    "rule 5: rest",
    "rule 5: cadence",
    "rule 5: cadence none",
    "rule 5: rounds used up",
    "rule 5: stopped",
    "rule 6",
    "rule 6: undated becomes dated",
    "rule 7: stale",
    "rule 7: undated, no cadence",
    "rule 8: moved by a pause",
    "rule 8: moved by a snooze",
    "rule 8: a promise is snoozed",

    "channel: replaced",
    "channel: replaced after a bounce",
    "channel: address missing",
    "channel: a response clears a bounce",
    "channel: the address that bounced has changed",

    "referrer: settled",
    "referrer: settled by one for the new contact",
    "referrer: too long ago",
    "referrer: new contact is closed",
    "referrer: referrer is closed or paused",

    "day: no working day",
    "day: delayed within slack",
    "day: limit exceeded",
    "day: beyond slack",
    "day: beyond the horizon",
    "day: promise overdue",
    "day: promise, too late",
    "away: its first day",
    "busy: a day full of it",
    "busy: later that day",
    "their day: at once",
    "their day: another hour",
    "their day: another day",
    "their day: outside",
    "their day: promise outside",
    "hour: where the user travels",
    "hour: the calendar shows another date",
    "hour: the day before is not over",
    "hour: before they met",
    "hour: overlapping without a limit",
    "hour: promise overlaps",
    "hour: skipped by a change of clocks",

    "touch: attempt",
    "touch: cadence",
    "touch: promise",
    "touch: thank",
    "touch: report-back",
    "touch: late",
    "touch: later round",
    "touch: address missing",
    "tentative: attempt",
    "tentative: cadence",
    "tentative: new round",
    "idle: closed",
    "idle: paused",
    "idle: gone-quiet",
    "idle: no-cadence",
    "idle: beyond-horizon",
};

template <typename Value>
void reach_one_of(std::initializer_list<std::string_view> names, Value value) {
    reach(names.begin()[static_cast<std::size_t>(value)]);
}

void count_book(const Book& book) {
    reach_one_of({"book: projection next", "book: projection round", "book: projection horizon"},
                 book.calendar.projection);
    reach(book.calendar.daily_limit ? "book: daily limit" : "book: no daily limit");
    for (const Contact& contact : book.contacts) {
        reach_one_of({"ladder: rest", "ladder: cadence", "ladder: stop"},
                     book.policies.at(contact.policy).then);
        for (const Interaction& interaction : contact.interactions) {
            reach_one_of({"outcome: sent", "outcome: no-answer", "outcome: fyi", "outcome: bounced",
                          "outcome: replied", "outcome: met", "outcome: received", "outcome: declined"},
                         interaction.outcome);
        }
    }
}

void count_plan(const Plan& plan) {
    for (const Touch& touch : plan.touches) {
        reach_one_of(
            {"touch: attempt", "touch: cadence", "touch: promise", "touch: thank", "touch: report-back"},
            touch.kind);
        if (touch.days_late > 0) reach("touch: late");
        if (touch.round > 1) reach("touch: later round");
        if (touch.address_missing) reach("touch: address missing");
        if (touch.status != TouchStatus::tentative) continue;
        reach_one_of({"tentative: attempt", "tentative: cadence"}, touch.kind);
        if (touch.kind == TouchKind::attempt && touch.attempt == 1) reach("tentative: new round");
    }
    for (const Idle& idle : plan.idle) {
        reach_one_of(
            {"idle: closed", "idle: paused", "idle: gone-quiet", "idle: no-cadence", "idle: beyond-horizon"},
            idle.why);
    }
}

TEST_CASE("random books are planned as the naive implementation plans them, and reach every rule") {
    reached().clear();
    int differing = 0;
    for (std::uint64_t seed = 0; seed < books && differing < most_reports; ++seed) {
        const Case random = random_surrounded_case(seed);
        count_book(random.book);
        const Plan plan = make_plan(random.book, random.now, random.around);
        count_plan(plan);
        if (first_difference(oracle_plan(random.book, random.now, random.around), plan).empty()) continue;
        ++differing;
        FAIL_CHECK(report(seed, {random}));
    }
    check_reached(rules);
    CHECK(reached().size() == std::size(rules));
}

}  // namespace
}  // namespace followup::oracle
