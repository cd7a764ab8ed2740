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
    const ZoneRules& zone() const { return zone_; }
    Plan plan() const;

 private:
    void set_contact(const std::string& name, const std::string& value);

    Book book_;
    Instant now_{};
    ZoneRules zone_;
    std::map<TouchKey, PublishedTouch> published_;
    std::vector<std::pair<Slot, TouchStatus>> taken_;
};

}  // namespace followup::tables
