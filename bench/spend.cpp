// spend OUTPUT COMMAND…: runs a program, its standard output into a file, and prints the seconds it took,
// those that it kept a processor busy, and its peak memory in kB. Small itself: a process begins with the
// peak of the one it was forked from.

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cstdio>

namespace {

double seconds(const timeval& time) {
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

[[noreturn]] void become(const char* output, char** command) {
    const int file = ::open(output, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
    if (file != -1 && ::dup2(file, STDOUT_FILENO) != -1) ::execvp(*command, command);
    std::perror(*command);
    ::_exit(127);
}

}  // namespace

int main(int argc, char** argv) {
    using Clock = std::chrono::steady_clock;
    if (argc < 3) return 2;
    const auto begin = Clock::now();
    const pid_t child = ::fork();
    if (child == 0) become(argv[1], argv + 2);
    int status = 0;
    rusage usage{};
    if (::wait4(child, &status, 0, &usage) != child) return 1;
    const std::chrono::duration<double> wall = Clock::now() - begin;
    std::printf("%.6f %.6f %ld\n", wall.count(), seconds(usage.ru_utime) + seconds(usage.ru_stime),
                usage.ru_maxrss);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 1;
}
