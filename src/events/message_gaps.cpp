// What `check` says of messages: all that may be sent is filled in once, to see whether anything is missing.

#include <followup/events.hpp>

#include <algorithm>
#include <set>

#include "events/messages.hpp"

namespace followup {

namespace {

using Names = std::set<std::string>;

void add_ladder(Names& names, const Book& book, const std::string& policy) {
    const auto found = book.policies.find(policy);
    if (found == book.policies.end()) return;
    for (const Attempt& attempt : found->second.attempts)
        if (!attempt.message.empty()) names.insert(attempt.message);
}

/// Of the contact's own ladders: its policy's, what follows a response, and those of later occasions.
Names messages_of(const Book& book, const Contact& contact) {
    Names names;
    std::vector<std::string> policies = {contact.policy};
    for (const Interaction& interaction : contact.interactions)
        if (!interaction.how.empty()) policies.push_back(interaction.how);
    for (const std::string& policy : policies) {
        add_ladder(names, book, policy);
        if (const auto found = book.policies.find(policy); found != book.policies.end())
            add_ladder(names, book, found->second.again);
    }
    return names;
}

class GapFinder {
 public:
    GapFinder(const Book& book, const Surroundings& around, Day today)
        : book_(book), today_(today), writer_(book, around) {}

    std::vector<MessageGap> find() {
        for (std::size_t i = 0; i < book_.contacts.size(); ++i) {
            const Contact& contact = book_.contacts[i];
            for (const std::string& name : messages_of(book_, contact)) try_out(i, name, std::nullopt);
            if (!contact.met || !contact.met->referrer) continue;
            for (const char* name : {"thank-referrer", "report-back"})
                try_out(*contact.met->referrer, name, i);
        }
        return std::move(gaps_);
    }

 private:
    void try_out(std::size_t contact, const std::string& name, std::optional<std::size_t> about) {
        const std::string language = language_of(book_, book_.contacts[contact]);
        const auto found = find_message(book_.calendar, name, language);
        if (!found) return;  // reading the book has said so
        Touch touch;
        touch.contact = contact;
        touch.about = about;
        touch.message = name;
        touch.slot.wall = today_ + book_.calendar.day_begins;
        MessageGap gap{name, contact, writer_.missing(touch, {}), {}};
        const bool is_theirs = primary_of(language) == found->language;
        if (!is_theirs) gap.language = language;
        if (!gap.missing.empty() || !is_theirs) gaps_.push_back(std::move(gap));
    }

    const Book& book_;
    Day today_;
    MessageWriter writer_;
    std::vector<MessageGap> gaps_;
};

}  // namespace

std::vector<MessageGap> message_gaps(const Book& book, const Surroundings& around, Day today) {
    return GapFinder{book, around, today}.find();
}

}  // namespace followup
