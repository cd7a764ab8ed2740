// Many processes that append to one file, and one that rewrites it.

#include <followup/publish.hpp>

#include "publish/scratch.hpp"

#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <exception>
#include <sstream>
#include <vector>

using namespace followup;

namespace {

constexpr int processes = 8, lines_each = 1'000, rewrites = 20;

/// Lines of every length up to several pages; what is in one follows from its name.
std::string line(int process, int number) {
    const std::string name = std::to_string(process) + "-" + std::to_string(number);
    const auto length =
        static_cast<std::size_t>((number * 37 + process) % 500 + (number % 50 == 0 ? 9'000 : 0));
    return name + " " + std::string(length, static_cast<char>('a' + process)) + " " + name + "\n";
}

template <class Act>
pid_t in_process(Act act) {
    const pid_t process = ::fork();
    REQUIRE(process != -1);
    if (process != 0) return process;
    try {
        act();
    } catch (const std::exception&) {
        ::_exit(1);
    }
    ::_exit(0);
}

}  // namespace

TEST_CASE("eight processes append a thousand lines each while another one rewrites the file") {
    const Scratch folder;
    const std::string journal = folder / "journal";
    append_to_file(journal, "first\n");
    std::vector<pid_t> running;
    for (int process = 0; process < processes; ++process)
        running.push_back(in_process([&] {
            for (int number = 0; number < lines_each; ++number)
                append_to_file(journal, line(process, number));
        }));
    running.push_back(in_process([&] {
        for (int i = 0; i < rewrites; ++i) {
            rewrite_file(journal, [](std::string_view text) { return "rewritten\n" + std::string(text); });
            ::usleep(10'000);
        }
    }));
    for (const pid_t process : running) {
        int status = 0;
        REQUIRE(::waitpid(process, &status, 0) == process);
        CHECK(status == 0);
    }

    int next[processes] = {}, heads = 0, others = 0;
    std::istringstream text(contents(journal));
    for (std::string seen; std::getline(text, seen);) {
        const int process = std::atoi(seen.c_str());
        if (seen == "rewritten")
            ++heads;
        else if (process >= 0 && process < processes && seen + "\n" == line(process, next[process]))
            ++next[process];
        else
            others += seen == "first" ? 0 : 1;
    }
    int there = 0;
    for (const int count : next) there += count;
    CHECK(there == processes * lines_each);
    CHECK(heads == rewrites);
    CHECK(others == 0);
    if (there == processes * lines_each && others == 0)
        MESSAGE(there << " lines appended by " << processes << " processes, all there");
}
