#include <followup/diagnostic.hpp>
#include <followup/publish.hpp>

#include "publish/scratch.hpp"

#include <cerrno>
#include <limits>

using namespace followup;

namespace {

/// The errno of the fault, 0 if there is none.
int fault(const std::string& path, std::size_t limit, decltype(read_file)* read = read_file) {
    try {
        read(path, limit);
        return 0;
    } catch (const MachineFault& fault) {
        CHECK(fault.operation() == "read");
        CHECK(fault.path() == path);
        return fault.error();
    }
}

}  // namespace

TEST_CASE("a file is read whole, whatever is in it") {
    const Scratch folder;
    for (const std::size_t size : {0U, 1U, 4095U, 4096U, 4097U, 100'000U}) {
        CAPTURE(size);
        std::string bytes(size, '\0');
        for (std::size_t i = 0; i < size; ++i) bytes[i] = static_cast<char>(i % 251);
        put(folder / "file", bytes);
        CHECK(read_file(folder / "file", 1'000'000) == bytes);
        CHECK(read_file(folder / "file", std::numeric_limits<std::size_t>::max()) == bytes);
    }
}

TEST_CASE("a file of which nobody knows the size is read whole") {
    CHECK(read_file("/proc/self/status", 1'000'000).starts_with("Name:"));
}

TEST_CASE("a file may be as long as the limit, and no longer") {
    const Scratch folder;
    put(folder / "file", std::string(5000, 'x'));
    CHECK(fault(folder / "file", 5000) == 0);
    CHECK(fault(folder / "file", 4999) == EFBIG);
    CHECK(fault(folder / "file", 0) == EFBIG);
    CHECK(fault("/dev/zero", 100'000) == EFBIG);
    put(folder / "empty", "");
    CHECK(fault(folder / "empty", 0) == 0);
}

TEST_CASE("what cannot be read is a fault") {
    const Scratch folder;
    put(folder / "file", "");
    CHECK(fault(folder / "missing", 10) == ENOENT);
    CHECK(fault(folder / "file/below", 10) == ENOTDIR);
    CHECK(fault(folder / "", 10) == EISDIR);
}

TEST_CASE("what must be a regular file is one, or a fault at once") {
    const Scratch folder;
    put(folder / "file", "text");
    fs::create_symlink("file", folder / "link");
    REQUIRE(::mkfifo((folder / "fifo").c_str(), 0600) == 0);
    CHECK(read_regular_file(folder / "file", 4) == "text");
    CHECK(read_regular_file(folder / "link", 4) == "text");

    const auto read = read_regular_file;
    CHECK(fault(folder / "file", 3, read) == EFBIG);
    CHECK(fault(folder / "missing", 10, read) == ENOENT);
    CHECK(fault(folder / "fifo", 10, read) == ENOTSUP);
    CHECK(fault(folder / "", 10, read) == ENOTSUP);
    CHECK(fault("/dev/null", 10, read) == ENOTSUP);
}

TEST_CASE("a fault of the machine says what, where and why") {
    const MachineFault fault("read", "books/contacts.json", ENOENT);
    CHECK(std::string(fault.what()) == "cannot read books/contacts.json: No such file or directory");
    CHECK(std::string(MachineFault("write", "x", 98765).what()) == "cannot write x: error 98765");
}
