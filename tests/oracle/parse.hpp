#pragma once

// Days and times as text, for tables in tests.

#include <followup/time.hpp>

#include <string>

namespace followup::oracle {

/// "2026-11-23"
inline Day day(const std::string& text) {
    const date::year year{std::stoi(text.substr(0, 4))};
    const date::month month{static_cast<unsigned>(std::stoi(text.substr(5, 2)))};
    return Day{year / month / date::day{static_cast<unsigned>(std::stoi(text.substr(8, 2)))}};
}

/// "2026-11-23T09:00"
inline WallTime wall(const std::string& text) {
    return day(text) + std::chrono::hours{std::stoi(text.substr(11, 2))} +
           Minutes{std::stoi(text.substr(14, 2))};
}

/// "2026-11-23T09:00Z"
inline Instant instant(const std::string& text) {
    return Instant{wall(text).time_since_epoch()};
}

}  // namespace followup::oracle
