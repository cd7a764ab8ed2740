#pragma once

// What a run publishes, before it does: the plan's events and those about the feed itself, reconciled with
// what was published before.

#include <followup/feed.hpp>
#include "cli/input.hpp"
#include "cli/last_feed.hpp"

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace followup::cli {

/// Takes a part of what is published.
using TakePart = std::function<void(Reconciliation part)>;

/// The feed of a book that is usable, part by part in its order, so that not all of its texts are in memory
/// at once; last, without events, what is dropped. Contacts with a fault keep what is published, and the
/// calendar says that there is one.
void publish_in_parts(const Input& input, const Plan& plan, const PublishedFeed& published,
                      const TakePart& take);

/// Puts a part behind those before it.
void append(Reconciliation& all, Reconciliation part);

/// The same as one.
Reconciliation publication_of(const Input& input, const Plan& plan, const PublishedFeed& published);

/// What the calendar shall say where nothing else may change.
struct Trouble {
    std::string headline;  ///< `contacts.json line 14`
    std::string message;
};

/// The errors among the diagnostics, for the calendar: without the folders that the run was given.
Trouble trouble_of(const std::vector<Diagnostic>& diagnostics);

/// The last feed with everything as it was published, and an event that says why. `last` must exist.
/// `calendar` is the book's where that is known, else the default one.
Reconciliation all_as_published(const LastFeed& last, const Input& input, const Trouble& trouble);

}  // namespace followup::cli
