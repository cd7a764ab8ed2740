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

/// Every property is there.
inline Event full_event() {
    using namespace std::chrono_literals;
    Event event = sample_event();
    event.description =
        "Why: 2nd of 3 attempts, 3 workdays after the one of Wed 18 Nov 2026.\n\nAna Ruiz; CTO\n\\o/";
    event.location = "+49 30 1234";
    event.url = "mailto:ana@example.org?subject=a%2Cb";
    event.contact = "Ana Ruiz, ana@example.org";
    event.categories = {"Follow-up", "referral", "berlin"};
    event.priority = 1;
    event.color = "steelblue";
    event.alarms = {{"ce19c86e-00a6-5e31-ba78-4d4737f1b705", 0min, event.summary},
                    {"94820168-24d0-5815-b2b7-76a1cef32c56", 15min, event.summary}};
    event.contact_id = "ana@example.org";
    event.about_id = "bob@example.org";
    event.slot = event.first = "2026-11-23T09:00 Europe/Berlin";
    event.due = "2026-11-21";
    event.shifts = "day-off=2026-11-21/2026-11-23";
    event.cause = "00000000-0000-5000-8000-000000000000";
    return event;
}

/// All stamps at `now`.
inline constexpr Revision revision{.created = now, .modified = now, .sequence = 217497600};

inline Feed feed_of(std::vector<Event> events) {
    Feed feed;
    feed.calendar.name = "Follow-ups";
    feed.calendar.timezone = "Europe/Berlin";
    feed.calendar.refresh = std::chrono::hours{12};
    for (Event& event : events) feed.events.push_back({std::move(event), revision, {}});
    return feed;
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
