#pragma once

// JSON values with their places: what decoders read.

#include "book/fault.hpp"

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace followup::book {

/// A value. Nodes lie in one row (a tape), each before what it contains: an array before its items, an object
/// before its keys, each of them (a string) before its value. So a contact costs no allocation of its own.
struct Node {
    enum class Type : std::uint8_t { null, boolean, integer, real, string, array, object };

    class Items;
    class Members;

    Type type = Type::null;
    Span span;
    std::uint32_t size = 1;    ///< nodes from this one to what follows it
    std::uint32_t count = 0;   ///< items or members
    std::int64_t integer = 0;  ///< integer; boolean: 0 or 1
    std::string_view text;     ///< string: what it says

    bool is(Type other) const { return type == other; }
    const Node* after() const { return this + size; }

    Items items() const;
    Members members() const;
    /// The value of a key; nullptr if it is not there or this is no object.
    const Node* find(std::string_view key) const;
};

class Node::Items {
 public:
    struct Iterator {
        const Node* node;
        const Node& operator*() const { return *node; }
        Iterator& operator++() {
            node = node->after();
            return *this;
        }
        bool operator==(const Iterator&) const = default;
    };
    explicit Items(const Node& array) : array_(array) {}
    Iterator begin() const { return {&array_ + 1}; }
    Iterator end() const { return {array_.after()}; }

 private:
    const Node& array_;
};

class Node::Members {
 public:
    struct Member {
        const Node& key;
        const Node& value;
    };
    struct Iterator {
        const Node* key;
        Member operator*() const { return {*key, key[1]}; }
        Iterator& operator++() {
            key = key[1].after();
            return *this;
        }
        bool operator==(const Iterator&) const = default;
    };
    explicit Members(const Node& object) : object_(object) {}
    Iterator begin() const { return {&object_ + 1}; }
    Iterator end() const { return {object_.after()}; }

 private:
    const Node& object_;
};

inline Node::Items Node::items() const {
    return Items(*this);
}
inline Node::Members Node::members() const {
    return Members(*this);
}

inline const Node* Node::find(std::string_view key) const {
    if (!is(Type::object)) return nullptr;
    for (const auto [name, value] : members())
        if (name.text == key) return &value;
    return nullptr;
}

/// A value with all that is in it. Its strings look into the text it was read from, or, where they have
/// escapes, into `texts`.
struct Tape {
    std::vector<Node> nodes;
    std::deque<std::string> texts;

    bool empty() const { return nodes.empty(); }
    const Node& root() const { return nodes.front(); }
};

}  // namespace followup::book
