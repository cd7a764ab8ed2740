#include "book/outline.hpp"

#include <cassert>

namespace followup::book {

Outline outline_of(std::string_view text, const std::function<void(const Node&, std::size_t)>& on_contact) {
    Outline outline;
    std::vector<Span>& entries = outline.contacts.entries;
    ReadText read = read_text(text, [&](const Node& contact) {
        on_contact(contact, entries.size());
        entries.push_back(contact.span);
    });
    assert(!read.fault && "only the text of a book can be edited");
    outline.tape = std::move(read.tape);
    const Node& root = outline.tape.root();
    const Node* list = root.is(Node::Type::array) ? &root : root.find("contacts");
    outline.has_list = list != nullptr;
    if (list != nullptr) outline.contacts.brackets = list->span;
    return outline;
}

Series series_of(const Node& object) {
    Series series{object.span, {}};
    for (const auto [key, value] : object.members())
        series.entries.push_back({key.span.begin, value.span.end});
    return series;
}

}  // namespace followup::book
