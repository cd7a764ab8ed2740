#include "cli/machine_zone.hpp"

namespace followup::cli {
namespace {

/// `Europe/Berlin` of `/usr/share/zoneinfo/Europe/Berlin`, or the text itself.
std::string_view zone_name_in(std::string_view path) {
    constexpr std::string_view folder = "zoneinfo/";
    const auto found = path.rfind(folder);
    return found == std::string_view::npos ? path : path.substr(found + folder.size());
}

}  // namespace

MachineZone machine_zone(const MachineZoneHints& hints,
                         const std::function<bool(std::string_view name)>& zone_exists) {
    MachineZone guess{"Etc/UTC", true};
    if (hints.tz) {
        auto text = std::string_view(*hints.tz);
        if (text.starts_with(':')) text.remove_prefix(1);
        const auto name = zone_name_in(text);
        return zone_exists(name) ? MachineZone{std::string(name), false} : guess;
    }
    for (const auto name : {zone_name_in(hints.localtime_link), std::string_view(hints.etc_timezone)})
        if (zone_exists(name)) return {std::string(name), false};
    return guess;
}

}  // namespace followup::cli
