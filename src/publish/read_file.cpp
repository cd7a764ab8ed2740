#include <followup/diagnostic.hpp>
#include <followup/publish.hpp>

#include "publish/descriptor.hpp"

#include <sys/stat.h>

#include <algorithm>

namespace followup {
namespace {

/// What to make room for at first: the size of the file and one byte, with which its end is seen.
std::size_t first_guess(const Descriptor& file, std::size_t most) {
    constexpr std::size_t least = 4096;  // a pipe and files of /proc have size 0
    struct stat status {};
    if (::fstat(file.get(), &status) != 0 || status.st_size < 0) return std::min(least, most);
    return std::min(std::max(least, static_cast<std::size_t>(status.st_size) + 1), most);
}

std::string read_all(const Descriptor& file, const std::string& path, std::size_t limit) {
    if (!file.is_open()) throw MachineFault("read", path, errno);
    const std::size_t most = std::max(limit, limit + 1);  // one more shows that it is too long
    std::string bytes(first_guess(file, most), '\0');
    std::size_t length = 0;
    for (;;) {
        const auto got =
            uninterrupted([&] { return ::read(file.get(), bytes.data() + length, bytes.size() - length); });
        if (got == -1) throw MachineFault("read", path, errno);
        if (got == 0) break;
        length += static_cast<std::size_t>(got);
        if (length > limit) throw MachineFault("read", path, EFBIG);
        if (length == bytes.size()) bytes.resize(length > most / 2 ? most : 2 * length);
    }
    bytes.resize(length);
    return bytes;
}

}  // namespace

std::string read_file(const std::string& path, std::size_t limit) {
    return read_all(Descriptor(path, O_RDONLY), path, limit);
}

std::string read_regular_file(const std::string& path, std::size_t limit) {
    struct stat status {};
    if (::stat(path.c_str(), &status) != 0) throw MachineFault("read", path, errno);
    if (!S_ISREG(status.st_mode)) throw MachineFault("read", path, ENOTSUP);
    // Should it be a FIFO by now, it is not waited for.
    return read_all(Descriptor(path, O_RDONLY | O_NONBLOCK), path, limit);
}

}  // namespace followup
