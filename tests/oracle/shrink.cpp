#include "oracle/shrink.hpp"

#include "oracle/show.hpp"

#include <vector>

namespace followup::oracle {
namespace {

void forget(std::optional<std::size_t>& index, std::size_t removed) {
    if (!index) return;
    if (*index == removed) {
        index.reset();
    } else if (*index > removed) {
        --*index;
    }
}

void remove_contact(Book& book, std::size_t removed) {
    book.contacts.erase(book.contacts.begin() + static_cast<std::ptrdiff_t>(removed));
    for (Contact& contact : book.contacts) {
        if (contact.met) forget(contact.met->referrer, removed);
        for (Interaction& interaction : contact.interactions) forget(interaction.for_contact, removed);
    }
}

using Change = std::function<void(Book&)>;

void changes_of_interaction(std::vector<Change>& changes, std::size_t c, std::size_t i) {
    changes.emplace_back([=](Book& book) {
        std::vector<Interaction>& all = book.contacts[c].interactions;
        all.erase(all.begin() + static_cast<std::ptrdiff_t>(i));
    });
    changes.emplace_back([=](Book& book) { book.contacts[c].interactions[i].at.reset(); });
    changes.emplace_back([=](Book& book) { book.contacts[c].interactions[i].address.clear(); });
    changes.emplace_back([=](Book& book) {
        if (book.contacts[c].interactions[i].outcome != Outcome::bounced) {
            book.contacts[c].interactions[i].channel.reset();
        }
    });
}

void changes_of_contact(std::vector<Change>& changes, const Book& book, std::size_t c) {
    changes.emplace_back([=](Book& b) { remove_contact(b, c); });
    for (std::size_t i = book.contacts[c].interactions.size(); i-- > 0;)
        changes_of_interaction(changes, c, i);
    changes.emplace_back([=](Book& b) { b.contacts[c].next.reset(); });
    changes.emplace_back([=](Book& b) { b.contacts[c].cadence.reset(); });
    changes.emplace_back([=](Book& b) { b.contacts[c].slack.reset(); });
    changes.emplace_back([=](Book& b) { b.contacts[c].priority.reset(); });
    changes.emplace_back([=](Book& b) { b.contacts[c].paused_until.reset(); });
    changes.emplace_back([=](Book& b) { b.contacts[c].status = ContactStatus::active; });
    changes.emplace_back([=](Book& b) { b.contacts[c].address.clear(); });
    if (!book.contacts[c].met) return;
    changes.emplace_back([=](Book& b) { b.contacts[c].met->referrer.reset(); });
    changes.emplace_back([=](Book& b) { b.contacts[c].met->at.reset(); });
    changes.emplace_back([=](Book& b) { b.contacts[c].policy = "event"; });
}

std::vector<Change> changes_of(const Book& book) {
    std::vector<Change> changes;
    for (std::size_t c = book.contacts.size(); c-- > 0;) changes_of_contact(changes, book, c);
    changes.emplace_back([](Book& b) { b.calendar.holidays = {}; });
    changes.emplace_back([](Book& b) { b.calendar.projection = Projection::next; });
    for (const auto& [name, policy] : built_in_policies()) {
        changes.emplace_back([name = name, policy = policy](Book& b) { b.policies[name] = policy; });
    }
    return changes;
}

/// Makes one change that leaves less to read and still fails. False: there is none.
bool shrink_once(Case& failing, const std::function<bool(const Case&)>& fails) {
    for (const Change& change : changes_of(failing.book)) {
        Case smaller = failing;
        change(smaller.book);
        if (show(smaller).size() < show(failing).size() && fails(smaller)) {
            failing = smaller;
            return true;
        }
    }
    return false;
}

}  // namespace

Case shrink(Case failing, const std::function<bool(const Case&)>& fails) {
    while (shrink_once(failing, fails)) {
    }
    return failing;
}

}  // namespace followup::oracle
