#include "cli/default_zone.hpp"

#include <followup/ical.hpp>
#include "cli/zones.hpp"

#include <fmt/format.h>

#include <filesystem>
#include <fstream>

namespace followup::cli {
namespace {

/// The calendar's own properties stand first in a feed of ours, in far less than this.
constexpr std::size_t head_bytes = 65536;

std::string head_of(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    std::string head(head_bytes, '\0');
    file.read(head.data(), static_cast<std::streamsize>(head.size()));
    head.resize(static_cast<std::size_t>(file.gcount()));
    return head;
}

}  // namespace

DefaultZone default_zone(const std::string& published) {
    // Only regular files: a FIFO would wait for somebody to write to it.
    std::error_code none;
    if (std::filesystem::is_regular_file(published, none)) {
        const auto name = feed_timezone(head_of(published));
        if (zone_exists(name)) return {name, ZoneOrigin::feed};
    }
    const auto machine = machine_zone(machine_zone_hints(), zone_exists);
    return {machine.name, ZoneOrigin::machine, machine.is_guess};
}

std::optional<Diagnostic> zone_warning(const DefaultZone& zone, const std::string& source) {
    if (zone.origin != ZoneOrigin::machine) return std::nullopt;
    Diagnostic warning{.level = Level::warning, .headline = {}, .place = {}, .instead = {}, .help = {}};
    warning.place.source = source;
    warning.headline =
        zone.is_guess ? "no time zone is written down, and this machine names none: UTC is taken"
                      : fmt::format("no time zone is written down: this machine's is taken, {}", zone.name);
    warning.help = fmt::format("write \"timezone\": \"{}\" into the book's \"calendar\"",
                               zone.is_guess ? "Europe/Berlin" : zone.name) +
                   (zone.is_guess ? ", or whichever is yours" : "");
    return warning;
}

}  // namespace followup::cli
