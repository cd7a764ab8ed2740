#include "history/judge.hpp"

#include "oracle/show.hpp"

#include <followup/ical.hpp>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <optional>
#include <string>
#include <vector>

namespace followup::history {
namespace {

/// A part of the history that a seed stands for: small ones are easier to read.
struct Selection {
    std::vector<std::size_t> persons, steps;
};

struct Outcome {
    std::optional<Broken> broken;
    std::string story;
};

std::vector<std::size_t> up_to(std::size_t count) {
    std::vector<std::size_t> all(count);
    for (std::size_t i = 0; i < count; ++i) all[i] = i;
    return all;
}

/// The events that are in both feeds and differ, or that went.
std::string changes(const std::string& before, const std::string& after) {
    std::string text;
    const PublishedFeed old_feed = read_feed(before), new_feed = read_feed(after);
    for (const PublishedEvent& event : old_feed.events) {
        const PublishedEvent* now = new_feed.find(event.event.uid);
        if (now == nullptr || now->bytes != event.bytes)
            text += fmt::format("{}became\n{}", event.bytes, now ? now->bytes : "nothing\n");
    }
    return text;
}

/// A run right after another one changes nothing. (What crowded days kept out of the horizon may find room.)
void check_run_again(World world, const Run& run) {
    const Day today = world.today();
    world.now += std::chrono::seconds{1};
    if (world.today() != today) return;  // the watchdog may have to be moved on
    const std::string again = generate(world, run.bytes).bytes;
    if (again == run.bytes) return;
    const std::string changed = changes(run.bytes, again);
    if (!changed.empty()) throw Broken{"the same a second later", changed};
}

Outcome live(std::uint64_t seed, const Selection& selection, Counts& counts) {
    World world = random_world(seed);
    for (Person& person : world.persons) person.state = Person::State::not_in_book;
    for (const std::size_t who : selection.persons) world.persons[who].state = Person::State::in_book;
    Outcome outcome;
    outcome.story = oracle::show(oracle::History{{world.book(), world.now, {.zone = world.zone}}});
    Judge judge{counts};
    std::string feed;
    Day today = world.today();
    const auto run_after = [&](const Effect& effect) {
        const Run run = generate(world, feed);
        const PublishedFeed after = read_feed(run.bytes);
        judge.look_at({world, effect, run, after, today});
        check_run_again(world, run);
        feed = run.bytes;
        today = world.today();
    };
    try {
        run_after({});
        for (const std::size_t step : selection.steps) {
            Random random{seed * 1'000'003 + step};
            const Effect effect = take_step(world, feed, random);
            outcome.story += fmt::format("step {}, {}: {}\n", step, text_of(world.now), effect.told);
            run_after(effect);
        }
    } catch (const Broken& broken) {
        outcome.broken = broken;
        outcome.story += fmt::format("{}: {}\n", broken.rule, broken.what);
    }
    return outcome;
}

/// Leaves out what is not needed for the same rule to break.
Selection shrunk(std::uint64_t seed, Selection selection, const std::string& rule) {
    const auto try_without = [&](std::vector<std::size_t> Selection::*part) {
        for (std::size_t i = (selection.*part).size(); i-- > 0;) {
            Selection smaller = selection;
            (smaller.*part).erase((smaller.*part).begin() + static_cast<std::ptrdiff_t>(i));
            Counts unused;
            const Outcome outcome = live(seed, smaller, unused);
            if (outcome.broken && outcome.broken->rule == rule) selection = smaller;
        }
    };
    for (int round = 0; round < 3; ++round) {
        try_without(&Selection::steps);
        try_without(&Selection::persons);
    }
    return selection;
}

void live_through(std::uint64_t histories, std::size_t steps) {
    Counts counts;
    int broken = 0;
    constexpr int most_reports = 3;
    for (std::uint64_t seed = 0; seed < histories && broken < most_reports; ++seed) {
        ++counts.histories;
        const Selection all{up_to(random_world(seed).persons.size()), up_to(steps)};
        const Outcome outcome = live(seed, all, counts);
        if (!outcome.broken) continue;
        ++broken;
        Counts unused;
        const Outcome small = live(seed, shrunk(seed, all, outcome.broken->rule), unused);
        FAIL_CHECK(fmt::format("seed {}\n{}", seed, small.story));
    }
    std::string moves;
    for (const auto& [cause, count] : counts.moves)
        if (!cause.empty()) moves += fmt::format("{}{} by {}", moves.empty() ? "" : ", ", count, cause);
    MESSAGE(fmt::format("{} histories, {} steps, {} events, {} revisions; moves: {}; without a cause: {}",
                        counts.histories, counts.steps, counts.events, counts.revisions, moves,
                        counts.moves[""]));
}

}  // namespace

TEST_CASE("a feed stays stable through random histories") {
    live_through(100, 60);
}

TEST_CASE("a feed stays stable through many random histories" * doctest::skip()) {
    live_through(2'000, 120);
}

}  // namespace followup::history
