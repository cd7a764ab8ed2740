#include <followup/diagnostic.hpp>
#include <followup/publish.hpp>

#include "publish/descriptor.hpp"
#include "publish/folder.hpp"
#include "publish/replacement.hpp"

#include <linux/magic.h>
#include <sys/stat.h>
#include <sys/vfs.h>

#include <array>
#include <filesystem>
#include <optional>
#include <utility>

namespace followup {
namespace {

namespace fs = std::filesystem;

/// Few feeds are larger.
constexpr std::size_t most_waiting = std::size_t{4} << 20;

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

/// nullopt: there is none. Whoever took a file that cannot be looked at for a missing one would forget its
/// mode.
std::optional<struct stat> status_of(const std::string& path) {
    struct stat status {};
    if (::stat(path.c_str(), &status) == 0) return status;
    if (errno != ENOENT) throw MachineFault("write", path, errno);
    return std::nullopt;
}

/// What a path stands for.
struct Place {
    std::optional<struct stat> old;  ///< what is there
    Target target;

    bool is_direct() const { return (old && !S_ISREG(old->st_mode)) || target.is_open_file; }
};

Place place_of(const std::string& path) {
    auto old = status_of(path);
    return {old, follow_links(path)};
}

}  // namespace

Published publish_file(const std::string& path, std::string_view bytes, NewFile kind) {
    const auto place = place_of(path);
    if (place.is_direct()) {
        write_directly(path, bytes);
        return Published::written;
    }
    remove_left_over(place.target.path);
    if (place.old && holds(path, bytes)) return Published::unchanged;
    Replacement replacement(path, place.target.path, place.old, kind);
    replacement.write(bytes);
    replacement.take_place();
    return Published::written;
}

FileInParts::FileInParts(std::string path, NewFile kind) : path_(std::move(path)), kind_(kind) {}
FileInParts::~FileInParts() = default;

void FileInParts::append(std::string_view piece) {
    waiting_ += piece;
    if (waiting_.size() < most_waiting || is_direct_) return;
    if (!replacement_) begin();
    if (!replacement_) return;
    replacement_->write(waiting_);
    waiting_.clear();
}

void FileInParts::begin() {
    const auto place = place_of(path_);
    is_direct_ = place.is_direct();
    if (is_direct_) return;
    remove_left_over(place.target.path);
    replacement_ = std::make_unique<Replacement>(path_, place.target.path, place.old, kind_);
}

Published FileInParts::commit() {
    if (!replacement_) return publish_file(path_, waiting_, kind_);
    replacement_->write(waiting_);
    replacement_->take_place();
    return Published::written;
}

}  // namespace followup
