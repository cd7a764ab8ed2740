#pragma once

#include <followup/ical.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace followup::test {

/// 2026-11-22T08:00:00Z
inline constexpr Instant now = date::sys_days{date::year{2026} / 11 / 22} + std::chrono::hours{8};

inline Event sample_event() {
    using namespace std::chrono_literals;
    Event event;
    event.uid = "5971f267-48e5-54b4-beb0-7aa2368f7c54";
    event.start = date::sys_days{date::year{2026} / 11 / 23} + 8h;
    event.end = event.start + 15min;
    event.summary = "Email Ana Ruiz (2 of 3)";
    return event;
}

inline Feed feed_of(std::vector<Event> events) {
    return first_publication({.name = "Follow-ups",
                              .description = {},
                              .timezone = "Europe/Berlin",
                              .color = {},
                              .refresh = std::chrono::hours{12},
                              .source = {}},
                             std::move(events), now);
}

/// The physical lines, without their CRLF.
inline std::vector<std::string> lines_of(std::string_view text) {
    std::vector<std::string> lines;
    while (!text.empty()) {
        const auto end = text.find("\r\n");
        lines.emplace_back(text.substr(0, end));
        text.remove_prefix(end == text.npos ? text.size() : end + 2);
    }
    return lines;
}

inline bool has_line(const std::string& text, const std::string& line) {
    return ("\r\n" + text).find("\r\n" + line + "\r\n") != std::string::npos;
}

}  // namespace followup::test
