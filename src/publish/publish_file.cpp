#include <followup/diagnostic.hpp>
#include <followup/publish.hpp>

#include "publish/descriptor.hpp"

#include <sys/stat.h>

#include <array>
#include <cstdio>
#include <filesystem>
#include <optional>

namespace followup {
namespace {

namespace fs = std::filesystem;

/// Written beside the file it becomes, and removed if that fails. Its name is always the same, so that what
/// a killed run left is replaced by the next one.
class Temporary {
 public:
    Temporary(const fs::path& target, mode_t mode)
        : path_(target.parent_path() / ("." + target.filename().native() + ".followup-tmp")),
          file_(fresh(path_), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode) {}
    ~Temporary() {
        if (file_.is_open() && !renamed_) ::unlink(path_.c_str());
    }
    Temporary(const Temporary&) = delete;
    Temporary& operator=(const Temporary&) = delete;

    const Descriptor& file() const { return file_; }

    bool rename_to(const fs::path& target) {
        renamed_ = std::rename(path_.c_str(), target.c_str()) == 0;
        return renamed_;
    }

 private:
    static const std::string& fresh(const fs::path& path) {
        ::unlink(path.c_str());
        return path.native();
    }

    fs::path path_;
    Descriptor file_;
    bool renamed_ = false;
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

/// The links of /proc lead to open files, not to paths: what stands behind /dev/stdout is never replaced.
bool names_open_file(const fs::path& path) {
    std::error_code error;
    return fs::canonical(path.parent_path(), error).native().starts_with("/proc/");
}

/// Where the links end, if need be at a file that is yet to be made.
fs::path follow_links(const std::string& path) {
    constexpr int most = 40;  // as many as Linux follows
    fs::path target = path;
    for (int links = 0; links < most; ++links) {
        std::error_code error;
        const fs::path next = fs::read_symlink(target, error);
        if (error || names_open_file(target)) return target;
        target = target.parent_path() / next;
    }
    throw MachineFault("write", path, ELOOP);
}

void write_directly(const std::string& path, std::string_view bytes) {
    const Descriptor file(path, O_WRONLY | O_APPEND);
    if (!file.is_open() || !write_all(file, bytes)) throw MachineFault("write", path, errno);
}

/// Gives a file the mode of `old` and, where permitted, its owner: only root may give a file away, but a
/// group that one belongs to can be kept.
bool take_after(const Descriptor& file, const struct stat& old) {
    constexpr auto same = static_cast<uid_t>(-1);
    static_cast<void>(::fchown(file.get(), old.st_uid, old.st_gid) == 0 ||
                      ::fchown(file.get(), same, old.st_gid) == 0);
    return ::fchmod(file.get(), old.st_mode & 0777) == 0;
}

void sync_folder(const fs::path& target) {
    const Descriptor folder(target.has_parent_path() ? target.parent_path().native() : ".",
                            O_RDONLY | O_DIRECTORY);
    // No fault if it cannot be done: the new file is in place, and whole.
    if (folder.is_open()) ::fsync(folder.get());
}

void replace(const std::string& path, const fs::path& target, std::string_view bytes,
             const std::optional<struct stat>& old) {
    // A new feed is for a web server to read, as far as the umask lets it. One that others must not read is
    // closed to them from the start.
    Temporary temporary(target, old ? S_IRUSR | S_IWUSR : S_IRUSR | S_IWUSR | S_IRGRP | S_IROTH);
    const Descriptor& file = temporary.file();
    const bool whole = file.is_open() && write_all(file, bytes) && (!old || take_after(file, *old)) &&
                       uninterrupted([&] { return ::fsync(file.get()); }) == 0;
    if (!whole || !temporary.rename_to(target)) throw MachineFault("write", path, errno);
    sync_folder(target);
}

}  // namespace

Published publish_file(const std::string& path, std::string_view bytes) {
    struct stat status {};
    std::optional<struct stat> old;
    if (::stat(path.c_str(), &status) == 0) old = status;

    const fs::path target = follow_links(path);
    if ((old && !S_ISREG(old->st_mode)) || names_open_file(target)) {
        write_directly(path, bytes);
        return Published::written;
    }
    if (old && holds(path, bytes)) return Published::unchanged;
    replace(path, target, bytes, old);
    return Published::written;
}

}  // namespace followup
