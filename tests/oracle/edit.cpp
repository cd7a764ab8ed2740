#include "oracle/edit.hpp"

#include <algorithm>

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

}  // namespace

Contact* find_contact(Book& book, const std::string& id) {
    const auto found = std::ranges::find(book.contacts, id, &Contact::id);
    return found == book.contacts.end() ? nullptr : &*found;
}

void remove_contact(Book& book, const std::string& id) {
    const auto found = std::ranges::find(book.contacts, id, &Contact::id);
    if (found == book.contacts.end()) return;
    const auto removed = static_cast<std::size_t>(found - book.contacts.begin());
    book.contacts.erase(found);
    for (Contact& contact : book.contacts) {
        if (contact.met) forget(contact.met->referrer, removed);
        for (Interaction& interaction : contact.interactions) forget(interaction.for_contact, removed);
    }
}

}  // namespace followup::oracle
