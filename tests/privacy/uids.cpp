#include "privacy/uids.hpp"

#include "events/identity.hpp"

#include <followup/events.hpp>
#include <followup/view.hpp>

#include <algorithm>
#include <string_view>
#include <vector>

namespace followup::privacy {
namespace {

constexpr int most_number = 20;

/// What a contact may be called where somebody guesses.
std::vector<std::string> handles_of(const Contact& contact) {
    std::vector<std::string> handles{contact.id, contact.name};
    handles.insert(handles.end(), contact.emails.begin(), contact.emails.end());
    handles.insert(handles.end(), contact.phones.begin(), contact.phones.end());
    handles.insert(handles.end(), contact.formerly.begin(), contact.formerly.end());
    return handles;
}

/// The UIDs of all touches that the contacts of a book can have.
std::vector<std::string> touch_uids(const Book& book) {
    std::vector<std::string> uids;
    Touch touch;
    for (touch.contact = 0; touch.contact < book.contacts.size(); ++touch.contact) {
        touch.about.reset();
        for (const auto kind : {TouchKind::attempt, TouchKind::promise}) {
            touch.kind = kind;
            for (touch.number = 0; touch.number <= most_number; ++touch.number)
                uids.push_back(touch_uid(book, touch));
        }
        for (const auto kind : {TouchKind::thank, TouchKind::report_back}) {
            touch.kind = kind;
            for (std::size_t about = 0; about < book.contacts.size(); ++about) {
                touch.about = about;
                uids.push_back(touch_uid(book, touch));
            }
        }
    }
    return uids;
}

void add_guesses(std::set<std::string>& guesses, const std::string& uid) {
    for (const std::string& guess :
         {uid, uuid_of({"", uid}), uuid_of({uid}), uuid_of({"view.ics", uid}), uuid_of({"password", uid})}) {
        guesses.insert(guess);
        guesses.insert(alarm_uid(guess, Minutes{0}));
    }
}

}  // namespace

std::set<std::string> guessed_uids(const Book& book) {
    std::set<std::string> guesses;
    Book tried = book;
    std::size_t most_handles = 0;
    for (const Contact& contact : book.contacts)
        most_handles = std::max(most_handles, handles_of(contact).size());
    for (std::size_t handle = 0; handle < most_handles; ++handle) {
        for (std::size_t i = 0; i < book.contacts.size(); ++i) {
            const auto handles = handles_of(book.contacts[i]);
            tried.contacts[i].id = handles[std::min(handle, handles.size() - 1)];
        }
        for (const std::string& uid : touch_uids(tried)) add_guesses(guesses, uid);
    }
    return guesses;
}

std::set<std::string> uids_in(const std::string& ics) {
    constexpr std::string_view name = "\nUID:";
    std::set<std::string> uids;
    for (auto at = ics.find(name); at != ics.npos; at = ics.find(name, at + 1))
        uids.insert(ics.substr(at + name.size(), ics.find('\r', at) - at - name.size()));
    return uids;
}

}  // namespace followup::privacy
