#pragma once

// What the time up to the horizon would be like, day by day.

#include "plan/diary.hpp"
#include "plan/projection.hpp"
#include "plan/wish.hpp"

#include <deque>
#include <map>
#include <optional>
#include <vector>

namespace followup {

/// What the book asks for first.
std::vector<Link> first_links(const PlanInputs& inputs);

/// What its contact asks for next, once that touch is done on `day`: nothing up to the horizon, where it is
/// nullopt.
std::optional<Link> link_after(const PlanInputs& inputs, const Link& link, Day day);

/// Places all touches as if they were confirmed, in order of the day each may be on first; what is undated
/// takes the room that is left.
class Simulation {
 public:
    explicit Simulation(const PlanInputs& inputs);

    /// `links`: what the book asks for first.
    void run(std::vector<Link> links);

    const Diary& diary() const { return diary_; }
    date::days longest_slip() const { return longest_slip_; }  ///< of a cadence touch behind its first day

 private:
    void take_up(std::vector<Link> links);
    void fill(Day day);
    void place(Link link);

    const PlanInputs& inputs_;
    Diary diary_;
    std::map<Day, std::vector<Link>> due_;  // by the first day each may be on
    std::deque<Link> undated_;              // those that may be on any day from now on
    date::days longest_slip_{0};
};

}  // namespace followup
