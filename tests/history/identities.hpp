#pragma once

// What the UIDs of one history stand for.

#include <followup/plan.hpp>

#include <map>
#include <set>
#include <string>

namespace followup::history {

/// As scheduling.md ("Identity") tells touches apart.
struct Identity {
    std::string contact, kind, about;
    int number = 0;

    auto operator<=>(const Identity&) const = default;
};

class Identities {
 public:
    /// The UIDs of the plan's touches. Throws `Broken` if one stands for two touches, now or ever before, or
    /// two stand for one.
    std::set<std::string> learn(const Book& book, const Plan& plan);

    /// The UID of the touch that this one comes after; nullptr: none was ever planned.
    const std::string* touch_before(const std::string& uid) const;

    /// Whether it was planned, the run before, in place of what had been due too long ago (rule 7).
    bool was_stale(const std::string& uid) const { return stale_before_.contains(uid); }

 private:
    std::map<std::string, Identity> by_uid_;
    std::map<Identity, std::string> uids_;
    std::set<std::string> stale_, stale_before_;
};

}  // namespace followup::history
