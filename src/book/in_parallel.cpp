#include "book/in_parallel.hpp"

#include <algorithm>
#include <future>
#include <system_error>
#include <thread>
#include <vector>

namespace followup {

namespace {

/// Where a thread would cost more than it saves.
constexpr std::size_t least_of_part = 500;

constexpr std::size_t most_threads = 8;

}  // namespace

void in_parallel(std::size_t count, const std::function<void(std::size_t, std::size_t)>& work) {
    const std::size_t threads = std::min<std::size_t>(std::thread::hardware_concurrency(), most_threads);
    const std::size_t parts =
        std::clamp<std::size_t>(count / least_of_part, 1, std::max<std::size_t>(threads, 1));
    const auto end_of = [&](std::size_t part) { return count * (part + 1) / parts; };
    std::vector<std::future<void>> others;
    std::size_t end = count;  // of what is left for the caller
    try {
        for (std::size_t part = parts; part-- > 1; end = end_of(part - 1))
            others.push_back(std::async(std::launch::async, work, end_of(part - 1), end));
    } catch (const std::system_error&) {
        // No more threads: the rest is done here.
    }
    work(0, end);
    std::for_each(others.rbegin(), others.rend(), [](std::future<void>& other) { other.get(); });
}

}  // namespace followup
