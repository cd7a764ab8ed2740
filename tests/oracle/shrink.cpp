#include "oracle/shrink.hpp"

#include "oracle/edit.hpp"
#include "oracle/show.hpp"

#include <set>
#include <vector>

namespace followup::oracle {
namespace {

using Change = std::function<void(History&)>;

/// The same in all of its books.
void add(std::vector<Change>& changes, const std::function<void(Book&)>& change) {
    changes.emplace_back([=](History& history) {
        for (Case& at : history) change(at.book);
    });
}

/// The same for a contact in all of its books that have it.
void add(std::vector<Change>& changes, const std::string& id, const std::function<void(Contact&)>& change) {
    add(changes, [=](Book& book) {
        if (Contact* contact = find_contact(book, id)) change(*contact);
    });
}

/// The same for an interaction, in the order of the log.
void add(std::vector<Change>& changes, const std::string& id, std::size_t i,
         const std::function<void(Interaction&)>& change) {
    add(changes, id, [=](Contact& contact) {
        if (i < contact.interactions.size()) change(contact.interactions[i]);
    });
}

void changes_of_interaction(std::vector<Change>& changes, const std::string& id, std::size_t i) {
    add(changes, id, [=](Contact& contact) {
        std::vector<Interaction>& all = contact.interactions;
        if (i < all.size()) all.erase(all.begin() + static_cast<std::ptrdiff_t>(i));
    });
    add(changes, id, i, [](Interaction& interaction) { interaction.at.reset(); });
    add(changes, id, i, [](Interaction& interaction) { interaction.address.clear(); });
    add(changes, id, i, [](Interaction& interaction) {
        if (interaction.outcome != Outcome::bounced) interaction.channel.reset();
    });
}

void changes_of_contact(std::vector<Change>& changes, const Contact& contact) {
    const std::string& id = contact.id;
    add(changes, [=](Book& book) { remove_contact(book, id); });
    for (std::size_t i = contact.interactions.size(); i-- > 0;) changes_of_interaction(changes, id, i);
    add(changes, id, [](Contact& c) { c.next.reset(); });
    add(changes, id, [](Contact& c) { c.cadence.reset(); });
    add(changes, id, [](Contact& c) { c.slack.reset(); });
    add(changes, id, [](Contact& c) { c.priority.reset(); });
    add(changes, id, [](Contact& c) { c.paused_until.reset(); });
    add(changes, id, [](Contact& c) { c.snoozed_until.reset(); });
    add(changes, id, [](Contact& c) { c.promises_kept = 0; });
    add(changes, id, [](Contact& c) { c.status = ContactStatus::active; });
    add(changes, id, [](Contact& c) { c.address.clear(); });
    add(changes, id, [](Contact& c) { c.timezone.clear(); });
    add(changes, id, [](Contact& c) {
        if (c.met) c.met->referrer.reset();
    });
    add(changes, id, [](Contact& c) {
        if (c.met) c.met->at.reset();
    });
    add(changes, id, [](Contact& c) {
        if (c.met) c.policy = "event";
    });
}

/// Leaves out a run, or something of what happened before it.
void changes_of_run(std::vector<Change>& changes, const History& history, std::size_t run) {
    changes.emplace_back([=](History& h) { h.erase(h.begin() + static_cast<std::ptrdiff_t>(run)); });
    if (run == 0) return;
    changes.emplace_back([=](History& h) { h[run].book = h[run - 1].book; });
    changes.emplace_back([=](History& h) { h[run].book.calendar = h[run - 1].book.calendar; });
    changes.emplace_back([=](History& h) { h[run].book.policies = h[run - 1].book.policies; });
    changes.emplace_back([=](History& h) { h[run].around = h[run - 1].around; });
    changes.emplace_back([=](History& h) { h[run].now = h[run - 1].now; });
    for (const Contact& contact : history[run - 1].book.contacts) {
        changes.emplace_back([=](History& h) {
            Contact* now = find_contact(h[run].book, contact.id);
            if (!now || h[run].book.contacts.size() != h[run - 1].book.contacts.size()) return;
            *now = contact;
        });
    }
}

/// Busy events one by one, travels one by one.
void changes_of_surroundings(std::vector<Change>& changes, const Case& at, std::size_t run) {
    for (std::size_t i = 0; i < at.around.busy.size(); ++i) {
        changes.emplace_back([=](History& h) {
            std::vector<TimeSpan>& busy = h[run].around.busy;
            busy.erase(busy.begin() + static_cast<std::ptrdiff_t>(i));
        });
    }
    for (std::size_t i = 0; i < at.book.calendar.away.size(); ++i) {
        changes.emplace_back([=](History& h) {
            std::vector<Away>& away = h[run].book.calendar.away;
            away.erase(away.begin() + static_cast<std::ptrdiff_t>(i));
        });
    }
    changes.emplace_back([=](History& h) { h[run].around.is_incomplete = false; });
}

std::vector<Change> changes_of(const History& history) {
    std::vector<Change> changes;
    if (history.size() > 1) {
        for (std::size_t run = 0; run < history.size(); ++run) changes_of_run(changes, history, run);
    }
    std::set<std::string> seen;
    for (const Case& at : history) {
        for (const Contact& contact : at.book.contacts) {
            if (seen.insert(contact.id).second) changes_of_contact(changes, contact);
        }
    }
    add(changes, [](Book& b) { b.calendar.away.clear(); });
    changes.emplace_back([](History& h) {
        for (Case& at : h) at.around.busy.clear();
    });
    for (std::size_t run = 0; run < history.size(); ++run)
        changes_of_surroundings(changes, history[run], run);
    add(changes, [](Book& b) { b.calendar.holidays = {}; });
    add(changes, [](Book& b) { b.calendar.projection = Projection::next; });
    for (const auto& [name, policy] : built_in_policies())
        add(changes, [name = name, policy = policy](Book& b) { b.policies[name] = policy; });
    return changes;
}

/// Makes one change that leaves less to read and still fails. False: there is none.
bool shrink_once(History& failing, const std::function<bool(const History&)>& fails) {
    for (const Change& change : changes_of(failing)) {
        History smaller = failing;
        change(smaller);
        if (show(smaller).size() < show(failing).size() && fails(smaller)) {
            failing = smaller;
            return true;
        }
    }
    return false;
}

}  // namespace

History shrink(History failing, const std::function<bool(const History&)>& fails) {
    while (shrink_once(failing, fails)) {
    }
    return failing;
}

}  // namespace followup::oracle
