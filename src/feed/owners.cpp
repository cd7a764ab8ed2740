#include <followup/feed.hpp>

#include <set>

namespace followup {

namespace {

using Ids = std::set<std::string, std::less<>>;

Ids ids_in_use(const Book& book) {
    Ids ids;
    for (const Contact& contact : book.contacts) {
        ids.insert(feed_id(contact.id));
        for (const std::string& former : contact.formerly) ids.insert(feed_id(former));
    }
    return ids;
}

/// The ids that events have in `field`.
Ids ids_in(const PublishedFeed& published, std::string Event::*field) {
    Ids ids;
    for (const PublishedEvent& entry : published.events)
        if (const std::string& id = entry.event.*field; !id.empty()) ids.insert(id);
    return ids;
}

/// Those of the ids that a contact with a fault has, or may have: the fault may have taken the id it had.
Ids ids_with_faults(const Book& book, const Ids& published, const Ids& in_use) {
    Ids with_faults, unknown;
    for (const std::string& id : published)
        if (!in_use.contains(id)) unknown.insert(id);
    for (const SetAside& contact : book.set_aside) {
        const std::string id = feed_id(contact.id);
        if (!published.contains(id)) return unknown;
        with_faults.insert(id);
    }
    return with_faults;
}

}  // namespace

Owners owners_of(const PublishedFeed& published, const Book& book) {
    const Ids in_use = ids_in_use(book), owners = ids_in(published, &Event::contact_id);
    Ids mentioned = ids_in(published, &Event::about_id);
    mentioned.insert(owners.begin(), owners.end());
    const Ids with_faults = ids_with_faults(book, mentioned, in_use);
    Owners result;
    result.contacts = owners.size();
    for (const std::string& owner : owners)
        if (!in_use.contains(owner) && !with_faults.contains(owner)) result.gone.push_back(owner);
    for (std::size_t i = 0; i < published.events.size(); ++i) {
        const Event& event = published.events[i].event;
        if (with_faults.contains(event.contact_id) || with_faults.contains(event.about_id))
            result.set_aside.push_back(i);
    }
    return result;
}

bool is_suspicious(const Owners& owners) {
    return owners.contacts >= 10 && 2 * owners.gone.size() > owners.contacts;
}

}  // namespace followup
