#include "fuzz/budgets.hpp"

#include <ctime>

namespace followup::fuzz {
namespace {

constexpr std::size_t longest_repeated = 48, enough = 16'384;

void require_at_most(std::size_t spent, std::size_t allowed, std::size_t octets, std::string_view what) {
    if (spent > allowed)
        require(false, what,
                std::to_string(spent) + " of " + std::to_string(allowed) + " allowed for " +
                    std::to_string(octets));
}

}  // namespace

double processor_seconds() {
    std::timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
}

void Meter::require_within(const Budget& budget, std::size_t octets) const {
    const Allocated memory = allocated();
    const double seconds = processor_seconds() - began_;
    require_at_most(memory.in_all, budget.constant + budget.allocated * octets, octets,
                    "memory asked for in all is within the budget");
    require_at_most(memory.at_most, budget.constant + budget.at_once * octets, octets,
                    "memory at the same time is within the budget");
    require(seconds < budgets::seconds + budgets::seconds_per_octet * static_cast<double>(octets),
            "the time is within the budget", std::to_string(seconds));
}

std::string many_times(std::string_view input) {
    std::string text;
    if (input.empty() || input.size() > longest_repeated) return text;
    while (text.size() < enough) text += input;
    return text;
}

}  // namespace followup::fuzz
