#pragma once

// Keys and objects: a key is declared together with where its value goes, so that there is none without a
// decoder, and no decoder without a key.

#include "book/form.hpp"

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
    std::vector<Key<T>> keys;
    /// What concerns several keys; reports a fault and returns false. May be empty.
    std::function<bool(Decoder&, const Node&, T&)> finish;
    std::vector<std::string_view> key_names;

    Object(ObjectText text, std::vector<Key<T>> all_keys,
           std::function<bool(Decoder&, const Node&, T&)> rules = {})
        : ObjectText(text), keys(std::move(all_keys)), finish(std::move(rules)) {
        for (const Key<T>& key : keys) key_names.push_back(key.name);
    }

    const Key<T>* find(std::string_view name) const {
        for (const Key<T>& key : keys)
            if (key.name == name) return &key;
        return nullptr;
    }
};

/// Takes what is given in an object; false if there are faults in it, all of which are reported.
template <typename T>
bool decode(Decoder& in, const Object<T>& object, const Node& node, T& out) {
    const Decoder::Inside inside(in, object, node);
    bool good = true;
    for (const auto [name, value] : node.members()) {
        const Key<T>* key = object.find(name.text);
        if (key == nullptr) {
            in.unknown_key(name, object.key_names);
            continue;
        }
        in.at_key(*key);
        if (key->later != nullptr && key->later(value)) in.note_later(*key, value);
        good = key->read(in, value, out) && good;
    }
    for (const Key<T>& key : object.keys) {
        if (!key.required || node.find(key.name) != nullptr) continue;
        in.missing_key(node, key);
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
