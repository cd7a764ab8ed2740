#include "publish/replacement.hpp"

#include <followup/diagnostic.hpp>

#include "publish/folder.hpp"

#include <sys/file.h>

#include <cstdio>
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

}  // namespace

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

void remove_left_over(const fs::path& target) {
    const fs::path path = temporary_name(target);
    const Descriptor file(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
    if (file.is_open() ? claim(file, path) : errno != ENOENT) ::unlink(path.c_str());
}

Replacement::Replacement(std::string path, fs::path target, const std::optional<struct stat>& old,
                         NewFile kind)
    : path_(std::move(path)), target_(std::move(target)), old_(old) {
    // One that others must not read is closed to them from the start.
    const bool is_private = old_ || kind == NewFile::for_owner;
    temporary_ = std::make_unique<Temporary>(
        temporary_name(target_), is_private ? S_IRUSR | S_IWUSR : S_IRUSR | S_IWUSR | S_IRGRP | S_IROTH);
    // The name is taken only while another run is at work.
    if (!temporary_->is_there()) throw MachineFault("write", path_, errno == EEXIST ? EBUSY : errno);
}

Replacement::~Replacement() = default;

void Replacement::write(std::string_view bytes) {
    if (!write_all(temporary_->file(), bytes)) throw MachineFault("write", path_, errno);
}

void Replacement::take_place() {
    const Descriptor& file = temporary_->file();
    const bool is_whole =
        (!old_ || take_after(file, *old_)) && uninterrupted([&] { return ::fsync(file.get()); }) == 0;
    if (!is_whole || !temporary_->rename_to(target_)) throw MachineFault("write", path_, errno);
    sync_folder(target_);
}

}  // namespace followup
