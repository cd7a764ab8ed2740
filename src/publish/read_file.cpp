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

}  // namespace

std::string read_file(const std::string& path, std::size_t limit) {
    const Descriptor file(path, O_RDONLY);
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

}  // namespace followup
