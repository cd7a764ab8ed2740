#pragma once

// A book and a time, as the tables write them.

#include "plan/published_text.hpp"

#include <followup/plan.hpp>

#include <map>
#include <string>

namespace followup::tables {

/// A book and when, where it is planned. Built up from settings:
///
///     now: 2026-11-23T08:00
///     policy event: 1 workday email hello, 3 workdays phone; then rest 1 month; rounds 2; …
///     Ana: event; met 2026-11-20; promise 2026-12-01 by phone; log 2026-11-23 sent email
///     published Ana 2: 2026-11-26T09:00, tentative
///     busy: 2026-11-23T09:00/2026-11-23T10:00
///     away: 2026-11-24/2026-11-26 in Asia/Tokyo, 2026-12-21/2026-12-31
///     other zone: Asia/Tokyo +09:00
///     calendars: incomplete
///
/// `now` is in the calendar's zone, which is UTC unless set before, or an instant in Z.
///
/// All settings are listed in scene.cpp. The policies of policies.txt are always there.
class Scene {
 public:
    Scene();

    /// Throws if it does not understand.
    void set(const std::string& key, const std::string& value);

    /// Replaces the interactions of a contact.
    void log(std::size_t contact, const std::string& interactions);

    /// Names of contacts become their places in the book.
    Book book() const;
    Instant now() const { return now_; }
    const ZoneRules& zone() const { return around_.zone; }
    const Surroundings& around() const { return around_; }
    Plan plan() const;

 private:
    void add_zone(const ZoneRules& zone);
    void set_contact(const std::string& name, const std::string& value);

    Book book_;
    Instant now_{};
    Surroundings around_;
    std::map<TouchKey, PublishedTouch> published_;
    std::vector<std::pair<TimeSpan, TouchStatus>> taken_;
};

}  // namespace followup::tables
