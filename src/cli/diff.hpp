#pragma once

// What a run changes in the feed, for people and for programs.

#include <followup/feed.hpp>
#include <followup/plan.hpp>
#include "cli/palette.hpp"

#include <nlohmann/json.hpp>

#include <cstddef>
#include <map>
#include <string>
#include <vector>

namespace followup::cli {

/// A change as people see it: a revised event has moved, or else changed.
enum class Seen { added, moved, changed, dropped, kept };

struct SeenChange {
    Seen seen{};
    const Event* event = nullptr;   ///< as it is now; a dropped one as it was
    const Event* before = nullptr;  ///< of an added one nullptr
    const Event* after = nullptr;   ///< of a dropped one nullptr
    std::vector<std::string> why;   ///< sentences without a full stop; of a kept one none
};

/// What `diff` needs to give reasons.
struct DiffContext {
    const Book& book;
    const Plan& plan;
    const PublishedFeed& published;
    const Surroundings& around;
};

/// All changes of a publication, in its order. The pointers are into it and the published feed.
std::vector<SeenChange> seen_changes(const Reconciliation& publication, const DiffContext& context);

/// `12 events: 1 new, 2 moved, 9 unchanged`. Only events of contacts are counted.
std::string counts_text(const Reconciliation& publication, const PublishedFeed& published);

/// The same, part by part.
class ChangeCounts {
 public:
    explicit ChangeCounts(const PublishedFeed& published) : published_(published) {}
    void add(const Reconciliation& part);
    std::string text() const;

 private:
    const PublishedFeed& published_;
    std::map<Seen, std::size_t> counts_;
    std::size_t events_ = 0;
};

std::string diff_text(const std::vector<SeenChange>& changes, const ZoneRules& zone, const Palette& palette);

/// The shape is described in README.md ("diff --json").
nlohmann::ordered_json diff_json(const std::vector<SeenChange>& changes, const DiffContext& context,
                                 const std::string& path);

}  // namespace followup::cli
