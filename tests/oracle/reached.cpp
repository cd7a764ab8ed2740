#include "oracle/reached.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <string>

namespace followup::oracle {

/// What happens less often than this is as good as untested.
constexpr long least_reached = 15;

void check_reached(std::span<const std::string_view> rules) {
    std::string statistics;
    for (const std::string_view rule : rules) {
        CAPTURE(rule);
        CHECK(reached()[rule] >= least_reached);
        statistics += fmt::format("{}{}: {}", statistics.empty() ? "" : "\n", rule, reached()[rule]);
    }
    MESSAGE(statistics);
}

}  // namespace followup::oracle
