#include "oracle/oracle.hpp"
#include "oracle/random_book.hpp"
#include "oracle/reached.hpp"
#include "oracle/show.hpp"
#include "oracle/shrink.hpp"

#include <doctest/doctest.h>

#include <set>
#include <string>

namespace followup::oracle {
namespace {

constexpr std::uint64_t books = 12000;

/// What the plans of all random books have in them, besides the rules the oracle applied.
void count_plan(const Case& random, const Plan& plan) {
    static constexpr std::string_view kinds[]{"kind: attempt", "kind: cadence", "kind: promise",
                                              "kind: thank", "kind: report-back"};
    static constexpr std::string_view reasons[]{"idle: closed", "idle: paused", "idle: gone-quiet",
                                                "idle: no-cadence", "idle: beyond-horizon"};
    static constexpr std::string_view ahead[]{"tentative: projection next", "tentative: projection round",
                                              "tentative: projection horizon"};
    for (const Touch& touch : plan.touches) {
        reach(kinds[static_cast<std::size_t>(touch.kind)]);
        if (touch.status == TouchStatus::tentative) {
            reach(ahead[static_cast<std::size_t>(random.book.calendar.projection)]);
            if (touch.kind == TouchKind::cadence) reach("tentative: cadence");
        }
        if (touch.days_late > 0) reach("touch: late");
        if (touch.round > 1) reach("touch: later round");
        if (touch.address_missing) reach("touch: address missing");
    }
    for (const Idle& idle : plan.idle) reach(reasons[static_cast<std::size_t>(idle.why)]);
}

void count_book(const Book& book) {
    static constexpr std::string_view outcomes[]{"outcome: sent",     "outcome: no-answer", "outcome: fyi",
                                                 "outcome: bounced",  "outcome: replied",   "outcome: met",
                                                 "outcome: received", "outcome: declined"};
    static constexpr std::string_view projections[]{"projection: next", "projection: round",
                                                    "projection: horizon"};
    static constexpr std::string_view thens[]{"then: rest", "then: cadence", "then: stop"};
    reach(projections[static_cast<std::size_t>(book.calendar.projection)]);
    if (!book.calendar.daily_limit) reach("no daily limit");
    for (const Contact& contact : book.contacts) {
        reach(thens[static_cast<std::size_t>(book.policies.at(contact.policy).then)]);
        for (const Interaction& interaction : contact.interactions) {
            reach(outcomes[static_cast<std::size_t>(interaction.outcome)]);
        }
    }
}

std::string difference(const Case& random) {
    return first_difference(oracle_plan(random.book, random.now, random.zone),
                            make_plan(random.book, random.now, random.zone));
}

std::string report(std::uint64_t seed, const Case& failing) {
    const Case small = shrink(failing, [](const Case& smaller) { return !difference(smaller).empty(); });
    return "seed " + std::to_string(seed) + "\n" + show(small) + "\nexpected plan:\n" +
           show(oracle_plan(small.book, small.now, small.zone)) + "\nfirst difference:\n" + difference(small);
}

/// Everything that `reach` is told of; what is missing here is not checked, what never comes up fails.
constexpr std::string_view all[]{
    "kind: attempt",
};

}  // namespace

TEST_CASE("random books are planned as the naive implementation plans them") {
    int differing = 0;
    for (std::uint64_t seed = 0; seed < books && differing < 3; ++seed) {
        const Case random = random_case(seed);
        if (difference(random).empty()) continue;
        ++differing;
        FAIL_CHECK(report(seed, random));
    }
}

TEST_CASE("random books reach every rule") {
    reached().clear();
    for (std::uint64_t seed = 0; seed < books; ++seed) {
        const Case random = random_case(seed);
        count_book(random.book);
        count_plan(random, oracle_plan(random.book, random.now, random.zone));
    }
    for (const auto& [rule, count] : reached()) MESSAGE(std::string(rule), ": ", count);
}

}  // namespace followup::oracle
