#include "cli/environment.hpp"

#include <followup/diagnostic.hpp>

#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string_view>

namespace followup::cli {
namespace {

std::string variable(const char* name) {
    const char* value = std::getenv(name);
    return value == nullptr ? "" : value;
}

std::string first_line(const char* path) {
    std::ifstream file(path);
    std::string line;
    std::getline(file, line);
    return line;
}

}  // namespace

Environment current_environment() {
    return {.now = date::floor<std::chrono::seconds>(std::chrono::system_clock::now()),
            .book = variable("FOLLOWUP_BOOK"),
            .has_no_color = !variable("NO_COLOR").empty() || variable("TERM") == "dumb",
            .stdout_is_terminal = ::isatty(STDOUT_FILENO) == 1,
            .stderr_is_terminal = ::isatty(STDERR_FILENO) == 1};
}

MachineZoneHints machine_zone_hints() {
    MachineZoneHints hints;
    if (const char* value = std::getenv("TZ")) hints.tz = value;
    std::error_code none;
    hints.localtime_link = std::filesystem::read_symlink("/etc/localtime", none).string();
    hints.etc_timezone = first_line("/etc/timezone");
    return hints;
}

std::string random_text() {
    constexpr std::string_view characters = "abcdefghijklmnopqrstuvwxyz234567";  // of base32
    std::array<unsigned char, 16> bytes{};
    if (::getentropy(bytes.data(), bytes.size()) != 0)
        throw MachineFault("take random numbers from", "the kernel", errno);
    std::string text;
    for (const auto byte : bytes) text += characters[byte % characters.size()];
    return text;
}

std::string time_zone_data_version() {
    constexpr std::string_view prefix = "# version ";
    const auto line = first_line("/usr/share/zoneinfo/tzdata.zi");
    return line.starts_with(prefix) ? line.substr(prefix.size()) : "";
}

}  // namespace followup::cli
