#pragma once

// Stage 6: bytes become a file that a reader finds whole or not at all.

#include <chrono>
#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace followup {

enum class Published { written, unchanged };

/// Who may read a file that was not there before: a feed is for a web server, as far as the umask lets it, a
/// book for nobody else.
enum class NewFile { for_everybody, for_owner };

/// Puts `bytes` at `path`. A reader at any moment sees the whole old file or the whole new one: one
/// temporary name in the same folder, write, fsync, rename, fsync of the folder. What a killed run left under
/// that name is removed. A file that has these bytes already is not touched, so that its mtime, and with it a
/// web server's ETag, stays. A symbolic link is followed; mode and (where permitted) owner are kept, and
/// nobody may read the new file who could not read the old one. What is no regular file (a FIFO,
/// /dev/stdout) is written to directly.
/// Throws `MachineFault`, also while another process publishes the same file; the old one is intact then.
Published publish_file(const std::string& path, std::string_view bytes,
                       NewFile kind = NewFile::for_everybody);

class Replacement;

/// The same for bytes that come piece by piece, so that they never have to be in memory all at once. Nothing
/// is at `path` before `commit`; without it, nothing ever is. `append` and `commit` throw as `publish_file`
/// does. A large file that has these bytes already is replaced nevertheless.
class FileInParts {
 public:
    explicit FileInParts(std::string path, NewFile kind = NewFile::for_everybody);
    ~FileInParts();
    FileInParts(const FileInParts&) = delete;
    FileInParts& operator=(const FileInParts&) = delete;

    void append(std::string_view piece);
    Published commit();

 private:
    void begin();

    std::string path_;
    NewFile kind_;
    std::string waiting_;
    bool is_direct_ = false;  ///< no regular file: it gets all at once
    std::unique_ptr<Replacement> replacement_;
};

/// Removes a file for good: fsync of the folder. Of a symbolic link, the link. Whether there was one. Throws
/// `MachineFault`, also for a folder (EISDIR).
bool remove_file(const std::string& path);

/// Adds whole lines, each with its line break, at the end of a file that others may be adding to as well. A
/// missing file is created for its owner alone (mode 0600); a symbolic link is followed.
/// All lines are there or none: they are one write under an flock(2) on the file itself, then fsync, and a
/// write that fails is cut off again. What stands behind the last line break (a write that a power failure
/// cut short) becomes a line of its own, so that nothing but it is lost.
/// Throws `MachineFault`: also if somebody else holds the lock for as long as `patience` (EBUSY), and for
/// what is no regular file (ENOTSUP).
void append_to_file(const std::string& path, std::string_view lines,
                    std::chrono::milliseconds patience = std::chrono::seconds{30});

/// Replaces what is in a file by what `edit` makes of it, as `publish_file` does, while nobody can append. A
/// text that stays the same leaves the file untouched. Throws as `append_to_file` does, also if there is no
/// such file, and whatever `edit` throws; the file is as it was then.
void rewrite_file(const std::string& path, const std::function<std::string(std::string_view)>& edit,
                  std::chrono::milliseconds patience = std::chrono::seconds{30});

class Descriptor;

/// Keeps two runs on the same book apart. Held until it is destroyed, or the process ends. Others must ask
/// for it as well: it is an flock(2), which hinders nobody from reading or writing.
class Lock {
 public:
    /// Waits for at most `patience`. The lock is a file beside the book, `.contacts.json.followup-lock`, mode
    /// 0600, that stays there and is empty; where the book's folder takes no file, the book itself is locked,
    /// and so is what has no place for a file beside it (a pipe, a folder). Links to the book share its lock.
    /// nullopt: somebody else held it all the time. Throws `MachineFault`, also if there is no such book.
    static std::optional<Lock> acquire(const std::string& book, std::chrono::milliseconds patience);

    Lock(Lock&&) noexcept;
    Lock& operator=(Lock&&) noexcept;
    ~Lock();

 private:
    explicit Lock(std::unique_ptr<Descriptor> file);

    std::unique_ptr<Descriptor> file_;
};

/// Whether users who are neither the owner nor in the group can read the file: its own mode, and that of all
/// folders above it. False if that cannot be told.
bool others_can_read(const std::string& path);

/// The whole of a file. Throws `MachineFault`, also for more than `limit` bytes (EFBIG).
std::string read_file(const std::string& path, std::size_t limit);

/// The same, but what is no regular file is a fault (ENOTSUP) at once: a FIFO would keep the caller waiting
/// for somebody to write to it.
std::string read_regular_file(const std::string& path, std::size_t limit);

}  // namespace followup
