#include <followup/diagnostic.hpp>
#include <followup/publish.hpp>

#include "publish/scratch.hpp"
#include "publish/user.hpp"

#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <thread>

using namespace followup;
using namespace std::chrono_literals;

namespace {

constexpr auto long_enough = 60s;  // reached only when a test fails

bool is_free(const std::string& book) {
    return Lock::acquire(book, 0ms).has_value();
}

/// The errno of the fault, 0 if there is none.
int fault(const std::string& book, std::string_view operation) {
    try {
        Lock::acquire(book, 0ms);
        return 0;
    } catch (const MachineFault& fault) {
        CHECK(fault.operation() == operation);
        return fault.error();
    }
}

/// A process that holds the lock of a book until it is killed.
class Holder {
 public:
    explicit Holder(const std::string& book) {
        int ends[2];
        REQUIRE(::pipe(ends) == 0);
        process_ = ::fork();
        REQUIRE(process_ != -1);
        if (process_ == 0) hold(book, ends[1]);
        char byte = 0;
        REQUIRE(::read(ends[0], &byte, 1) == 1);
        ::close(ends[0]);
        ::close(ends[1]);
    }
    ~Holder() { kill(); }
    Holder(const Holder&) = delete;
    Holder& operator=(const Holder&) = delete;

    void kill() {
        if (process_ == 0) return;
        ::kill(process_, SIGKILL);
        ::waitpid(process_, nullptr, 0);
        process_ = 0;
    }

 private:
    [[noreturn]] static void hold(const std::string& book, int ready) {
        const auto lock = Lock::acquire(book, 0ms);
        if (!lock || ::write(ready, "", 1) != 1) ::_exit(1);
        for (;;) ::pause();
    }

    pid_t process_ = 0;
};

}  // namespace

TEST_CASE("one lock at a time, for as long as it lives") {
    const Scratch folder;
    const std::string book = folder / "contacts.json";
    put(book, "[]");
    {
        const auto lock = Lock::acquire(book, 0ms);
        REQUIRE(lock.has_value());
        CHECK_FALSE(is_free(book));
        CHECK_FALSE(Lock::acquire(book, 50ms).has_value());
    }
    CHECK(is_free(book));
    CHECK(contents(book) == "[]");
}

TEST_CASE("a lock can be moved") {
    const Scratch folder;
    const std::string one = folder / "one.json", other = folder / "other.json";
    put(one, "");
    put(other, "");
    auto lock = Lock::acquire(one, 0ms);
    REQUIRE(lock.has_value());
    {
        Lock taken = std::move(*lock);
        lock.reset();
        CHECK_FALSE(is_free(one));
        taken = Lock::acquire(other, 0ms).value();
        CHECK(is_free(one));
        CHECK_FALSE(is_free(other));
    }
    CHECK(is_free(other));
}

TEST_CASE("the lock is an empty file beside the book, and stays") {
    const Scratch folder;
    const std::string book = folder / "contacts.json", file = folder / ".contacts.json.followup-lock";
    put(book, "[]");
    REQUIRE(is_free(book));
    CHECK(mode_of(file) == 0600);
    CHECK(contents(file).empty());
    const auto inode = status_of(file).st_ino;
    REQUIRE(is_free(book));
    CHECK(status_of(file).st_ino == inode);
    CHECK(folder.entries() == 2);
}

TEST_CASE("all names of a book share its lock") {
    const Scratch folder;
    fs::create_directory(folder / "books");
    put(folder / "books/contacts.json", "[]");
    fs::create_symlink("books/contacts.json", folder / "link.json");
    fs::create_directory_symlink("books", folder / "other");
    const auto lock = Lock::acquire(folder / "link.json", 0ms);
    REQUIRE(lock.has_value());
    CHECK_FALSE(is_free(folder / "books/contacts.json"));
    CHECK_FALSE(is_free(folder / "other/contacts.json"));
    CHECK(folder.entries() == 3);

    const fs::path before = fs::current_path();
    fs::current_path(folder / "books");
    CHECK_FALSE(is_free("contacts.json"));
    fs::current_path(before);
}

TEST_CASE("a process that is killed gives its lock back") {
    const Scratch folder;
    const std::string book = folder / "contacts.json";
    put(book, "[]");
    Holder holder(book);
    CHECK_FALSE(is_free(book));
    holder.kill();
    CHECK(is_free(book));
}

TEST_CASE("one who waits gets the lock when it is given back") {
    const Scratch folder;
    const std::string book = folder / "contacts.json";
    put(book, "[]");
    Holder holder(book);
    std::optional<Lock> lock;
    std::thread waiting([&] { lock = Lock::acquire(book, long_enough); });
    holder.kill();
    waiting.join();
    CHECK(lock.has_value());
}

TEST_CASE("where the folder takes no file, the book itself is locked") {
    const Scratch folder;
    const std::string book = folder / "contacts.json";
    put(book, "[]");
    const ReadOnly read_only(folder / "");
    if (!read_only.is_so()) return;
    {
        const auto lock = Lock::acquire(book, 0ms);
        CHECK(lock.has_value());
        CHECK_FALSE(is_free(book));
    }
    CHECK(is_free(book));
    CHECK(folder.entries() == 1);
}

TEST_CASE("a book that is a pipe is locked without waiting for a writer") {
    const Scratch folder;
    const std::string fifo = folder / "fifo";
    REQUIRE(::mkfifo(fifo.c_str(), 0600) == 0);
    const auto lock = Lock::acquire(fifo, 0ms);
    CHECK(lock.has_value());
    CHECK_FALSE(is_free(fifo));

    int ends[2];  // as in bash's <(…)
    REQUIRE(::pipe(ends) == 0);
    const std::string pipe = "/dev/fd/" + std::to_string(ends[0]);
    const auto pipe_lock = Lock::acquire(pipe, 0ms);
    CHECK(pipe_lock.has_value());
    CHECK_FALSE(is_free(pipe));
    ::close(ends[0]);
    ::close(ends[1]);
}

TEST_CASE("a folder is locked itself") {
    const Scratch folder;
    const auto lock = Lock::acquire(folder / "", 0ms);
    CHECK(lock.has_value());
    CHECK_FALSE(is_free(folder / ""));
    CHECK(folder.entries() == 0);
}

TEST_CASE("a book that is not there has no lock, and gets no file beside it") {
    const Scratch folder;
    CHECK(fault(folder / "contacts.json", "read") == ENOENT);
    CHECK(fault(folder / "missing/contacts.json", "read") == ENOENT);
    CHECK(folder.entries() == 0);
}

TEST_CASE("a link or a folder in the place of the lock is a fault") {
    const Scratch folder;
    const std::string book = folder / "contacts.json", file = folder / ".contacts.json.followup-lock";
    put(book, "[]");
    fs::create_symlink(folder / "trap", file);
    CHECK(fault(book, "write") == ELOOP);
    CHECK_FALSE(fs::exists(folder / "trap"));
    fs::remove(file);
    fs::create_directory(file);
    CHECK(fault(book, "write") == EISDIR);
}
