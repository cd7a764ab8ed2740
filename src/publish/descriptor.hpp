#pragma once

// File descriptors that close themselves, and calls that are made again when a signal interrupts them.

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <string>

namespace followup {

/// Makes a system call until no signal interrupts it.
template <class Call>
auto uninterrupted(Call call) {
    auto result = call();
    while (result == -1 && errno == EINTR) result = call();
    return result;
}

class Descriptor {
 public:
    /// Opens `path`; whether that went well is for the caller to ask, errno says why not.
    Descriptor(const std::string& path, int flags, mode_t mode = 0)
        : fd_(uninterrupted([&] { return ::open(path.c_str(), flags | O_CLOEXEC | O_NOCTTY, mode); })) {}
    ~Descriptor() {
        if (is_open()) ::close(fd_);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;

    bool is_open() const { return fd_ != -1; }
    int get() const { return fd_; }

 private:
    int fd_;
};

}  // namespace followup
