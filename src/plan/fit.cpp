#include <followup/fit.hpp>

#include "plan/asked.hpp"
#include "plan/simulation.hpp"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace followup {

namespace {

constexpr Duration quarterly{.months = 3};

/// How many touches each contact asks for up to the horizon.
std::vector<std::size_t> touches_of_each(const PlanInputs& inputs, const std::vector<Link>& first_links) {
    std::vector<std::size_t> touches(inputs.book.contacts.size());
    for (const Link& first : first_links) {
        std::optional<Link> link = first;
        while (link && link->wish.first <= inputs.horizon) {
            ++touches[link->wish.touch.contact];
            link = link_after(inputs, *link, link->wish.first);
        }
    }
    return touches;
}

std::size_t count_open_days(const PlanInputs& inputs) {
    std::size_t count = 0;
    for (Day day = inputs.today; day <= inputs.horizon; day += date::days{1})
        if (inputs.open_days.contains(day)) ++count;
    return count;
}

void look_for_days_over(const PlanInputs& inputs, const Diary& diary, Fit& fit) {
    for (Day day = inputs.today; fit.daily_limit && day <= inputs.horizon; day += date::days{1}) {
        const int load = diary.load(day);
        if (load > *fit.daily_limit) ++fit.days_over;
        if (load > std::max(*fit.daily_limit, fit.worst_load)) {
            fit.worst_day = day;
            fit.worst_load = load;
        }
    }
}

/// The same book, nobody's cadence shorter than quarterly.
Book at_most_quarterly(Book book, const PlanInputs& inputs) {
    const Day longest = add_months(inputs.today, quarterly.months);
    for (Contact& contact : book.contacts) {
        const Cadence cadence = cadence_of(book, contact);
        if (cadence && add(inputs.today, *cadence, inputs.working_days) < longest)
            contact.cadence = quarterly;
    }
    return book;
}

struct Saving {
    std::size_t contact, touches;
};

/// What each contact would save that moved to quarterly: lowest priority first, then the largest.
std::vector<Saving> savings(const PlanInputs& inputs, const std::vector<std::size_t>& now) {
    const Book moved = at_most_quarterly(inputs.book, inputs);
    const PlanInputs moved_inputs = plan_inputs(moved, inputs.now, inputs.around, inputs.published);
    const auto then = touches_of_each(moved_inputs, first_links(moved_inputs));
    std::vector<Saving> result;
    for (std::size_t c = 0; c < now.size(); ++c)
        if (then[c] < now[c]) result.push_back({c, now[c] - then[c]});
    std::ranges::stable_sort(result, std::greater{}, [&](const Saving& s) {
        return std::pair{priority_of(inputs.book, inputs.contact(s.contact)), s.touches};
    });
    return result;
}

void look_for_those_to_move(const PlanInputs& inputs, const std::vector<std::size_t>& asked, Fit& fit) {
    Fit moved = fit;
    for (const Saving& saving : savings(inputs, asked)) {
        if (moved.fits()) break;
        moved.touches -= saving.touches;
        fit.to_quarterly.push_back(saving.contact);
    }
    fit.quarterly_fits = moved.fits();
}

}  // namespace

Fit fit_of(const Book& book, Instant now, const Surroundings& around) {
    const PublishedSlots nothing;
    const PlanInputs inputs = plan_inputs(book, now, around, nothing);
    auto links = first_links(inputs);
    const auto asked = touches_of_each(inputs, links);
    Fit fit;
    fit.contacts = asked.size() - static_cast<std::size_t>(std::ranges::count(asked, std::size_t{0}));
    fit.touches = std::accumulate(asked.begin(), asked.end(), std::size_t{0});
    fit.open_days = count_open_days(inputs);
    fit.daily_limit = book.calendar.daily_limit;

    Simulation simulation{inputs};
    simulation.run(std::move(links));
    fit.longest_slip = simulation.longest_slip();
    look_for_days_over(inputs, simulation.diary(), fit);
    if (!fit.fits()) look_for_those_to_move(inputs, asked, fit);
    return fit;
}

}  // namespace followup
