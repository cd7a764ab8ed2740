#include "book/layers.hpp"

#include "book/limits.hpp"
#include "book/text.hpp"
#include "book/vet.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace followup::book {
namespace {

/// `a/b/` of `a/b/c.json`; empty if there is none.
std::string_view folder_of(std::string_view path) {
    return path.substr(0, path.rfind('/') + 1);
}

std::string joined(std::string_view folder, std::string_view path) {
    return path.substr(0, 1) == "/" ? std::string(path) : fmt::format("{}{}", folder, path);
}

/// Without `.` and `..`, as far as that can be said without looking at the file system.
std::string normal(std::string_view path) {
    std::vector<std::string_view> parts;
    for (std::size_t begin = 0; begin < path.size();) {
        const std::size_t end = std::min(path.find('/', begin), path.size());
        const std::string_view part = path.substr(begin, end - begin);
        begin = end + 1;
        if (part.empty() || part == ".") continue;
        if (part == ".." && !parts.empty() && parts.back() != "..")
            parts.pop_back();
        else
            parts.push_back(part);
    }
    std::string text;
    for (const std::string_view part : parts) {
        if (!text.empty() || path.front() == '/') text += '/';
        text += part;
    }
    return text;
}

/// The value at these keys, one in the other, as far as a text was read; nullptr if there is none.
const Node* value_at(const Tape& tape, std::initializer_list<std::string_view> keys) {
    const Node* node = tape.empty() ? nullptr : &tape.root();
    for (const std::string_view key : keys)
        if (node != nullptr) node = node->find(key);
    return node;
}

}  // namespace

void Layers::read(std::string_view text, const std::string& name, Contacts& contacts) {
    Layer& layer = layers_.emplace_back();
    layer.source.name = name;
    layer.source.text = without_bom(text);
    read_layer(layer, [&](const Node& node) { contacts.take(in_, node); });
}

void Layers::read_layer(Layer& layer, const std::function<void(const Node&)>& on_contact) {
    in_.read_from(layer.source);
    ReadText result = read_text(layer.source.text, on_contact);
    layer.tape = std::move(result.tape);
    if (result.fault) {
        layer.source.faults.add(*std::move(result.fault));
        complete_ = false;
    } else {
        decode_sections(layer);
    }
    chain_.push_back(normal(layer.source.name));
    for (const Include& include : layer.sections.include) {
        in_.read_from(layer.source);
        if (!read_include(layer, include)) complete_ = false;
    }
    chain_.pop_back();
    order_.push_back(&layer);
}

std::string Layers::plan_feed() const {
    std::string found;
    for (const Layer* layer : order_) {
        const Node* feeds = value_at(layer->tape, {"calendar", "feeds"});
        if (feeds == nullptr || !feeds->is(Node::Type::array) || feeds->size == 1) continue;
        const Node* path = feeds->items().begin().node->find("path");
        if (path == nullptr || !path->is(Node::Type::string) || is_blank(path->text)) continue;
        found = joined(layer->source.folder, path->text);
    }
    return found;
}

void Layers::decode_sections(Layer& layer) {
    const Node& root = layer.tape.root();
    in_.refuse_duplicates(root);
    if (root.is(Node::Type::object))
        complete_ = decode(in_, book_object(), root, layer.sections) && complete_;
    else if (!root.is(Node::Type::array))
        complete_ = in_.fault(root, "the book is neither an object nor a list of contacts",
                              "{ \"contacts\": [ … ] }");
}

bool Layers::read_include(const Layer& from, const Include& include) {
    const auto refuse = [&](std::string headline, std::string instead) {
        in_.source().faults.add({Level::error, include.place, std::move(headline), std::move(instead), {}});
        return false;
    };
    const std::string path = joined(folder_of(from.source.name), include.path);
    if (std::find(chain_.begin(), chain_.end(), normal(path)) != chain_.end())
        return refuse(fmt::format("the book includes itself by way of {}", quoted(include.path)),
                      "another book");
    if (layers_.size() > limits::includes)
        return refuse(fmt::format("more than {} books are included", limits::includes), "fewer");
    std::optional<std::string> text = in_.world().read_include(path);
    if (!text)
        return refuse(fmt::format("the included book {} cannot be read", quoted(include.path)),
                      "a path to a book, relative to this one");

    Layer& layer = layers_.emplace_back();
    layer.source.name = path;
    layer.source.folder = joined(from.source.folder, folder_of(include.path));
    layer.source.owned = *std::move(text);
    layer.source.text = without_bom(layer.source.owned);
    read_layer(layer, [](const Node&) {});
    return true;
}

}  // namespace followup::book
