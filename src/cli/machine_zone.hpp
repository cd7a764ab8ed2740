#pragma once

// Which time zone this machine is set to. date's `current_zone()` does not look at TZ, and throws where
// nothing is set.

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace followup::cli {

/// Where a machine says which zone it is in.
struct MachineZoneHints {
    std::optional<std::string> tz;  ///< the environment variable TZ
    std::string localtime_link;     ///< what the symbolic link /etc/localtime points to
    std::string etc_timezone;       ///< first line of /etc/timezone
};

struct MachineZone {
    std::string name;  ///< IANA name; `Etc/UTC` where none is to be had
    bool is_guess;     ///< no zone is named
};

/// TZ goes before what the system is set to, even if it is a POSIX rule (`CET-1CEST,M3.5.0,M10.5.0/3`), which
/// names no zone: silently taking another zone than every other program would be worse than UTC.
MachineZone machine_zone(const MachineZoneHints& hints,
                         const std::function<bool(std::string_view name)>& zone_exists);

}  // namespace followup::cli
