#include <followup/diagnostic.hpp>
#include <followup/publish.hpp>

#include "publish/scratch.hpp"
#include "publish/user.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/resource.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <csignal>
#include <thread>
#include <vector>

using namespace followup;

namespace {

/// For as long as it lives, files of this process end at `bytes`: a full disk, as far as one can be had.
class SmallDisk {
 public:
    explicit SmallDisk(rlim_t bytes) : handler_(std::signal(SIGXFSZ, SIG_IGN)) {
        ::getrlimit(RLIMIT_FSIZE, &old_);
        const rlimit limit{bytes, old_.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~SmallDisk() {
        ::setrlimit(RLIMIT_FSIZE, &old_);
        std::signal(SIGXFSZ, handler_);
    }
    SmallDisk(const SmallDisk&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;

 private:
    rlimit old_{};
    void (*handler_)(int);
};

class Umask {
 public:
    explicit Umask(mode_t mask) : old_(::umask(mask)) {}
    ~Umask() { ::umask(old_); }
    Umask(const Umask&) = delete;
    Umask& operator=(const Umask&) = delete;

 private:
    mode_t old_;
};

/// The errno of the fault, 0 if there is none.
int fault(const std::string& path, std::string_view bytes) {
    try {
        publish_file(path, bytes);
        return 0;
    } catch (const MachineFault& fault) {
        CHECK(fault.operation() == "write");
        CHECK(fault.path() == path);
        return fault.error();
    }
}

}  // namespace

TEST_CASE("a new file is written whole, for others to read as far as the umask lets them") {
    const Scratch folder;
    const std::string feed = folder / "contacts.ics";
    SUBCASE("open") {
        const Umask umask(022);
        CHECK(publish_file(feed, "new\r\n") == Published::written);
        CHECK(mode_of(feed) == 0644);
    }
    SUBCASE("private") {
        const Umask umask(077);
        CHECK(publish_file(feed, "new\r\n") == Published::written);
        CHECK(mode_of(feed) == 0600);
    }
    CHECK(contents(feed) == "new\r\n");
    CHECK(folder.entries() == 1);
}

TEST_CASE("a path without a folder is in the working folder") {
    const Scratch folder;
    const fs::path before = fs::current_path();
    fs::current_path(folder / "");
    CHECK(publish_file("contacts.ics", "new") == Published::written);
    fs::current_path(before);
    CHECK(contents(folder / "contacts.ics") == "new");
}

TEST_CASE("a changed file is replaced and keeps its mode") {
    const Scratch folder;
    const std::string feed = folder / "contacts.ics";
    put(feed, "old, and longer than the new one");
    for (const mode_t mode : {mode_t{0600}, mode_t{0640}, mode_t{0666}, mode_t{0444}}) {
        CAPTURE(mode);
        ::chmod(feed.c_str(), mode);
        const std::string bytes = "new " + std::to_string(mode);
        CHECK(publish_file(feed, bytes) == Published::written);
        CHECK(contents(feed) == bytes);
        CHECK(mode_of(feed) == mode);
    }
    CHECK(folder.entries() == 1);
}

TEST_CASE("one who has opened the old file goes on reading it") {
    const Scratch folder;
    const std::string feed = folder / "contacts.ics";
    put(feed, "old");
    std::ifstream reader(feed);
    publish_file(feed, "new");
    std::string seen;
    reader >> seen;
    CHECK(seen == "old");
}

TEST_CASE("the owner is kept where that is permitted") {
    if (::geteuid() != 0) return;
    const Scratch folder;
    const std::string feed = folder / "contacts.ics";
    put(feed, "old");
    REQUIRE(::chown(feed.c_str(), 12345, 23456) == 0);
    publish_file(feed, "new");
    CHECK(status_of(feed).st_uid == 12345);
    CHECK(status_of(feed).st_gid == 23456);
}

TEST_CASE("a file that has the bytes already is not touched") {
    const Scratch folder;
    const std::string feed = folder / "contacts.ics";
    const std::string bytes(200'000, 'x');  // more than is compared at a time
    put(feed, bytes);
    const timespec long_ago[2] = {{1'000'000'000, 5}, {1'000'000'000, 5}};
    REQUIRE(::utimensat(AT_FDCWD, feed.c_str(), long_ago, 0) == 0);
    const auto inode = status_of(feed).st_ino;

    CHECK(publish_file(feed, bytes) == Published::unchanged);
    CHECK(status_of(feed).st_mtim.tv_sec == 1'000'000'000);
    CHECK(status_of(feed).st_mtim.tv_nsec == 5);
    CHECK(status_of(feed).st_ino == inode);

    CHECK(publish_file(feed, bytes + "y") == Published::written);
    CHECK(publish_file(feed, bytes) == Published::written);
    CHECK(contents(feed) == bytes);
}

TEST_CASE("no bytes are a file as well") {
    const Scratch folder;
    const std::string feed = folder / "contacts.ics";
    CHECK(publish_file(feed, "") == Published::written);
    CHECK(contents(feed).empty());
    CHECK(publish_file(feed, "") == Published::unchanged);
}

TEST_CASE("a group that cannot be kept opens the file to nobody") {
    if (!User::can_be()) return;
    const Scratch folder;
    const std::string feed = folder / "contacts.ics";
    REQUIRE(::chown((folder / "").c_str(), 12345, 12345) == 0);
    struct Modes {
        mode_t old, kept;
    };
    for (const Modes modes :
         {Modes{0640, 0600}, Modes{0644, 0644}, Modes{0604, 0600}, Modes{0666, 0666}, Modes{0754, 0744}}) {
        const mode_t old = modes.old, kept = modes.kept;
        CAPTURE(old);
        put(feed, "old");
        REQUIRE(::chown(feed.c_str(), 12345, 23456) == 0);
        REQUIRE(::chmod(feed.c_str(), old) == 0);
        {
            const User other(12345, 34567);
            CHECK(publish_file(feed, "new") == Published::written);
        }
        CHECK(status_of(feed).st_gid == 34567);
        CHECK(mode_of(feed) == kept);
    }
}

TEST_CASE("what a killed run left is removed") {
    const Scratch folder;
    const std::string feed = folder / "contacts.ics";
    const std::string temporary = folder / ".contacts.ics.followup-tmp";
    const std::string elsewhere = folder / "elsewhere";
    put(elsewhere, "theirs");
    SUBCASE("half a feed") {
        put(temporary, "half a f");
    }
    SUBCASE("a link somebody set as a trap") {
        fs::create_symlink(elsewhere, temporary);
    }
    SUBCASE("another name of somebody's file") {
        fs::create_hard_link(elsewhere, temporary);
    }
    Published expected{};
    SUBCASE("the feed has changed") {
        put(feed, "old");
        expected = Published::written;
    }
    SUBCASE("the feed is the same") {
        put(feed, "new");
        expected = Published::unchanged;
    }
    CHECK(publish_file(feed, "new") == expected);
    CHECK(contents(feed) == "new");
    CHECK_FALSE(fs::exists(fs::symlink_status(temporary)));
    CHECK(contents(elsewhere) == "theirs");
    CHECK(folder.entries() == 2);
}

TEST_CASE("beside what is written to directly nothing is removed") {
    const Scratch folder;
    put(folder / ".null.followup-tmp", "");
    fs::create_symlink("/dev/null", folder / "null");
    CHECK(publish_file(folder / "null", "new") == Published::written);
    CHECK(folder.entries() == 2);
}

TEST_CASE("what another run is writing is left to it") {
    const Scratch folder;
    const std::string feed = folder / "contacts.ics", temporary = folder / ".contacts.ics.followup-tmp";
    put(feed, "old");
    put(temporary, "ano");
    const int other = ::open(temporary.c_str(), O_WRONLY);
    REQUIRE(::flock(other, LOCK_EX) == 0);
    CHECK(fault(feed, "new") == EBUSY);
    CHECK(publish_file(feed, "old") == Published::unchanged);
    CHECK(contents(temporary) == "ano");
    CHECK(contents(feed) == "old");
    ::close(other);
    CHECK(publish_file(feed, "new") == Published::written);
    CHECK(folder.entries() == 1);
}

TEST_CASE("however many publish at once, a reader sees a whole file") {
    const Scratch folder;
    const std::string feed = folder / "contacts.ics";
    constexpr std::size_t length = 100'000;
    publish_file(feed, std::string(length, 'x'));
    std::vector<std::thread> writers;
    std::atomic<int> left = 4;
    for (const char name : {'a', 'b', 'c', 'd'})
        writers.emplace_back([&, name] {
            for (int i = 0; i < 50; ++i) {
                try {
                    publish_file(feed, std::string(length, i % 2 == 0 ? name : 'x'));
                } catch (const MachineFault&) {  // another one is at it
                }
            }
            --left;
        });
    bool is_whole = true;
    while (left > 0) {
        const std::string seen = read_file(feed, length);
        is_whole = is_whole && seen == std::string(length, seen.empty() ? '?' : seen.front());
    }
    for (auto& writer : writers) writer.join();
    CHECK(is_whole);
    CHECK(folder.entries() == 1);
}

TEST_CASE("a symbolic link is followed, not replaced") {
    const Scratch folder;
    fs::create_directory(folder / "web");
    const std::string target = folder / "web/feed.ics";
    SUBCASE("to a file") {
        put(target, "old");
    }
    SUBCASE("to a file that is yet to be made") {}
    fs::create_symlink("web/feed.ics", folder / "first");
    fs::create_symlink(folder / "first", folder / "second");

    CHECK(publish_file(folder / "second", "new") == Published::written);
    CHECK(fs::is_symlink(folder / "first"));
    CHECK(fs::is_symlink(folder / "second"));
    CHECK_FALSE(fs::is_symlink(target));
    CHECK(contents(target) == "new");
    CHECK(folder.entries() == 3);
    CHECK(publish_file(folder / "second", "new") == Published::unchanged);
}

TEST_CASE("links in a circle are a fault") {
    const Scratch folder;
    fs::create_symlink("b", folder / "a");
    fs::create_symlink("a", folder / "b");
    CHECK(fault(folder / "a", "new") == ELOOP);
}

TEST_CASE("what is no regular file is written to directly") {
    CHECK(fault("/dev/null", "new") == 0);
    CHECK(status_of("/dev/null").st_rdev != 0);
    CHECK(fault("/dev/full", "new") == ENOSPC);

    const Scratch folder;
    const std::string fifo = folder / "fifo";
    REQUIRE(::mkfifo(fifo.c_str(), 0600) == 0);
    const std::string bytes(100'000, 'x');  // more than a pipe holds
    std::string seen;
    std::thread reader([&] { seen = read_file(fifo, bytes.size()); });
    CHECK(publish_file(fifo, bytes) == Published::written);
    reader.join();
    CHECK(seen == bytes);
    CHECK(fs::is_fifo(fifo));
    CHECK(folder.entries() == 1);
}

TEST_CASE("an open file, named as /dev/stdout names one, is written to and not replaced") {
    const Scratch folder;
    const std::string file = folder / "redirected";
    put(file, "before ");
    const int descriptor = ::open(file.c_str(), O_WRONLY);
    REQUIRE(descriptor != -1);
    fs::create_symlink("/proc/self/fd/" + std::to_string(descriptor), folder / "stdout");
    CHECK(publish_file("/dev/fd/" + std::to_string(descriptor), "one ") == Published::written);
    CHECK(publish_file(folder / "stdout", "two") == Published::written);
    ::close(descriptor);
    CHECK(contents(file) == "before one two");
    CHECK(folder.entries() == 2);
}

TEST_CASE("where no file can be, that is said") {
    const Scratch folder;
    put(folder / "file", "");
    CHECK(fault(folder / "missing/contacts.ics", "new") == ENOENT);
    CHECK(fault(folder / "file/contacts.ics", "new") == ENOTDIR);
    CHECK(fault(folder / "", "new") == EISDIR);
    CHECK(fault(folder / std::string(300, 'x'), "new") == ENAMETOOLONG);
    CHECK(fault("", "new") == ENOENT);
    CHECK(folder.entries() == 1);
}

TEST_CASE("a folder that must not be written to") {
    const Scratch folder;
    const std::string feed = folder / "contacts.ics";
    put(feed, "old");
    const ReadOnly read_only(folder / "");
    if (!read_only.is_so()) return;
    CHECK(fault(feed, "new") == EACCES);
    CHECK(publish_file(feed, "old") == Published::unchanged);
    CHECK(contents(feed) == "old");
    CHECK(folder.entries() == 1);
}

TEST_CASE("a folder that has vanished") {
    const Scratch folder;
    const fs::path before = fs::current_path();
    fs::create_directory(folder / "web");
    fs::current_path(folder / "web");
    fs::remove(folder / "web");
    CHECK(fault("contacts.ics", "new") == ENOENT);
    fs::current_path(before);
}

TEST_CASE("when the disk is full, the old file is intact and nothing is left beside it") {
    const Scratch folder;
    const std::string feed = folder / "contacts.ics";
    put(feed, "old");
    int error = 0;
    {
        const SmallDisk disk(1000);
        error = fault(feed, std::string(5000, 'x'));
    }
    CHECK(error == EFBIG);
    CHECK(contents(feed) == "old");
    CHECK(folder.entries() == 1);
}
