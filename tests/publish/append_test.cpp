#include <followup/diagnostic.hpp>
#include <followup/publish.hpp>

#include "publish/scratch.hpp"
#include "publish/small_disk.hpp"
#include "publish/user.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <stdexcept>
#include <thread>

using namespace followup;
using namespace std::chrono_literals;

namespace {

/// The errno of the fault of appending, 0 if there is none.
int append_error(const std::string& path, std::string_view lines, std::string_view operation = "write") {
    try {
        append_to_file(path, lines, 30ms);
        return 0;
    } catch (const MachineFault& fault) {
        CHECK(fault.operation() == operation);
        CHECK(fault.path() == path);
        return fault.error();
    }
}

/// Holds the lock that those who append ask for.
class Holder {
 public:
    explicit Holder(const std::string& path) : file_(::open(path.c_str(), O_RDWR)) {
        REQUIRE(::flock(file_, LOCK_EX | LOCK_NB) == 0);
    }
    ~Holder() { ::close(file_); }
    Holder(const Holder&) = delete;
    Holder& operator=(const Holder&) = delete;

 private:
    int file_;
};

std::string with_exclamation(std::string_view text) {
    return std::string(text) + "!\n";
}

}  // namespace

TEST_CASE("lines are added at the end") {
    const Scratch folder;
    const std::string journal = folder / "journal";
    append_to_file(journal, "one\n");
    append_to_file(journal, "two\nthree\n");
    append_to_file(journal, "");
    CHECK(contents(journal) == "one\ntwo\nthree\n");
    CHECK(folder.entries() == 1);
}

TEST_CASE("a new file is its owner's alone, whatever the umask") {
    for (const mode_t mask : {mode_t{0}, mode_t{022}, mode_t{0277}}) {
        CAPTURE(mask);
        const Scratch folder;
        const std::string journal = folder / "journal";
        const mode_t before = ::umask(mask);
        append_to_file(journal, "one\n");
        ::umask(before);
        CHECK(mode_of(journal) == 0600);
    }
}

TEST_CASE("a file that is there keeps its mode, and its other names") {
    const Scratch folder;
    const std::string journal = folder / "journal";
    put(journal, "one\n");
    ::chmod(journal.c_str(), 0644);
    fs::create_hard_link(journal, folder / "other");
    append_to_file(journal, "two\n");
    CHECK(mode_of(journal) == 0644);
    CHECK(contents(folder / "other") == "one\ntwo\n");
}

TEST_CASE("a symbolic link is followed, to a file or to where one is to be") {
    const Scratch folder;
    fs::create_directory(folder / "synced");
    fs::create_symlink("synced/journal", folder / "journal");
    append_to_file(folder / "journal", "one\n");
    append_to_file(folder / "journal", "two\n");
    rewrite_file(folder / "journal", with_exclamation);
    CHECK(fs::is_symlink(folder / "journal"));
    CHECK(contents(folder / "synced/journal") == "one\ntwo\n!\n");
}

TEST_CASE("a line that was cut short is lost alone") {
    const Scratch folder;
    const std::string journal = folder / "journal";
    put(journal, "one\n{\"id\":\"8f3");
    append_to_file(journal, "two\n");
    CHECK(contents(journal) == "one\n{\"id\":\"8f3\ntwo\n");
}

TEST_CASE("lines that do not fit on the disk leave nothing behind") {
    const Scratch folder;
    const std::string journal = folder / "journal";
    std::string before;
    SUBCASE("whole lines") {
        before = "one\n";
    }
    SUBCASE("a torn one at the end") {
        before = "one\ntw";
    }
    put(journal, before);
    {
        const SmallDisk full(before.size());
        CHECK(append_error(journal, "three\n") == EFBIG);
    }
    CHECK(contents(journal) == before);
    {
        const SmallDisk nearly_full(before.size() + 3);
        CHECK(append_error(journal, "three\n") == ENOSPC);
    }
    CHECK(contents(journal) == before);
}

TEST_CASE("what cannot be appended to is a fault") {
    const Scratch folder;
    CHECK(append_error(folder / "nowhere/journal", "one\n") == ENOENT);
    CHECK(append_error(folder / "", "one\n") == EISDIR);
    REQUIRE(::mkfifo((folder / "pipe").c_str(), 0600) == 0);
    CHECK(append_error(folder / "pipe", "one\n") == ENOTSUP);
    put(folder / "journal", "one\n");
    const ReadOnly read_only(folder / "");
    if (read_only.is_so()) CHECK(append_error(folder / "new", "one\n") == EACCES);
}

TEST_CASE("the lock is waited for, but not for ever") {
    const Scratch folder;
    const std::string journal = folder / "journal";
    put(journal, "one\n");
    std::thread patient;
    {
        const Holder holder(journal);
        CHECK(append_error(journal, "two\n", "lock") == EBUSY);
        CHECK_THROWS_AS(rewrite_file(journal, with_exclamation, 0ms), MachineFault);
        patient = std::thread([&] { append_to_file(journal, "three\n", 60s); });
        std::this_thread::sleep_for(20ms);
        CHECK(contents(journal) == "one\n");
    }
    patient.join();
    CHECK(contents(journal) == "one\nthree\n");
}

TEST_CASE("lines go into the file that has the name once the lock is there") {
    const Scratch folder;
    const std::string journal = folder / "journal";
    put(journal, "old\n");
    std::string expected = "two\n";
    std::thread patient;
    {
        const Holder holder(journal);
        patient = std::thread([&] { append_to_file(journal, "two\n", 60s); });
        std::this_thread::sleep_for(20ms);
        SUBCASE("it was replaced") {
            put(folder / "other", "new\n");
            fs::rename(folder / "other", journal);
            expected = "new\ntwo\n";
        }
        SUBCASE("it was removed") {
            fs::remove(journal);
        }
    }
    patient.join();
    CHECK(contents(journal) == expected);
}

TEST_CASE("a file is rewritten whole, and keeps its mode") {
    const Scratch folder;
    const std::string journal = folder / "journal";
    put(journal, "one\ntwo");
    ::chmod(journal.c_str(), 0640);
    std::string seen;
    rewrite_file(journal, [&](std::string_view text) {
        seen = text;
        return std::string("two\n");
    });
    CHECK(seen == "one\ntwo");
    CHECK(contents(journal) == "two\n");
    CHECK(mode_of(journal) == 0640);
    CHECK(folder.entries() == 1);

    const auto inode = status_of(journal).st_ino;
    rewrite_file(journal, [](std::string_view text) { return std::string(text); });
    CHECK(status_of(journal).st_ino == inode);
    rewrite_file(journal, [](std::string_view) { return std::string(); });
    CHECK(contents(journal).empty());
}

TEST_CASE("a file that cannot be rewritten stays") {
    const Scratch folder;
    const std::string journal = folder / "journal";
    CHECK_THROWS_AS(rewrite_file(journal, with_exclamation), MachineFault);
    CHECK(folder.entries() == 0);
    put(journal, "one\n");
    const auto refuse = [](std::string_view) -> std::string { throw std::runtime_error("no"); };
    CHECK_THROWS_AS(rewrite_file(journal, refuse), std::runtime_error);
    CHECK(contents(journal) == "one\n");
    append_to_file(journal, "two\n");
    CHECK(contents(journal) == "one\ntwo\n");
}
