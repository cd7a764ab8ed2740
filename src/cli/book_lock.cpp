#include "cli/book_lock.hpp"

#include <followup/diagnostic.hpp>

#include "cli/failure.hpp"

#include <fmt/format.h>

#include <filesystem>

namespace followup::cli {
namespace {

constexpr std::chrono::seconds patience{10};

}  // namespace

std::optional<Lock> lock_book(const Options& options) {
    const auto folder = std::filesystem::path(options.output.value_or("")).parent_path();
    const auto what = options.book != "-" ? options.book : folder.empty() ? "." : folder.string();
    try {
        auto lock = Lock::acquire(what, patience);
        if (!lock)
            throw Failure(
                ExitStatus::refused,
                fmt::format("another run is busy with {}, for {} seconds at least", what, patience.count()),
                "the feed is left as it is; see what that run waits for");
        return lock;
    } catch (const MachineFault&) {
        return std::nullopt;
    }
}

}  // namespace followup::cli
