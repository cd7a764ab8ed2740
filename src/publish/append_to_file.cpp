#include <followup/diagnostic.hpp>
#include <followup/publish.hpp>

#include "publish/descriptor.hpp"
#include "publish/folder.hpp"

#include <sys/file.h>
#include <sys/stat.h>

#include <cassert>
#include <filesystem>
#include <limits>
#include <thread>

namespace followup {
namespace {

using std::chrono::milliseconds;

/// Waits in short steps: flock(2) knows no end of patience. Among many who append all the time, the lock is
/// free only for moments.
void lock(const Descriptor& file, const std::string& path, milliseconds& patience) {
    constexpr milliseconds pause{1};
    while (uninterrupted([&] { return ::flock(file.get(), LOCK_EX | LOCK_NB); }) != 0) {
        if (errno != EWOULDBLOCK) throw MachineFault("lock", path, errno);
        if (patience <= patience.zero()) throw MachineFault("lock", path, EBUSY);
        std::this_thread::sleep_for(pause);
        patience -= pause;
    }
}

/// False: there is another file by now, or none.
bool still_names(const std::string& path, const struct stat& opened) {
    struct stat named {};
    return ::stat(path.c_str(), &named) == 0 && named.st_ino == opened.st_ino &&
           named.st_dev == opened.st_dev;
}

/// Calls `act` with the file and its status while nobody else appends or rewrites.
template <class Act>
void with_file_locked(const std::string& path, int flags, milliseconds patience, Act act) {
    for (;;) {
        // For writing even where it is only read, since NFS gives an exclusive lock to nobody else.
        const Descriptor file(path, O_RDWR | O_NONBLOCK | flags, S_IRUSR | S_IWUSR);
        if (!file.is_open()) throw MachineFault("write", path, errno);
        lock(file, path, patience);
        struct stat status {};
        if (::fstat(file.get(), &status) != 0) throw MachineFault("write", path, errno);
        if (!still_names(path, status)) continue;  // whoever held the lock before has replaced it
        if (!S_ISREG(status.st_mode)) throw MachineFault("write", path, ENOTSUP);
        return act(file, status);
    }
}

bool exists(const std::string& path) {
    struct stat status {};
    return ::stat(path.c_str(), &status) == 0;
}

/// Whether what is there does not end in a line break. Throws.
bool is_torn(const Descriptor& file, const std::string& path, off_t length) {
    char last = '\n';
    if (length > 0 && uninterrupted([&] { return ::pread(file.get(), &last, 1, length - 1); }) == -1)
        throw MachineFault("read", path, errno);
    return last != '\n';
}

/// 0, or what kept the bytes from getting to the disk, all of them.
int write_through(const Descriptor& file, std::string_view bytes) {
    const auto put = uninterrupted([&] { return ::write(file.get(), bytes.data(), bytes.size()); });
    if (put == -1) return errno;
    // Not tried again: beyond a limit for the length of files, that would kill the process (SIGXFSZ).
    if (static_cast<std::size_t>(put) < bytes.size()) return ENOSPC;
    return uninterrupted([&] { return ::fsync(file.get()); }) == 0 ? 0 : errno;
}

void append(const Descriptor& file, const std::string& path, off_t length, std::string_view lines) {
    const std::string bytes = (is_torn(file, path, length) ? "\n" : "") + std::string(lines);
    const int error = write_through(file, bytes);
    if (error == 0) return;
    static_cast<void>(uninterrupted([&] { return ::ftruncate(file.get(), length); }));
    throw MachineFault("write", path, error);
}

}  // namespace

void append_to_file(const std::string& path, std::string_view lines, milliseconds patience) {
    assert(lines.empty() || lines.back() == '\n');
    if (lines.empty()) return;
    const bool is_new = !exists(path);
    with_file_locked(path, O_APPEND | O_CREAT, patience,
                     [&](const Descriptor& file, const struct stat& status) {
                         // Whatever the umask leaves of it: nobody else may read what is said of people, and
                         // the next one to append has to.
                         if (is_new && ::fchmod(file.get(), S_IRUSR | S_IWUSR) != 0)
                             throw MachineFault("write", path, errno);
                         append(file, path, status.st_size, lines);
                     });
    std::error_code error;  // there is no folder to sync if the file has been moved away by now
    if (is_new) sync_folder(std::filesystem::canonical(path, error));
}

void rewrite_file(const std::string& path, const std::function<std::string(std::string_view)>& edit,
                  milliseconds patience) {
    with_file_locked(path, 0, patience, [&](const Descriptor&, const struct stat&) {
        publish_file(path, edit(read_file(path, std::numeric_limits<std::size_t>::max())));
    });
}

}  // namespace followup
