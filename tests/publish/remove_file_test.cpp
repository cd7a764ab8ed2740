#include <followup/diagnostic.hpp>
#include <followup/publish.hpp>

#include "publish/scratch.hpp"

#include <cerrno>

using namespace followup;

namespace {

/// The errno of the fault, 0 if there is none.
int fault(const std::string& path) {
    try {
        remove_file(path);
        return 0;
    } catch (const MachineFault& fault) {
        CHECK(fault.operation() == "remove");
        CHECK(fault.path() == path);
        return fault.error();
    }
}

}  // namespace

TEST_CASE("a file is removed, and it is told whether there was one") {
    const Scratch folder;
    put(folder / "file", "text");
    put(folder / "other", "text");
    CHECK(remove_file(folder / "file"));
    CHECK_FALSE(remove_file(folder / "file"));
    CHECK(folder.entries() == 1);
    CHECK(contents(folder / "other") == "text");
}

TEST_CASE("of a link, the link is removed") {
    const Scratch folder;
    put(folder / "file", "text");
    fs::create_symlink("file", folder / "link");
    CHECK(remove_file(folder / "link"));
    CHECK(folder.entries() == 1);
    CHECK(contents(folder / "file") == "text");
}

TEST_CASE("what cannot be removed is a fault") {
    const Scratch folder;
    put(folder / "file", "text");
    fs::create_directory(folder / "folder");
    CHECK(fault(folder / "folder") == EISDIR);
    CHECK(fault(folder / "file/below") == ENOTDIR);
    CHECK(folder.entries() == 2);
}
