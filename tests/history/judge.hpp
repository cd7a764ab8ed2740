#pragma once

// What has to hold after every run, whatever happened before it.

#include "history/identities.hpp"
#include "history/pipeline.hpp"
#include "history/steps.hpp"

#include <map>
#include <string>

namespace followup::history {

/// What does not hold, for a person to read.
struct Broken {
    std::string rule;
    std::string what;
};

/// How much was looked at.
struct Counts {
    long histories = 0, steps = 0, events = 0, revisions = 0;
    std::map<std::string, long> moves;  ///< by cause; those without one have the empty name
};

/// All about one run.
struct Situation {
    const World& world;
    const Effect& effect;
    const Run& run;
    const PublishedFeed& after;  ///< the next feed, read back
    Day today_before;            ///< of the run before

    const PublishedFeed& before() const { return run.before; }
};

/// Whether crowded days may have kept it out of what is shown: it has no date, or its days reach beyond the
/// horizon.
bool may_wait_for_room(const World& world, const Touch& touch);

// Each of these throws `Broken`.

/// What changed has a cause, and what moved has one that moves.
void check_changes(const Situation& situation, const Identities& identities, Counts& counts);

/// Who is to be contacted by the rules is in the feed.
void check_nothing_is_missing(const Situation& situation);

/// Faults and the watchdog.
void check_notices(const Situation& situation);

/// Looks on through one history.
class Judge {
 public:
    explicit Judge(Counts& counts) : counts_(counts) {}

    void look_at(const Situation& situation);

 private:
    struct LastOne {
        Revision revision;
        std::string bytes;
    };

    void check_stamps(const Situation& situation);

    Counts& counts_;
    Identities identities_;
    std::map<std::string, LastOne> ever_;  ///< what was published, by UID
};

}  // namespace followup::history
