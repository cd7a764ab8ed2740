#pragma once

// The zone of a book that names none: that of the feed published so far, so that it stays what it was, else
// this machine's.

#include "cli/input.hpp"

#include <optional>
#include <string>

namespace followup::cli {

struct DefaultZone {
    std::string name;
    ZoneOrigin origin{};
    bool is_guess = false;  ///< the machine names none either
};

/// `published` is the path of the feed; it need not exist.
DefaultZone default_zone(const std::string& published);

/// Asks to write down a zone that was taken from this machine; nullopt for one from the feed.
std::optional<Diagnostic> zone_warning(const DefaultZone& zone, const std::string& source);

}  // namespace followup::cli
