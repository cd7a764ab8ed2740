#pragma once

// Stage 6: bytes become a file that a reader finds whole or not at all.

#include <string>
#include <string_view>

namespace followup {

enum class Published { written, unchanged };

/// Puts `bytes` at `path`. A reader at any moment sees the whole old file or the whole new one: one
/// temporary name in the same folder, write, fsync, rename, fsync of the folder. A file that has these bytes
/// already is not touched, so that its mtime, and with it a web server's ETag, stays. A symbolic link is
/// followed, mode and (where permitted) owner are kept. What is no regular file (a FIFO, /dev/stdout) is
/// written to directly.
/// Throws `MachineFault`; the old file is intact then.
Published publish_file(const std::string& path, std::string_view bytes);

/// The whole of a file. Throws `MachineFault`, also for more than `limit` bytes (EFBIG).
std::string read_file(const std::string& path, std::size_t limit);

}  // namespace followup
