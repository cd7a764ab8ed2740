#include "cli/machine_zone.hpp"

#include <doctest/doctest.h>

using namespace followup::cli;

TEST_CASE("which zone a machine is in") {
    const auto exists = [](std::string_view name) {
        return name == "Europe/Berlin" || name == "America/Argentina/Ushuaia" || name == "EST5EDT";
    };
    constexpr auto unset = std::nullopt;
    const std::string link = "/usr/share/zoneinfo/Europe/Berlin";
    struct Row {
        MachineZoneHints hints;
        std::string_view zone;
    };
    for (const auto& row : {
             Row{{unset, link, ""}, "Europe/Berlin"},
             {{unset, "../usr/share/zoneinfo/America/Argentina/Ushuaia", "Europe/Berlin"},
              "America/Argentina/Ushuaia"},
             {{unset, "", "Europe/Berlin"}, "Europe/Berlin"},
             {{unset, "/etc/somewhere", "Europe/Berlin"}, "Europe/Berlin"},
             {{unset, "", ""}, "a guess"},
             {{unset, "", "Mars/Olympus"}, "a guess"},
             {{"Europe/Berlin", "", ""}, "Europe/Berlin"},
             {{":Europe/Berlin", "", ""}, "Europe/Berlin"},
             {{":/usr/share/zoneinfo/Europe/Berlin", "", ""}, "Europe/Berlin"},
             {{"/usr/share/zoneinfo/Europe/Berlin", "", ""}, "Europe/Berlin"},
             {{"EST5EDT", link, ""}, "EST5EDT"},
             {{"CET-1CEST,M3.5.0,M10.5.0/3", link, "Europe/Berlin"}, "a guess"},
             {{"europe/berlin", link, ""}, "a guess"},
             {{"", link, "Europe/Berlin"}, "a guess"},  // POSIX: an empty TZ means UTC
         }) {
        CAPTURE(row.hints.tz.value_or("unset"));
        CAPTURE(row.hints.localtime_link);
        const auto found = machine_zone(row.hints, exists);
        CHECK(found.is_guess == (row.zone == "a guess"));
        CHECK(found.name == (found.is_guess ? "Etc/UTC" : row.zone));
    }
}
