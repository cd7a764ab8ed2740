// Where publishing has to be otherwise, and where it cannot be.

#include <followup/diagnostic.hpp>
#include <followup/publish.hpp>

#include "publish/publish_error.hpp"
#include "publish/scratch.hpp"
#include "publish/small_disk.hpp"
#include "publish/user.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <thread>
#include <vector>

using namespace followup;

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
    CHECK(publish_error(folder / "a", "new") == ELOOP);
}

TEST_CASE("what is no regular file is written to directly") {
    CHECK(publish_error("/dev/null", "new") == 0);
    CHECK(status_of("/dev/null").st_rdev != 0);
    CHECK(publish_error("/dev/full", "new") == ENOSPC);

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
    CHECK(publish_error(folder / "missing/contacts.ics", "new") == ENOENT);
    CHECK(publish_error(folder / "file/contacts.ics", "new") == ENOTDIR);
    CHECK(publish_error(folder / "", "new") == EISDIR);
    CHECK(publish_error(folder / std::string(300, 'x'), "new") == ENAMETOOLONG);
    CHECK(publish_error("", "new") == ENOENT);
    CHECK(folder.entries() == 1);
}

TEST_CASE("a folder that must not be written to") {
    const Scratch folder;
    const std::string feed = folder / "contacts.ics";
    put(feed, "old");
    const ReadOnly read_only(folder / "");
    if (!read_only.is_so()) return;
    CHECK(publish_error(feed, "new") == EACCES);
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
    CHECK(publish_error("contacts.ics", "new") == ENOENT);
    fs::current_path(before);
}

TEST_CASE("when the disk is full, the old file is intact and nothing is left beside it") {
    const Scratch folder;
    const std::string feed = folder / "contacts.ics";
    put(feed, "old");
    int error = 0;
    {
        const SmallDisk disk(1000);
        error = publish_error(feed, std::string(5000, 'x'));
    }
    CHECK(error == EFBIG);
    CHECK(contents(feed) == "old");
    CHECK(folder.entries() == 1);
}
