#pragma once

// The book and those that it includes: whose calendar and policies come first, and whose go over them.

#include "book/contacts.hpp"
#include "book/keys.hpp"
#include "book/tape.hpp"

#include <deque>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace followup::book {

/// One text and what is in it but for contacts.
struct Layer {
    Source source;
    Tape tape;
    Sections sections;
};

class Layers {
 public:
    explicit Layers(Decoder& in) : in_(in) {}

    /// Reads the book, its contacts into `contacts`, and all that it includes.
    void read(std::string_view text, const std::string& name, Contacts& contacts);

    /// In the order in which they count: what goes over another comes after it.
    const std::vector<Layer*>& in_order() const { return order_; }
    /// The path of the first of the feeds that count, as `ReadBook` has it.
    std::string plan_feed() const;
    /// Whether everything that was to be read could be: else what is not found may just not have been read.
    bool complete() const { return complete_; }
    Source& book() { return layers_.front().source; }
    /// The book first, then the others as they were read.
    const std::deque<Layer>& all() const { return layers_; }

 private:
    void read_layer(Layer& layer, const std::function<void(const Node&)>& on_contact);
    void decode_sections(Layer& layer);
    /// False if it cannot be read at all.
    bool read_include(const Layer& from, const Include& include);

    Decoder& in_;
    std::deque<Layer> layers_;  // a deque: nodes look into the texts, so nothing may move
    std::vector<Layer*> order_;
    std::vector<std::string> chain_;  // of files being read, each included by the one before it
    bool complete_ = true;
};

}  // namespace followup::book
