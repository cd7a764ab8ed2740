#include <followup/feed.hpp>

#include <set>
#include <unordered_set>

namespace followup {

namespace {

using Ids = std::set<std::string, std::less<>>;
using KnownIds = std::unordered_set<std::string, UidHash, std::equal_to<>>;

KnownIds ids_in_use(const Book& book) {
    KnownIds ids;
    ids.reserve(book.contacts.size());
    for (const Contact& contact : book.contacts) {
        ids.insert(feed_id(contact.id));
        for (const std::string& former : contact.formerly) ids.insert(feed_id(former));
    }
    return ids;
}

/// The ids that published events have. Views are into them.
struct Mentions {
    std::unordered_set<std::string_view> owners, all;  ///< `all`: with those of whom they are about
    Ids unknown_owners, unknown;                       ///< those that the book does not use

    Mentions(const PublishedFeed& published, const KnownIds& in_use) {
        for (const PublishedEvent& entry : published.events) {
            const Event& event = entry.event;
            if (note(event.contact_id, owners, in_use)) unknown_owners.insert(event.contact_id);
            if (note(event.about_id, all, in_use)) unknown.insert(event.about_id);
        }
        all.insert(owners.begin(), owners.end());
        unknown.insert(unknown_owners.begin(), unknown_owners.end());
    }

 private:
    /// Whether it is one that the book does not use.
    static bool note(const std::string& id, std::unordered_set<std::string_view>& ids,
                     const KnownIds& in_use) {
        return !id.empty() && ids.insert(id).second && !in_use.contains(id);
    }
};

/// Those of the ids that a contact with a fault has, or may have: the fault may have taken the id it had.
Ids ids_with_faults(const Book& book, const Mentions& mentioned) {
    Ids with_faults;
    for (const SetAside& contact : book.set_aside) {
        std::string id = feed_id(contact.id);
        if (!mentioned.all.contains(id)) return mentioned.unknown;
        with_faults.insert(std::move(id));
    }
    return with_faults;
}

}  // namespace

Owners owners_of(const PublishedFeed& published, const Book& book) {
    const Mentions mentioned{published, ids_in_use(book)};
    const Ids with_faults = ids_with_faults(book, mentioned);
    Owners result;
    result.contacts = mentioned.owners.size();
    for (const std::string& owner : mentioned.unknown_owners)
        if (!with_faults.contains(owner)) result.gone.push_back(owner);
    if (with_faults.empty()) return result;
    for (std::size_t i = 0; i < published.events.size(); ++i) {
        const Event& event = published.events[i].event;
        if (with_faults.contains(event.contact_id) || with_faults.contains(event.about_id))
            result.set_aside.push_back(i);
    }
    return result;
}

std::vector<std::size_t> events_set_aside(const PublishedFeed& published, const Book& book) {
    if (book.set_aside.empty()) return {};  // as in every run but a few
    return owners_of(published, book).set_aside;
}

bool is_suspicious(const Owners& owners) {
    return owners.contacts >= 10 && 2 * owners.gone.size() > owners.contacts;
}

}  // namespace followup
