#include <followup/publish.hpp>

#include "publish/scratch.hpp"

using namespace followup;

TEST_CASE("others can read a file if its mode and those of all folders above let them") {
    if (!others_can_read(fs::temp_directory_path())) return;  // nor then anything in it
    const Scratch folder;
    const std::string outer = folder / "", inner = folder / "web", file = folder / "web/contacts.ics";
    fs::create_directory(inner);
    put(file, "");
    struct Modes {
        mode_t outer, inner, file;
        bool can_read;
    };
    for (const auto& modes :
         {Modes{0755, 0755, 0644, true}, Modes{0711, 0701, 0604, true}, Modes{0755, 0755, 0640, false},
          Modes{0755, 0755, 0643, false}, Modes{0755, 0750, 0644, false}, Modes{0755, 0754, 0644, false},
          Modes{0750, 0755, 0644, false}}) {
        CAPTURE(modes.outer);
        CAPTURE(modes.inner);
        CAPTURE(modes.file);
        ::chmod(outer.c_str(), modes.outer);
        ::chmod(inner.c_str(), modes.inner);
        ::chmod(file.c_str(), modes.file);
        CHECK(others_can_read(file) == modes.can_read);
    }
}

TEST_CASE("of a link it is the file that counts") {
    const Scratch folder;  // others cannot enter it
    fs::create_symlink("/etc/passwd", folder / "public");
    put(folder / "private", "");
    ::chmod((folder / "private").c_str(), 0644);
    fs::create_symlink("private", folder / "link");
    CHECK(others_can_read("/etc/passwd"));
    CHECK(others_can_read(folder / "public"));
    CHECK_FALSE(others_can_read(folder / "link"));
}

TEST_CASE("a file that is not there is read by nobody") {
    const Scratch folder;
    CHECK_FALSE(others_can_read(folder / "missing"));
    CHECK_FALSE(others_can_read(""));
}
