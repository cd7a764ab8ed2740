#include <followup/diagnostic.hpp>
#include <followup/publish.hpp>

#include "publish/descriptor.hpp"

#include <sys/file.h>

#include <filesystem>
#include <thread>
#include <utility>

namespace followup {
namespace {

namespace fs = std::filesystem;

/// The file beside the book; nullptr where the folder takes none, or there is no folder to speak of.
std::unique_ptr<Descriptor> open_beside(const std::string& book) {
    std::error_code error;
    const fs::path file = fs::canonical(book, error);
    const auto type = error ? fs::file_type::none : fs::status(file, error).type();
    // ENOENT is a missing book or one that no path leads to, such as a pipe's /dev/fd/63: opening it will
    // tell.
    if (error && error.value() != ENOENT) throw MachineFault("read", book, error.value());
    if (type != fs::file_type::regular && type != fs::file_type::fifo) return nullptr;

    const fs::path path = file.parent_path() / ("." + file.filename().native() + ".followup-lock");
    // For writing, since NFS gives an exclusive lock to nobody else.
    auto lock = std::make_unique<Descriptor>(path, O_RDWR | O_CREAT | O_NOFOLLOW, S_IRUSR | S_IWUSR);
    if (lock->is_open()) return lock;
    if (errno == EACCES || errno == EROFS || errno == EPERM) return nullptr;
    throw MachineFault("write", path, errno);
}

std::unique_ptr<Descriptor> open_itself(const std::string& book) {
    auto file = std::make_unique<Descriptor>(book, O_RDONLY | O_NONBLOCK);
    if (!file->is_open()) throw MachineFault("read", book, errno);
    return file;
}

}  // namespace

Lock::Lock(std::unique_ptr<Descriptor> file) : file_(std::move(file)) {}
Lock::Lock(Lock&&) noexcept = default;
Lock& Lock::operator=(Lock&&) noexcept = default;
Lock::~Lock() = default;

std::optional<Lock> Lock::acquire(const std::string& book, std::chrono::milliseconds patience) {
    constexpr std::chrono::milliseconds pause{20};
    auto file = open_beside(book);
    if (file == nullptr) file = open_itself(book);
    for (auto waited = pause.zero();; waited += pause) {
        if (uninterrupted([&] { return ::flock(file->get(), LOCK_EX | LOCK_NB); }) == 0)
            return Lock(std::move(file));
        if (errno != EWOULDBLOCK) throw MachineFault("lock", book, errno);
        if (waited >= patience) return std::nullopt;
        std::this_thread::sleep_for(pause);
    }
}

}  // namespace followup
