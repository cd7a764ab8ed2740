#include <followup/diagnostic.hpp>
#include <followup/publish.hpp>

#include "publish/descriptor.hpp"
#include "publish/folder.hpp"

#include <linux/magic.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/vfs.h>

#include <array>
#include <cstdio>
#include <filesystem>
#include <optional>
#include <utility>

namespace followup {
namespace {

namespace fs = std::filesystem;

/// Always the same, so that the next run finds what a killed one left.
fs::path temporary_name(const fs::path& target) {
    return target.parent_path() / ("." + target.filename().native() + ".followup-tmp");
}

/// Makes sure that a file which was opened by its name is nobody else's for as long as it is open. False,
/// with errno: another run is at work on it, or has been and the name is no longer its own. The lock of the
/// book does not keep all runs apart: two books may name one feed, and a book from a pipe has no lock.
bool claim(const Descriptor& file, const fs::path& path) {
    struct stat named {};
    struct stat own {};
    if (::flock(file.get(), LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK) return false;
    if (::lstat(path.c_str(), &named) != 0 || ::fstat(file.get(), &own) != 0) return false;
    const bool is_same = named.st_ino == own.st_ino && named.st_dev == own.st_dev;
    if (!is_same) errno = EBUSY;
    return is_same;
}

/// Removes what a killed run left. A link is not followed.
void remove_left_over(const fs::path& path) {
    const Descriptor file(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
    if (file.is_open() ? claim(file, path) : errno != ENOENT) ::unlink(path.c_str());
}

/// Written beside the file it becomes, and removed if it does not.
class Temporary {
 public:
    Temporary(fs::path path, mode_t mode)
        : path_(std::move(path)),
          file_(path_, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode),
          is_there_(file_.is_open() && claim(file_, path_)) {}
    ~Temporary() {
        if (is_there_) ::unlink(path_.c_str());
    }
    Temporary(const Temporary&) = delete;
    Temporary& operator=(const Temporary&) = delete;

    /// Whether it could be made; errno says why not.
    bool is_there() const { return is_there_; }
    const Descriptor& file() const { return file_; }

    bool rename_to(const fs::path& target) {
        is_there_ = std::rename(path_.c_str(), target.c_str()) != 0;
        return !is_there_;
    }

 private:
    fs::path path_;
    Descriptor file_;
    bool is_there_;
};

bool write_all(const Descriptor& file, std::string_view bytes) {
    while (!bytes.empty()) {
        const auto put = uninterrupted([&] { return ::write(file.get(), bytes.data(), bytes.size()); });
        if (put == -1) return false;
        bytes.remove_prefix(static_cast<std::size_t>(put));
    }
    return true;
}

bool holds(const std::string& path, std::string_view bytes) {
    const Descriptor file(path, O_RDONLY);
    std::array<char, 65536> chunk;
    for (;;) {
        const auto got = uninterrupted([&] { return ::read(file.get(), chunk.data(), chunk.size()); });
        if (got <= 0) return got == 0 && bytes.empty();
        const std::string_view part(chunk.data(), static_cast<std::size_t>(got));
        if (!bytes.starts_with(part)) return false;
        bytes.remove_prefix(part.size());
    }
}

/// Where a path leads to, if need be to a file that is yet to be made.
struct Target {
    fs::path path;
    bool is_open_file;  ///< not a file of a folder: what stands behind /dev/stdout is never replaced
};

/// The links of /proc lead to open files, not to paths.
Target follow_links(const std::string& path) {
    constexpr int most = 40;  // as many as Linux follows
    fs::path target = path;
    for (int links = 0; links <= most; ++links) {
        struct statfs system {};
        if (::statfs(folder_of(target).c_str(), &system) != 0) throw MachineFault("write", path, errno);
        if (system.f_type == PROC_SUPER_MAGIC) return {target, true};
        std::error_code error;
        const fs::path next = fs::read_symlink(target, error);
        if (error.value() == EINVAL || error.value() == ENOENT) return {target, false};
        if (error) throw MachineFault("write", path, error.value());
        target = target.parent_path() / next;
    }
    throw MachineFault("write", path, ELOOP);
}

void write_directly(const std::string& path, std::string_view bytes) {
    const Descriptor file(path, O_WRONLY | O_APPEND);
    if (!file.is_open() || !write_all(file, bytes)) throw MachineFault("write", path, errno);
}

/// The mode for a file in place of `old`. Where the old group could not be kept, its members are now among
/// the others, and others are in the new group: both are permitted what both were permitted before.
mode_t mode_after(const struct stat& old, gid_t group) {
    const mode_t mode = old.st_mode & 0777;
    if (group == old.st_gid) return mode;
    const mode_t both = mode & (mode >> 3) & 07;
    return (mode & 0700) | (both << 3) | both;
}

/// Gives a file the mode of `old` and, where permitted, its owner: only root may give a file away, but a
/// group that one belongs to can be kept.
bool take_after(const Descriptor& file, const struct stat& old) {
    constexpr auto same = static_cast<uid_t>(-1);
    static_cast<void>(::fchown(file.get(), old.st_uid, old.st_gid) == 0 ||
                      ::fchown(file.get(), same, old.st_gid) == 0);
    struct stat status {};
    return ::fstat(file.get(), &status) == 0 && ::fchmod(file.get(), mode_after(old, status.st_gid)) == 0;
}

void replace(const std::string& path, const fs::path& target, std::string_view bytes,
             const std::optional<struct stat>& old, NewFile kind) {
    // One that others must not read is closed to them from the start.
    const bool is_private = old || kind == NewFile::for_owner;
    Temporary temporary(temporary_name(target),
                        is_private ? S_IRUSR | S_IWUSR : S_IRUSR | S_IWUSR | S_IRGRP | S_IROTH);
    // The name is taken only while another run is at work.
    if (!temporary.is_there()) throw MachineFault("write", path, errno == EEXIST ? EBUSY : errno);
    const Descriptor& file = temporary.file();
    const bool is_whole = write_all(file, bytes) && (!old || take_after(file, *old)) &&
                          uninterrupted([&] { return ::fsync(file.get()); }) == 0;
    if (!is_whole || !temporary.rename_to(target)) throw MachineFault("write", path, errno);
    sync_folder(target);
}

/// nullopt: there is none. Whoever took a file that cannot be looked at for a missing one would forget its
/// mode.
std::optional<struct stat> status_of(const std::string& path) {
    struct stat status {};
    if (::stat(path.c_str(), &status) == 0) return status;
    if (errno != ENOENT) throw MachineFault("write", path, errno);
    return std::nullopt;
}

}  // namespace

Published publish_file(const std::string& path, std::string_view bytes, NewFile kind) {
    const auto old = status_of(path);
    const auto target = follow_links(path);
    if ((old && !S_ISREG(old->st_mode)) || target.is_open_file) {
        write_directly(path, bytes);
        return Published::written;
    }
    remove_left_over(temporary_name(target.path));
    if (old && holds(path, bytes)) return Published::unchanged;
    replace(path, target.path, bytes, old, kind);
    return Published::written;
}

}  // namespace followup
