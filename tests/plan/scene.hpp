#pragma once

// A book and a time, as the tables write them.

#include <followup/plan.hpp>

#include <string>

namespace followup::tables {

/// A book and when, where it is planned. Built up from settings:
///
///     now: 2026-11-23T08:00       (in the calendar's zone, which is UTC unless set before; or an instant in
///     Z) policy event: 1 workday email hello, 3 workdays phone; then rest 1 month; rounds 2; cadence 3
///     months; … Ana: event; met 2026-11-20; promise 2026-12-01 by phone; log 2026-11-23 sent email,
///     2026-11-25 fyi email
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
    Plan plan() const { return make_plan(book(), now_, zone_); }

 private:
    void set_contact(const std::string& name, const std::string& value);

    Book book_;
    Instant now_{};
    ZoneRules zone_;
};

}  // namespace followup::tables
