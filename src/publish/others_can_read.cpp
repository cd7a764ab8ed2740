#include <followup/publish.hpp>

#include <filesystem>

namespace followup {
namespace {

namespace fs = std::filesystem;

bool has(const fs::path& path, fs::perms bit) {
    std::error_code error;
    const auto status = fs::status(path, error);
    return !error && (status.permissions() & bit) != fs::perms::none;
}

}  // namespace

bool others_can_read(const std::string& path) {
    std::error_code error;
    fs::path step = fs::canonical(path, error);
    if (error || !has(step, fs::perms::others_read)) return false;
    while (step.has_relative_path()) {
        step = step.parent_path();
        if (!has(step, fs::perms::others_exec)) return false;
    }
    return true;
}

}  // namespace followup
