#pragma once

// All keys of the book, by object. What is declared here is what is read, what the schema says, and what the
// tables in README.md say.

#include "book/key.hpp"
#include "book/policies.hpp"

namespace followup::book {

/// A path to a book that is included, and where it is named.
struct Include {
    std::string path;
    Span place;
};

/// What a book consists of, but for its contacts: they are decoded one at a time.
struct Sections {
    std::vector<Include> include;
    const Node* calendar = nullptr;
    const Node* policies = nullptr;
};

const Object<Sections>& book_object();
const Object<Calendar>& calendar_object();
const Object<Away>& away_object();
const Object<MessageTemplate>& message_object();
const Object<FeedView>& feed_object();
const Object<PolicyDraft>& policy_object();
const Object<Attempt>& attempt_object();
const Object<Contact>& contact_object();
const Object<Met>& met_object();
const Object<Promise>& next_object();
const Object<Interaction>& interaction_object();

}  // namespace followup::book
