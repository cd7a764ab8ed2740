#include "book/in_parallel.hpp"

#include <doctest/doctest.h>

#include <atomic>
#include <stdexcept>
#include <vector>

using namespace followup;

TEST_CASE("each thing is worked on once, however many there are") {
    for (const std::size_t count : {0U, 1U, 499U, 500U, 999U, 1000U, 1001U, 4999U, 20'000U}) {
        std::vector<int> times(count);
        std::atomic<std::size_t> parts = 0;
        in_parallel(count, [&](std::size_t begin, std::size_t end) {
            ++parts;
            for (std::size_t i = begin; i < end; ++i) ++times[i];
        });
        CHECK(times == std::vector<int>(count, 1));
        CHECK(parts >= 1);
        if (count < 1000) CHECK(parts == 1);
    }
}

TEST_CASE("what the first part throws that fails is thrown") {
    const auto fail_from = [](std::size_t first) {
        in_parallel(10'000, [first](std::size_t, std::size_t end) {
            if (end > first) throw std::runtime_error(end == 10'000 ? "the last part" : "another");
        });
    };
    CHECK_THROWS_WITH(fail_from(9'999), "the last part");
    CHECK_THROWS_AS(fail_from(0), std::runtime_error);
}
