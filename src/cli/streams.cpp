#include "cli/streams.hpp"

#include <followup/diagnostic.hpp>

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>

namespace followup::cli {
namespace {

/// 0, or the errno value of what went wrong.
int write_all(int stream, std::string_view text) {
    while (!text.empty()) {
        const auto written = ::write(stream, text.data(), text.size());
        if (written >= 0)
            text.remove_prefix(static_cast<std::size_t>(written));
        else if (errno != EINTR)
            return errno;
    }
    return 0;
}

}  // namespace

void secure_standard_streams() {
    std::signal(SIGPIPE, SIG_IGN);
    // The wrong way round, so that using one of them fails: what was asked for must not vanish unseen.
    constexpr std::array<int, 3> directions{O_WRONLY, O_RDONLY, O_RDWR};
    for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
        const int direction = directions[static_cast<std::size_t>(stream)];
        if (::fcntl(stream, F_GETFD) == -1 && ::open("/dev/null", direction) == -1) return;
    }
}

std::string read_standard_input(std::size_t limit) {
    std::string text;
    std::array<char, 65536> block;
    while (true) {
        const auto length = ::read(STDIN_FILENO, block.data(), block.size());
        if (length == 0) return text;
        if (length > 0)
            text.append(block.data(), static_cast<std::size_t>(length));
        else if (errno != EINTR)
            throw MachineFault("read", "standard input", errno);
        if (text.size() > limit) throw MachineFault("read", "standard input", EFBIG);
    }
}

void write_standard_output(std::string_view text) {
    const int error = write_all(STDOUT_FILENO, text);
    if (error != 0 && error != EPIPE) throw MachineFault("write to", "standard output", error);
}

void write_standard_error(std::string_view text) {
    write_all(STDERR_FILENO, text);
}

}  // namespace followup::cli
