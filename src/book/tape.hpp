#pragma once

// Text to nodes: the contacts some at a time, so that memory holds few of them, and all the rest as one
// value.

#include "book/node.hpp"

#include <functional>
#include <optional>
#include <string_view>

namespace followup::book {

struct ReadText {
    /// The whole but for its contacts. With a fault what comes before that, maybe nothing.
    Tape tape;
    std::optional<Fault> fault;  ///< why it could not be read to its end
};

/// `on_contact` gets each entry of the list of contacts (the book itself, or its key `contacts`), one after
/// the other, in order, but maybe on another thread; the node is valid during the call.
ReadText read_text(std::string_view text, const std::function<void(const Node&)>& on_contact);

}  // namespace followup::book
