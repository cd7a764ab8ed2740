#include <followup/diagnostic.hpp>
#include <followup/publish.hpp>

#include "publish/publish_error.hpp"
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

class Umask {
 public:
    explicit Umask(mode_t mask) : old_(::umask(mask)) {}
    ~Umask() { ::umask(old_); }
    Umask(const Umask&) = delete;
    Umask& operator=(const Umask&) = delete;

 private:
    mode_t old_;
};

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
    CHECK(publish_error(feed, "new") == EBUSY);
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
