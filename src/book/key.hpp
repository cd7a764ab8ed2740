#pragma once

// Keys and objects: a key is declared together with where its value goes, so that there is none without a
// decoder, and no decoder without a key.

#include "book/form.hpp"

#include <algorithm>
#include <bitset>
#include <cassert>
#include <functional>
#include <string_view>
#include <utility>
#include <vector>

namespace followup::book {

template <typename Object>
struct Key : KeyText {
    std::function<bool(Decoder&, const Node&, Object&)> read;
};

template <typename Value>
KeyText with_form(KeyText text, const Form<Value>& form) {
    text.words = form.words;
    text.schema = form.schema;
    text.instead = form.instead;
    return text;
}

/// A key whose value `set` puts where it belongs.
template <typename Object, typename Value, typename Set>
Key<Object> key_with(KeyText text, Form<Value> form, Set set) {
    KeyText full = with_form(std::move(text), form);
    return {std::move(full), [form = std::move(form), set](Decoder& in, const Node& node, Object& out) {
                Value value{};
                if (!form.read(in, node, value)) return false;
                set(out, std::move(value));
                return true;
            }};
}

/// A key whose value is a member.
template <typename Object, typename Member, typename Value>
Key<Object> key(KeyText text, Form<Value> form, Member Object::*member) {
    return key_with<Object>(std::move(text), std::move(form),
                            [member](Object& out, Value value) { out.*member = std::move(value); });
}

template <typename T>
struct Object : ObjectText {
    static constexpr std::size_t most_keys = 64;

    std::vector<Key<T>> keys;
    /// What concerns several keys; reports a fault and returns false. May be empty.
    std::function<bool(Decoder&, const Node&, T&)> finish;
    std::vector<std::string_view> key_names;

    Object(ObjectText text, std::vector<Key<T>> all_keys,
           std::function<bool(Decoder&, const Node&, T&)> rules = {})
        : ObjectText(text), keys(std::move(all_keys)), finish(std::move(rules)) {
        assert(keys.size() <= most_keys);
        for (const Key<T>& key : keys) key_names.push_back(key.name);
    }

    /// `none` for a key that is not known.
    std::size_t index_of(std::string_view name) const {
        const auto found = std::find(key_names.begin(), key_names.end(), name);
        return found == key_names.end() ? none : static_cast<std::size_t>(found - key_names.begin());
    }
};

/// Takes what is given in an object; false if there are faults in it, all of which are reported. Of a key
/// that is there twice (`refuse_duplicates` reports it) the first one is taken, as `Node::find` finds it.
template <typename T>
bool decode(Decoder& in, const Object<T>& object, const Node& node, T& out) {
    const Decoder::Inside inside(in, object, node);
    std::bitset<Object<T>::most_keys> seen;
    bool good = true;
    for (const auto [name, value] : node.members()) {
        const std::size_t index = object.index_of(name.text);
        if (index == none) {
            in.unknown_key(name, object.key_names);
            continue;
        }
        if (seen.test(index)) continue;
        seen.set(index);
        const Key<T>& key = object.keys[index];
        in.at_key(key);
        if (!key.read(in, value, out)) good = false;
    }
    for (std::size_t i = 0; i < object.keys.size(); ++i) {
        if (!object.keys[i].required || seen.test(i)) continue;
        in.missing_key(node, object.keys[i]);
        good = false;
    }
    if (object.finish) good = object.finish(in, node, out) && good;
    return good;
}

/// The form of a value that is such an object. `object` must live as long as the form.
template <typename T>
Form<T> form_of(const Object<T>& object, std::string_view example) {
    Form<T> form;
    form.words = "`{}`";
    for (std::string list; const Key<T>& key : object.keys) {
        list += fmt::format("{}{}{}", list.empty() ? "" : ", ", key.name, key.required ? "" : "?");
        form.words = fmt::format("`{{{}}}`", list);
    }
    form.what = "an object";
    form.instead = example;
    form.schema = fmt::format(R"({{"$ref":"#/$defs/{}"}})", object.id);
    form.read = [&object, instead = form.instead](Decoder& in, const Node& node, T& out) {
        if (!node.is(Node::Type::object)) return in.refuse(node, "is not an object", instead);
        return decode(in, object, node, out);
    };
    return form;
}

}  // namespace followup::book
