// In all other builds, the inputs are files: those of the folders and files that are named, so that a find
// stays mended in each of them.

#include "fuzz/fuzz.hpp"

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace {

namespace fs = std::filesystem;

std::vector<fs::path> files_of(const fs::path& path) {
    if (!fs::is_directory(path)) return {path};
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(path)) files.push_back(entry.path());
    std::ranges::sort(files);
    return files;
}

}  // namespace

int main(int count, char** arguments) {
    std::size_t inputs = 0;
    for (int i = 1; i < count; ++i)
        for (const fs::path& path : files_of(arguments[i])) {
            std::fprintf(stderr, "%s\n", path.c_str());
            std::ifstream file(path, std::ios::binary);
            followup::fuzz::require(file.is_open(), "the file can be read");
            followup::fuzz::fuzz(std::string(std::istreambuf_iterator<char>(file), {}));
            ++inputs;
        }
    followup::fuzz::require(inputs > 0, "there is an input");
    std::printf("%zu inputs replayed\n", inputs);
}
