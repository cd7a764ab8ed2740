#include "oracle/compare.hpp"

#include "oracle/oracle.hpp"
#include "oracle/show.hpp"
#include "oracle/shown.hpp"
#include "oracle/shrink.hpp"

#include <fmt/format.h>

namespace followup::oracle {

std::string difference(const History& history) {
    Shown shown;
    for (const Case& run : history) {
        const PublishedSlots slots = shown.slots(run);
        const Plan plan = make_plan(run.book, run.now, run.around, slots);
        const Plan expected = oracle_plan(run.book, run.now, run.around, slots);
        if (auto found = first_difference(expected, plan); !found.empty())
            return fmt::format("expected plan:\n{}\nfirst difference:\n{}", show(expected), found);
        shown.publish(run, plan);
    }
    return "";
}

std::string report(std::uint64_t seed, const History& failing) {
    const History small =
        shrink(failing, [](const History& smaller) { return !difference(smaller).empty(); });
    std::string published;
    Shown shown;
    for (std::size_t run = 0; run + 1 < small.size(); ++run) {
        const Plan plan =
            make_plan(small[run].book, small[run].now, small[run].around, shown.slots(small[run]));
        published += fmt::format("published by run {}:\n{}", run + 1, show(plan));
        shown.publish(small[run], plan);
    }
    return fmt::format("seed {}\n{}\n{}{}", seed, show(small), published, difference(small));
}

}  // namespace followup::oracle
